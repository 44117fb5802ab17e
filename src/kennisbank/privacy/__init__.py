"""Privacy: what in a text could lead to a person or a family.

`gate` looks at one text after another; `page` is for pages, `bank.privacy` for records. All that
is imported here is light, as the engine waits for it.
"""

from kennisbank.privacy.dates import DATE, UNITS
from kennisbank.privacy.gate import SCHOOLS, Gate, Reading, gate_of, may_tell
from kennisbank.privacy.lazy import Lazy
from kennisbank.privacy.page import (
    check_file_names,
    check_privacy_of_page,
    may_name_somebody,
    thoughts_of,
)
from kennisbank.privacy.schools import NO_SCHOOL, SCHOOL

__all__ = [
    "DATE",
    "NO_SCHOOL",
    "SCHOOL",
    "SCHOOLS",
    "UNITS",
    "Gate",
    "Lazy",
    "Reading",
    "check_file_names",
    "check_privacy_of_page",
    "gate_of",
    "may_name_somebody",
    "may_tell",
    "thoughts_of",
]
