"""The cards of a person and of an organization."""
