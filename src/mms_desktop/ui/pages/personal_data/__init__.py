"""The page of consents and of the rights of people over their data."""
