"""Salvage: what is certain of a file that YAML cannot read: each mistake, and the lines around it.

A field at the margin, or an item of a list there, stands on its own: what is wrong in one is told,
mended here as its message advises, and the others are read. What stood on a mended line is no more
than a guess, so nobody may say anything else of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from kennisbank.documents.document import (
    CONFLICT,
    HARD_SPACES,
    Document,
    hard_spaces,
    list_in_text,
    parse_document,
    refuse_two_versions,
    with_plain_ends,
)
from kennisbank.documents.mending import FIELD, ITEM, Mending
from kennisbank.documents.mistakes import syntax_error
from kennisbank.documents.place import ReadError, on_a_line, place_of_offset
from kennisbank.documents.values import CONTROL, Builder

MOST = 20  # mistakes that are told; who has more pasted something wrong, and mends that first
# What says nothing: an empty line, a comment, the dashes before a record.
NOTHING = re.compile(r"\s*(?:#.*)?|---\s*|%.*")
SECOND = re.compile(r"---(?:\s|$)")  # what divides two records
# Those after which nothing is certain.
WHOLE = {"KB001", "KB003", "KB004", "KB013", "KB036", "KB208", "KB209"}
AGAIN = 3  # fields that stand there a second time, for a second record


@dataclass(frozen=True)
class Salvage:
    """The mistakes of a file in their order, and what else it says, if that can be known.

    Of `lines` nobody knows what was meant; with `gaps` not even which field stood there. What is
    `named` stands somewhere in what was lost, so that nobody may say that it is missing.
    """

    errors: tuple[ReadError, ...]
    rest: Document | None = None
    lines: frozenset[int] = frozenset()
    gaps: bool = False
    named: frozenset[str] = frozenset()


def salvage(content: bytes, name: str, first: ReadError) -> Salvage:
    """What is certain of the bytes of a file, of which `first` is why they cannot be read."""
    if first.code in WHOLE:
        return Salvage((first,))
    text = with_plain_ends(content.decode("utf-8-sig"))
    mending = Mending(CONTROL.sub("", text).split("\n"))
    for found in CONTROL.finditer(text):
        place = place_of_offset(text, found.start())
        if place[0] not in mending.mended:
            mending.errors.append(ReadError("KB002", place, f"U+{ord(found[0]):04X}"))
            mending.mended.add(place[0])
            mending.unsure.add(place[0])
    for hard in hard_spaces("\n".join(mending.lines)):
        mending.errors.append(hard)
        at = hard.place[0] - 1
        mending.lines[at] = re.sub(f"[{HARD_SPACES}]", " ", mending.lines[at])
    try:
        refuse_two_versions("\n".join(mending.lines), CONFLICT)
        for start, end in units_of(mending.lines):
            mend_unit(mending, start, end)
            if len(mending.errors) > MOST:
                *told, last = in_order(mending.errors)
                return Salvage((*told, ReadError("KB035", last.place)))
        mend_doubles(mending)
        rest = parse_document("\n".join(mending.lines).encode(), name)
    except ReadError as error:
        also = [error] if error.code in WHOLE else []
        return Salvage(in_order([*mending.errors, *also]) or (first,))
    if not mending.errors:  # it goes wrong between the parts, such as a text over several
        return Salvage((first,))
    errors = in_order(mending.errors)
    return Salvage(errors, rest, frozenset(mending.unsure), mending.gaps, frozenset(mending.named))


def in_order(errors: Sequence[ReadError]) -> tuple[ReadError, ...]:
    """The mistakes as they stand below each other."""
    return tuple(sorted(errors, key=lambda error: error.place))


def units_of(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First line and end of each part of a file that stands on its own, and of what precedes."""
    said = [at for at, line in enumerate(lines) if not NOTHING.fullmatch(line)]
    begins = ITEM if said and ITEM.match(lines[said[0]]) else FIELD
    for at in range(said[0], said[-1]) if said else ():
        if SECOND.match(lines[at]):
            raise ReadError("KB013", (at + 1, 1))
    starts = [at for at in said if begins.match(lines[at])]
    if starts and said[0] < starts[0]:
        starts.insert(0, said[0])
    ends = [*starts[1:], len(lines)] if starts else []
    yield from zip(starts, ends, strict=True)


def mend_unit(mending: Mending, start: int, end: int) -> None:
    """Tell what is wrong in one part of a file, until it can be read or is lost."""
    for _ in range(MOST):
        error = refusal(mending.lines[start:end])
        if not error or all(map(NOTHING.fullmatch, mending.lines[start:end])):
            return
        line, column = error.place
        moved = ReadError(error.code, (line + start, column), error.found)
        if error.code in WHOLE:
            raise moved
        if not mending.mend(moved, start, end):
            break
    mending.lose(start, end)


def refusal(lines: Sequence[str]) -> ReadError | None:
    """Why these lines cannot be read, if they cannot."""
    text = "\n".join(lines)
    try:
        value = Builder(text).build()
    except yaml.MarkedYAMLError as error:
        mistake = syntax_error(error, text)
    except ReadError as error:
        mistake = error
    else:
        is_text = isinstance(value, str)
        return ReadError("KB018", (1, 1), lines[0].strip()) if is_text else list_in_text(text)
    return ReadError(mistake.code, on_a_line(text, mistake.place), mistake.found)


def mend_doubles(mending: Mending) -> None:
    """Tell of each field at the margin that stands there a second time, and take it out."""
    lines = mending.lines
    parts = [
        (*part, found[1]) for part in units_of(lines) if (found := FIELD.match(lines[part[0]]))
    ]
    seen, again = set[str](), list[tuple[int, int, str]]()
    for start, end, name in parts:
        if name in seen:
            again.append((start, end, name))
        seen.add(name)
    if len(again) >= AGAIN and again[0][2] == parts[0][2]:
        raise ReadError("KB209", (again[0][0] + 1, 1), again[0][2])
    for start, end, name in again:
        mending.errors.append(ReadError("KB012", (start + 1, 1), name))
        for at in range(start, end):
            mending.put(at, "")
