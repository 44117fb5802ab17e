"""Documents: one file as it was typed: its values with their places, comments and layout."""

from kennisbank.documents.change import change
from kennisbank.documents.document import (
    Document,
    parse_document,
    read_bytes,
    read_document,
    read_text,
    refuse_two_versions,
)
from kennisbank.documents.kinds import BEGINS, is_string, kind_to_others
from kennisbank.documents.layout import fill_in, lay_out, lines_of, to_part, to_text
from kennisbank.documents.made import UNREAD, check_made, problem_of_git
from kennisbank.documents.misplaced import check_misplaced
from kennisbank.documents.place import Place, ReadError, Value, place_of_offset
from kennisbank.documents.plain import (
    HIDING,
    MAX_TOLD,
    at_most,
    check_plain,
    refuse_detour,
    refuse_odd,
    to_problem,
    to_problems,
)
from kennisbank.documents.refusal import READING, problem_of_reading, problems_of_salvage
from kennisbank.documents.salvage import Salvage, salvage
from kennisbank.documents.values import CONTROL

__all__ = [
    "BEGINS",
    "CONTROL",
    "HIDING",
    "MAX_TOLD",
    "READING",
    "UNREAD",
    "Document",
    "Place",
    "ReadError",
    "Salvage",
    "Value",
    "at_most",
    "change",
    "check_made",
    "check_misplaced",
    "check_plain",
    "fill_in",
    "is_string",
    "kind_to_others",
    "lay_out",
    "lines_of",
    "parse_document",
    "place_of_offset",
    "problem_of_git",
    "problem_of_reading",
    "problems_of_salvage",
    "read_bytes",
    "read_document",
    "read_text",
    "refuse_detour",
    "refuse_odd",
    "refuse_two_versions",
    "salvage",
    "to_part",
    "to_problem",
    "to_problems",
    "to_text",
]
