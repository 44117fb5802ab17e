"""Faults: what is wrong in the text of a page, from where to where, so that it is told once."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong and what to do; `covers` are other places where the same shows."""

    begin: int
    end: int
    wat: str
    hoe: str
    code: str
    covers: Sequence[tuple[int, int]] = ()


def without_overlap(faults: Iterable[Fault]) -> list[Fault]:
    """The faults in order, without those that begin within another that was found earlier."""
    kept: list[Fault] = []
    for fault in faults:
        if not any(covers(other, fault.begin) for other in kept):
            kept.append(fault)
    return sorted(kept)


def covers(fault: Fault, offset: int) -> bool:
    """Whether a place lies within a fault."""
    return fault.begin <= offset < fault.end or any(
        begin <= offset < end for begin, end in fault.covers
    )
