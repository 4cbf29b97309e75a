"""What methodologists declare in ``forms/``, read strictly into domain objects."""
