"""Intake: drafts of records, from what others sent."""

from kennisbank.intake.drafts import (
    CONCEPT,
    TakenError,
    add_rows,
    first_life,
    place_of,
    plain,
    to_yaml,
    write_drafts,
)
from kennisbank.intake.names import (
    MAX_ID,
    KenmerkenGoneError,
    Names,
    a_year_after,
    free_identity,
    kenmerken,
    slugify,
)

__all__ = [
    "CONCEPT",
    "MAX_ID",
    "KenmerkenGoneError",
    "Names",
    "TakenError",
    "a_year_after",
    "add_rows",
    "first_life",
    "free_identity",
    "kenmerken",
    "place_of",
    "plain",
    "slugify",
    "to_yaml",
    "write_drafts",
]
