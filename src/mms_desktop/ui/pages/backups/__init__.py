"""The page of backups: the list, the card of one, restoring and its rehearsal."""
