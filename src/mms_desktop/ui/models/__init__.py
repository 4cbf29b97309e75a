"""What pages show: rows and words read on the worker thread, and the item models over them."""
