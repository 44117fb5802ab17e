"""Changes: what a proposal changes, record by record and field by field, and what that touches."""

from kennisbank.changes.basis import BasisError, basis_of
from kennisbank.changes.fields import differences
from kennisbank.changes.reach import Bereik, reach_of
from kennisbank.changes.records import Verandering, veranderingen
from kennisbank.changes.remarks import new_remarks
from kennisbank.changes.summary import MAX_LENGTH, to_summary

__all__ = [
    "MAX_LENGTH",
    "BasisError",
    "Bereik",
    "Verandering",
    "basis_of",
    "differences",
    "new_remarks",
    "reach_of",
    "to_summary",
    "veranderingen",
]
