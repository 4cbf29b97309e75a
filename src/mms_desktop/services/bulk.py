"""Making very many objects at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def keeping_all() -> Iterator[None]:
    """Let the block make many objects that all stay, without looking for garbage among them.

    The collector would walk over everything made so far again and again: a third of the
    time of an import. What nobody refers to is freed as ever; only rings of objects wait.
    What is alive in the end is left alone from then on: the next look for garbage would go
    through a million new objects at once, and the window would stand still meanwhile.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
