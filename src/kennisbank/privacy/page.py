"""The gate for pages of the editors: their words, what hides in their Markdown, names of files."""

import re
from collections.abc import Iterable, Iterator

from kennisbank.privacy.gate import Gate, gate_of
from kennisbank.privacy.hit import Hit
from kennisbank.problems import Problem

# Where another thought begins: a heading, an item of a list, a row, a field of the front matter.
NEW_THOUGHT = re.compile(r"\s*(?:#|[-*+>|] |\d{1,3}[.)] |\w{1,30}: |---|!!!|\|)")
TAG = re.compile(r"</?([a-zA-Z][\w-]{0,20})((?:\s[^<>]{0,2000})?)/?>")
BREAKING = {
    "p",
    "br",
    "li",
    "div",
    "td",
    "th",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "dt",
    "dd",
}
VALUES = re.compile(r"\w\s?=\s?(?:\"([^\"<>]{1,500})\"|'([^'<>]{1,500})')")
TARGET = re.compile(r"\]\(\s?([^)\s]{1,300})|\b(?:src|href)\s?=\s?[\"']([^\"'<>]{1,300})")
SEPARATORS = re.compile(r"[-_/.+]|%20")
LONGEST = 4_000  # so many signs are looked at as one thought
OVERLAP = 200


def may_name_somebody(text: str) -> bool:
    """Whether somebody may be named on a page, for who does not know the places of the bank."""
    gate = gate_of(frozenset())
    told = [told for _, told in thoughts_of(text)]
    return any(True for _ in gate.check_texts(gate.read(told), page=True))


def check_privacy_of_page(text: str, name: str, gate: Gate) -> Iterator[Problem]:
    """Everything on a page that could lead to a person or a family, each at its line."""
    thoughts = [*thoughts_of(text)]
    lines = text.split("\n")
    for number, hit in gate.check_texts(gate.read([told for _, told in thoughts]), page=True):
        regel, kolom = place_in(lines, thoughts[number][0], hit)
        yield Problem(name, regel, kolom, "", hit.wat, hit.hoe, hit.code, hit.ernst)


def check_file_names(names: Iterable[str], gate: Gate) -> Iterator[Problem]:
    """No file of the site is named after somebody."""
    files = [*names]
    told = [SEPARATORS.sub(" ", file) for file in files]
    for number, hit in gate.check_texts(gate.read(told), page=True):
        wat = f"in de bestandsnaam: {hit.wat}"
        yield Problem(files[number], 1, 1, "", wat, hit.hoe, hit.code, hit.ernst)


def thoughts_of(text: str) -> Iterator[tuple[int, str]]:
    """The page in parts that belong together, each with the line (from 0) where it begins."""
    begun, size = 0, 0
    held: list[str] = []
    for number, line in enumerate(text.split("\n")):
        if held and (not line.strip() or NEW_THOUGHT.match(line) or size > LONGEST):
            yield begun, " ".join(held)
            held, size = [], 0
        if not line.strip():
            continue
        begun = begun if held else number
        shown = as_read(line)
        parts = [*pieces_of(shown)]
        yield from ((number, part) for part in parts[:-1])
        held.append(parts[-1])
        size += len(parts[-1])
        yield from ((number, hidden) for hidden in hidden_in(line))
    if held:
        yield begun, " ".join(held)


def pieces_of(line: str) -> Iterator[str]:
    """A line in pieces that are not too long; each begins a little before where the last ended."""
    for start in range(0, max(len(line) - OVERLAP, 1), LONGEST - OVERLAP):
        yield line[start : start + LONGEST]


def as_read(line: str) -> str:
    """A line as a reader sees it: without the tags, the address of a link apart from its words."""
    if "<" in line:
        line = TAG.sub(lambda tag: " " if tag[1].lower() in BREAKING else "", line)
    return line.replace("](", "] (").replace("|", " | ")


def hidden_in(line: str) -> Iterator[str]:
    """What a line says beside its words: values of tags, and the names of files it links to."""
    if "<" in line:
        for tag in TAG.finditer(line):
            yield from (first or second for first, second in VALUES.findall(tag[2]))
    for target in TARGET.finditer(line):
        address = target[1] or target[2]
        if "://" not in address and not address.startswith("mailto:"):
            yield SEPARATORS.sub(" ", address)


def place_in(lines: list[str], begun: int, hit: Hit) -> tuple[int, int]:
    """Line and column of what was found, or of the part it is in."""
    words = hit.found.split()
    for number in range(begun, min(begun + 60, len(lines))):
        if words and (column := lines[number].find(words[0])) >= 0:
            return number + 1, column + 1
    return begun + 1, 1
