"""The life of a praktijk or an element: from concept to published, reviewed and withdrawn."""

from kennisbank.bank.life.concept import FOR_WRITING, UNFINISHED, as_read, check_concepts
from kennisbank.bank.life.dates import check_own_life, overdue
from kennisbank.bank.life.rapport import check_rapporten
from kennisbank.bank.life.waiting import check_uitstel, without_waiting

__all__ = [
    "FOR_WRITING",
    "UNFINISHED",
    "as_read",
    "check_concepts",
    "check_own_life",
    "check_rapporten",
    "check_uitstel",
    "overdue",
    "without_waiting",
]
