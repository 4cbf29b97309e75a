"""The page of recommendations, decisions and their effect."""
