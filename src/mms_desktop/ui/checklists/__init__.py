"""Filling in a checklist: rows, marks, the side panel, the score; for the page and school mode."""
