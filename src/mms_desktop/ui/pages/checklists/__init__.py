"""The page of checklists: the board of a period, one checklist, files out and in."""
