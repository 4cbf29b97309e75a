"""Pages of the window: the generic one of a section and those written by hand."""
