"""Dialogs collect values and choices; pages and the shell act on them."""
