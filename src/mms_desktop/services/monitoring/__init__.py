"""Monitoring: periods, indicators and the records behind every number."""
