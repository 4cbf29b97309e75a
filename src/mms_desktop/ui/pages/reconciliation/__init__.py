"""The page that holds the register against official figures."""
