"""The base: SQLAlchemy Core over SQLCipher; the only package that knows SQL."""
