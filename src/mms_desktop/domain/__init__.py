"""What the field is about, in plain Python: no Qt, no SQL, no files."""
