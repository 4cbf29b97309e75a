"""Use cases: what a user can do with a base, without a window."""
