"""The page of the bank of deficits."""
