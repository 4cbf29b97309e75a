"""The page of indicators: the list, the card, what is behind a number."""
