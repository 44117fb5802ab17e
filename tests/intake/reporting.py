"""Reporting: the reports of the tests as data, and how well the findings in them are found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kennisbank.intake.rapport.finding import Finding, Reading
from kennisbank.intake.rapport.findings import read_findings
from kennisbank.intake.rapport.themes import Themes
from kennisbank.model import Thema
from kennisbank.sources import Block
from kennisbank.sources.formats import read_content
from tests.sources.writers import WRITERS, Report

FOLDER = Path(__file__).with_name("reports")
MADE_UP = ("hoofdstukken", "lopend", "opsomming", "vragen")
NAMES = {
    "veiligheid": "Veiligheid",
    "passende-hulp": "Passende hulp",
    "1gezin1plan1regisseur": "1Gezin1Plan1Regisseur",
    "informatie-delen": "Informatie delen",
    "evalueren": "Evalueren",
}


def themes() -> Themes:
    """The five themes by their names, as they are the same in each kennisbank of TSD."""
    return Themes(
        Thema.model_construct(id=identity, naam=naam, onderwerpen=())
        for identity, naam in NAMES.items()
    )


def read_report(name: str) -> Report:
    """A report as data; that of Wijchen is a text and a table of its headings."""
    report: Report = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    if "blokken" not in report:
        text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
        report["blokken"] = [*to_blokken(text.split("\n"), report["koppen"])]
    return report


def to_blokken(lines: list[str], headings: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The lines of a text put together by hand: headings, texts, points and footnotes."""
    open_lines: list[str] = []
    note: list[str] = []

    def end() -> Iterator[dict[str, Any]]:
        text = re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", "\n".join(open_lines)).replace("\n", " ")
        open_lines.clear()
        if item := re.match(r"(?:– |\d )(?=[A-Z])", text):
            kind = "lijst" if item[0][0] == "–" else "nummers"
            yield {kind: [text[item.end() :]]}
        elif text:
            yield {"alinea": text}

    for raw in lines:
        line = raw.strip()
        if note and raw.startswith(" ") and line and not line.startswith("["):
            note.append(line)
            continue
        if note:
            number, _, text = " ".join(note).partition("] ")
            yield {"voetnoot": {"nummer": int(number[1:]), "tekst": text}}
            note = []
        if re.match(r"\[\d\] ?\S", line):
            note = [line]
            continue
        titled = line in headings or re.match(r"Bijlage [23]:", line)
        if titled or re.match(r"– |\d [A-Z]", line):
            yield from end()
        if titled:
            yield {"kop": headings.get(line, 1), "tekst": line}
        elif line:
            open_lines.append(line)
        elif open_lines and re.search(r"[.:?]$", open_lines[-1]):
            yield from end()
    yield from end()


def merged(blokken: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The points of one list together."""
    last: dict[str, Any] = {}
    for blok in blokken:
        kind = next(iter(blok))
        if kind in ("lijst", "nummers") and kind in last:
            last[kind] += blok[kind]
            continue
        yield blok
        last = blok


@dataclass(frozen=True)
class Score:
    """How many of the findings that a report has were found, with what is known of them."""

    expected: int
    found: int
    invented: tuple[str, ...]
    missed: tuple[str, ...]
    themes: int
    wrong_themes: int
    pages: int
    titles: int


def words(text: str | None) -> str:
    """The words of a text without the marks between them."""
    return " ".join(re.findall(r"\w+", re.sub(r"\[\d+\]", "", text or "").casefold()))


def score(report: Report, reading: Reading) -> Score:
    """Hold what was found against what the report has."""
    known, left = themes(), list(reading.findings)
    found: list[tuple[dict[str, Any], Finding]] = []
    missed = []
    for expected in report["bevindingen"]:
        begin = words(expected["begin"])
        fits = [f for f in left if f.soort == expected["soort"] and begin in words(f.passage)[:400]]
        if fits:
            best = min(fits, key=lambda f: words(f.passage).index(begin))
            left.remove(best)
            found.append((expected, best))
        else:
            missed.append(expected["begin"])
    matched = [(e["thema"], known.of_path(f.path)) for e, f in found]
    themas = [(thema, match.thema if match and match.sure else None) for thema, match in matched]
    return Score(
        len(report["bevindingen"]),
        len(found),
        tuple(finding.titel for finding in left),
        tuple(missed),
        sum(thema is not None and thema == got for thema, got in themas),
        sum(got is not None and thema != got for thema, got in themas),
        sum(f.page == e["pagina"] for e, f in found if e["pagina"]),
        sum(words(f.titel) == words(e["kop"]) for e, f in found if e["kop"]),
    )


def measure(name: str, suffix: str) -> tuple[Report, Sequence[Block], Reading, Score]:
    """A report as the document of one program, read: its blocks, and what was found in those."""
    report = read_report(name)
    if name == "wijchen" and suffix == "txt":  # the text as it is, not as our writer would have it
        content = (FOLDER / "wijchen.txt").read_bytes()
    else:
        report["blokken"] = [*merged(report["blokken"])]
        content = WRITERS[suffix](report)
    blocks = read_content(content, f".{suffix}").blocks
    reading = read_findings(blocks, themes().is_name)
    return report, blocks, reading, score(report, reading)
