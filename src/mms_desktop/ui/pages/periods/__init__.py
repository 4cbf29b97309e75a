"""The page of periods and what is due in them."""
