"""References: what each field of a record refers to, and whether that exists."""

from kennisbank.bank.references.fields import (
    REFERENCES,
    TO_ELEMENT,
    Reference,
    References,
    fields_to_walk,
    walk,
    walk_all,
    walk_typed,
)
from kennisbank.bank.references.known import check_known_references, subjects
from kennisbank.bank.references.meant import unknown

__all__ = [
    "REFERENCES",
    "TO_ELEMENT",
    "Reference",
    "References",
    "check_known_references",
    "fields_to_walk",
    "subjects",
    "unknown",
    "walk",
    "walk_all",
    "walk_typed",
]
