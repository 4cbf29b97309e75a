"""Editors of single fields: one widget class for every way to fill a field in."""
