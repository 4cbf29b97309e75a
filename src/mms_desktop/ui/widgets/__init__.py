"""Building blocks of pages: heads, cards, chips, editors, tables."""
