"""Tables: each row has as many cells as the head, or text is lost in silence."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

# Two lines with tabs between their words, and no mark of a list before the first tab.
PASTED = re.compile(
    r"^(?![-*+\t ]|\d+[.)]\t)[^\t\n|]*[^\s|:][ ]*\t[^\n|]*\S[^\n|]*\n"
    r"(?![-*+\t ])[^\t\n|]*\t[^\n|]*\S",
    re.M,
)
SIDE = re.compile(r"[ \t]*:?-+:?[ \t]*")
SIDES = "Schrijf streepjes, met een dubbele punt links, rechts of aan beide kanten: `|:-:|`."
BAR = re.compile(r"(?<!\\)\|")


def find_tables(_: str, plain: str) -> Iterator[Fault]:
    """The rows of which the cells are not as many as those of the head."""
    yield from find_pasted(plain)
    at = 0
    lines: list[tuple[int, str]] = []
    for line in [*plain.split("\n"), ""]:
        if line.strip(" \t>"):
            lines.append((at, line))
        else:
            if len(lines) > 1 and "|" in lines[0][1]:
                yield from find_rows(lines)
            lines = []
        at += len(line) + 1


def find_pasted(plain: str) -> Iterator[Fault]:
    """The rows of a sheet, which stand on the page one after another."""
    for found in PASTED.finditer(plain) if "\t" in plain else ():
        begin = found.start()
        if begin == 0 or plain[max(begin - 2, 0) : begin] == "\n\n":
            end = plain.find("\n\n", found.end())
            row = " | ".join(found[0].partition("\n")[0].split("\t"))
            wat = "deze regels met tabs zijn geen tabel geworden."
            hoe = f"Zet tussen de vakken een `|`, zoals `| {shorten(row, 40)} |`, en onder de kop "
            hoe += "een regel als `|---|---|`."
            yield Fault(begin, end if end > 0 else len(plain), wat, hoe, "KB151")


def find_rows(lines: list[tuple[int, str]]) -> Iterator[Fault]:
    """The wrong rows of one block of lines, when it is a table."""
    rows = [line.strip(" \t>") for _, line in lines]
    border = rows[0].startswith("|") or bool(re.search(r"(?<!\\)\|$", rows[0]))
    many = len(cells(rows[0], border))
    under = cells(rows[1], border)
    if len(under) != many or not set("".join(under)) <= set("|:- ") or "-" not in rows[1]:
        return
    if many == 1 and not (border and all(row.startswith("|") or row.endswith("|") for row in rows)):
        return
    for side in under:
        if not SIDE.fullmatch(side):
            wat = f"`{shorten(side.strip())}` kiest geen kant voor de kolom."
            yield Fault(*span(lines[1]), wat, SIDES, "KB151")
            break
    if len(rows) == 2:
        wat = "deze tabel heeft alleen een kop."
        yield Fault(*span(lines[0]), wat, "Zet er rijen onder, of haal haar weg.", "KB151")
    for line, row in zip(lines[2:], rows[2:], strict=True):
        found = len(cells(row, border))
        if row.startswith(("{", "[^", "*[")) or found == many:
            continue
        if "|" not in row:
            wat = "deze regel staat tegen een tabel aan, en wordt er een rij van."
            yield Fault(*span(line), wat, "Laat er een regel boven leeg.", "KB151")
            continue
        wat = f"deze rij heeft {found} {'vak' if found == 1 else 'vakken'}, en de kop {many}."
        if found > many:
            wat = f"{wat[:-1]}: wat te veel is, komt niet op de pagina."
            hoe = "Haal een `|` weg. Hoort hij bij de tekst? Schrijf dan `\\|`."
        else:
            hoe = "Zet voor elk leeg vak een `|` erbij."
        yield Fault(*span(line), wat, hoe, "KB151")


def cells(row: str, border: bool) -> list[str]:
    """The cells of a row, as Markdown takes them apart."""
    if border:
        row = re.sub(r"(?<!\\)\|$", "", row.removeprefix("|"))
    return BAR.split(row)


def span(line: tuple[int, str]) -> tuple[int, int]:
    """From where to where a line has words."""
    at, typed = line
    return at + len(typed) - len(typed.lstrip(" \t>")), at + len(typed)
