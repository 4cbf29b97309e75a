"""Forms, history and rescue of single records, for every page that shows records."""
