"""The page of the monitoring package."""
