"""Collecting: the garbage collector of Python, kept from work that makes much and drops little."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def set_apart() -> None:
    """Keep all that exists now out of later collections: a build needs it until it ends."""
    gc.freeze()


@contextmanager
def not_collecting() -> Iterator[None]:
    """Without the collector, which would look through all that is kept again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
