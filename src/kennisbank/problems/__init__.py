"""Problems: what somebody should mend, in Dutch, with its place and its repair."""

from kennisbank.problems.forge import to_github, to_gitlab
from kennisbank.problems.meant import meant_date
from kennisbank.problems.opdracht import to_command
from kennisbank.problems.problem import (
    Ernst,
    Loc,
    Problem,
    ProblemsFound,
    stops,
    to_json,
)
from kennisbank.problems.shape import (
    flatten,
    info_at,
    literal_values,
    model_at,
    model_within,
)
from kennisbank.problems.signs import show, show_lines
from kennisbank.problems.suggestion import enumerate_values, nearest, several_in, suggest
from kennisbank.problems.summary import escape_markdown, to_markdown
from kennisbank.problems.unknown import OTHER_WORDS, meant_by, names_in
from kennisbank.problems.wording import (
    PATTERNS,
    PLAIN,
    SEVERAL,
    Wording,
    name_of_field,
    not_known,
    shorten,
    shown,
    word_several,
    word_validation_error,
)

__all__ = [
    "OTHER_WORDS",
    "PATTERNS",
    "PLAIN",
    "SEVERAL",
    "Ernst",
    "Loc",
    "Problem",
    "ProblemsFound",
    "Wording",
    "enumerate_values",
    "escape_markdown",
    "flatten",
    "info_at",
    "literal_values",
    "meant_by",
    "meant_date",
    "model_at",
    "model_within",
    "name_of_field",
    "names_in",
    "nearest",
    "not_known",
    "several_in",
    "shorten",
    "show",
    "show_lines",
    "shown",
    "stops",
    "suggest",
    "to_command",
    "to_github",
    "to_gitlab",
    "to_json",
    "to_markdown",
    "word_several",
    "word_validation_error",
]
