"""The page of people who may be entered twice."""
