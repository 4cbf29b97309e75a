"""The page of a section of the register."""
