"""Mistakes: what an editor most likely did when the YAML of a file is broken."""

import re
from typing import Any

import yaml

from kennisbank.documents.place import Place, ReadError
from kennisbank.documents.values import line_at, place

# A value, after its field or dash, that starts with a sign which means something to YAML.
SIGN = re.compile(r"\s*(?:- )?(?:[\w-]+: +)?([\[\]{},])")
# A bullet that a word processor makes, or a dash with a space that is not plain.
SIGNS = "•·▪◦‣●–—*✓✔➢➤►❖◆■□○\uf0b7\uf0a7\uf0fc"
BULLET = re.compile(rf"\s*([{SIGNS}][ \t\xa0]|-\xa0|\xa0+-\s)")
# What stands around code on a page, or in a message.
FENCE = re.compile(r"\s*(?:```|~~~)\s*\w*\s*")
# A dash that stands against the name of a field, or against the words of a point.
DASH = re.compile(r"\s*(-)[\w-]+:(?:\s|$)")
POINT = re.compile(r"\s*(-)[^\s-]")
# A field with brackets or quotes behind it, under which no list can stand.
VALUED = re.compile(r"(\s*[\w-]+: +)[\[{\"'].*")
FIELD = re.compile(r"[\w-]+[ \t]*:(?:\s|$)|-(?:\s|$)")
# A field, with what stands before its colon.
NAMED = re.compile(r"(\s*(?:- +)?)[\w-]+(?=:(?:\s|$))")
# Words between the signs with which Markdown makes them bold or slanted.
EMPHASIS = re.compile(r"(\*{1,3})\S(?:[^*]*\S)?\1")
# The name of a field, or what a list holds, between quotes that end within a word.
ENDED = re.compile(r"""\s*(?:- )*((['"]))(?:(?!\2).)*\2\w""")


def syntax_error(error: yaml.MarkedYAMLError, text: str) -> ReadError:
    """The mistake an editor most likely made, at the place where it began."""
    mark: Any = error.problem_mark
    start: Any = error.context_mark or mark  # where it began, not where YAML gave up
    lines = text.split("\n")
    where, line = place(mark), line_at(lines, mark)
    problem, context = error.problem or "", error.context or ""
    sign = line[where[1] - 1 : where[1]]
    if "[]" in lines and any(one.startswith("- ") for one in lines[lines.index("[]") :]):
        return ReadError("KB203", (lines.index("[]") + 1, 1), "[]")
    if line.startswith(">"):
        return ReadError("KB208", (where[0], 1), line.strip())
    if FENCE.fullmatch(line):
        return ReadError("KB201", (where[0], 1), line.strip())
    if "\t" in line[: len(line) - len(line.lstrip())] or sign == "\t":
        return ReadError("KB006", (where[0], line.find("\t") + 1))
    for number in (start.line, mark.line, mark.line - 1):
        if 0 <= number < len(lines) and (bullet := BULLET.match(lines[number])):
            return ReadError("KB037", (number + 1, bullet.start(1) + 1), lines[number].strip())
        if 0 <= number < len(lines) and (dash := DASH.match(lines[number])):
            return ReadError("KB205", (number + 1, dash.start(1) + 1), lines[number].strip())
    if start.line < len(lines) and is_within_list(lines, start.line):
        point = lines[start.line]
        if dash := POINT.match(point):
            return ReadError("KB205", (start.line + 1, dash.start(1) + 1), point.strip())
        return ReadError("KB206", (start.line + 1, 1), point.strip())
    for words, code in SCANNING.items():
        if words in context:
            if bold := EMPHASIS.match(line_at(lines, start), start.column):
                return ReadError("KB028", place(start), bold[0])
            return ReadError(code, place(start), line_at(lines, start).strip())
    if "escape" in problem or "hexdecimal" in problem:
        return ReadError("KB033", where, line.strip())
    if "quoted scalar" in context:
        return ReadError("KB008", place(start), line_at(lines, start).strip())
    if "mapping values are not allowed" in problem:
        if opening := line_without_field(lines, where):
            return ReadError("KB018", (opening, 1), lines[opening - 1].strip())
        if (named := NAMED.match(line)) and named.end() + 1 == where[1]:
            return ReadError("KB204", (where[0], named.end(1) + 1), line.strip())
        return ReadError("KB007", where, line.strip())
    if "cannot start any token" in problem or "not allowed in this context" in problem:
        return ReadError("KB016", where, sign)
    if quote := quote_before(text, where):
        return ReadError("KB008", place(quote), line_at(lines, quote).strip())
    if found := SIGN.match(line):
        return ReadError("KB016", (where[0], found.start(1) + 1), found[1])
    if "did not find expected" in problem:
        if line.lstrip().startswith("- ") and (taken := value_above(lines, where[0])):
            return taken
        if ended := ENDED.match(line):
            return ReadError("KB008", (where[0], ended.end(1)), line.strip())
        while not line.strip() and where[0] > 1:  # the last line that says something
            where = where[0] - 1, 1
            line = lines[where[0] - 1]
        above = number_above(lines, where)
        if above and lines[above - 1].lstrip().startswith("#") and not FIELD.match(line.strip()):
            return ReadError("KB201", (above, 1), lines[above - 1].strip())  # it cuts a text in two
        return ReadError("KB009", where, line.strip())
    return ReadError("KB005", where, line.strip())


# What libyaml was reading when it gave up -> the code of the mistake.
SCANNING = {
    "scanning an alias": "KB010",
    "scanning an anchor": "KB010",
    "scanning a tag": "KB011",
    "a simple key": "KB018",
    "a flow sequence": "KB019",
    "a flow mapping": "KB019",
}


def line_without_field(lines: list[str], where: Place) -> int:
    """The number of the line above that should have been `field: text`, or 0.

    YAML takes such a line and the field below it for one text, and stops at the colon there.
    """
    number, column = where
    key = lines[number - 1][: column - 1]
    above = lines[number - 2] if number > 1 else ""
    same_indent = len(key) - len(key.lstrip()) == len(above) - len(above.lstrip())
    return number - 1 if re.fullmatch(r"\s*[\w-]+", key) and above.strip() and same_indent else 0


def is_within_list(lines: list[str], at: int) -> bool:
    """Whether a line without a dash stands just below the dash of a point."""
    indent = len(lines[at]) - len(lines[at].lstrip())
    above = number_above(lines, (at + 1, 1))
    return (
        bool(above)
        and lines[above - 1].startswith(f"{' ' * indent}- ")
        and not FIELD.match(lines[at].lstrip())
    )


def value_above(lines: list[str], number: int) -> ReadError | None:
    """The field above a list that has a value already, such as `[]`, or None."""
    above = number_above(lines, (number, 1))
    found = VALUED.match(lines[above - 1]) if above else None
    return (
        ReadError("KB203", (above, found.end(1) + 1), lines[above - 1].strip()) if found else None
    )


def number_above(lines: list[str], where: Place) -> int:
    """The number of the line above that says something, or 0."""
    return next((at for at in range(where[0] - 1, 0, -1) if lines[at - 1].strip()), 0)


def quote_before(text: str, where: Place) -> Any:
    """The mark where a text between quotes began that ended just before this place, or None."""
    quoted = None
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                quoted = event if event.style in ("'", '"') else None
    except yaml.MarkedYAMLError:
        return quoted.start_mark if quoted and place(quoted.end_mark)[0] == where[0] else None
    return None
