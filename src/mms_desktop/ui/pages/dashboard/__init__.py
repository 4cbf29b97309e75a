"""The first page: what is to be done, indicators, the register."""
