"""Exchange with spreadsheets: reading them as people keep them, and writing them."""
