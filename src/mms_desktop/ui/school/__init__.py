"""School mode: one blank filled in without a base, for those who were sent it."""
