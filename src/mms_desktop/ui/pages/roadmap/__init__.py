"""The roadmap: loading it and how far it has come."""
