"""Headings: what the words above a text say of it: what kind of finding, or that it is none.

The words are data, in koppen.toml, for editors to read and to add to.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

NUMBER = re.compile(
    r"^(?:(?:hoofdstuk|paragraaf|deel|§)\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.):]*\s+(?=\S)",
    re.I,
)
# A lone number may be part of a title: `1 Regisseur`.
PLAIN_NUMBER = re.compile(r"^\d{1,2}(?:(?:\.\d{1,2})+[.):]*|[.):]+)\s+(?=\S)")
MARK = re.compile(r"\[\d{1,3}\]")
# With such a word a heading that we know goes on: `sterke punten van het netwerk`.
GOES_ON = re.compile(r"(?:in|voor|aan|van|uit|bij|op|over|per|rond|en|met|door)\b|[/(:,–-]")
# A gap in a phrase of the table: some words, of which none turns it into its opposite.
GAP = r"(?: (?!(?:niet|geen|minder|onvoldoende|weinig|nooit)\b)\S+){0,4} "
# These are summed up or repeated below it, so that nothing under it is new.
CLOSED = ("een samenvatting", "een bijlage", "de inhoudsopgave", "de werkwijze van het onderzoek")


@dataclass(frozen=True)
class Heading:
    """What a heading says: the soort of what is below it, or why that is no finding.

    With a `titel` it is the title of one finding itself.
    """

    text: str
    soort: str = ""
    reden: str = ""
    titel: str = ""

    @property
    def closed(self) -> bool:
        """Whether headings below it count for nothing."""
        return self.reden in CLOSED


@cache
def words() -> Mapping[str, Mapping[str, list[str]]]:
    """The table of words."""
    return tomllib.loads(Path(__file__).with_name("koppen.toml").read_text(encoding="utf-8"))


def bare(text: str) -> str:
    """A heading without its number, the marks of footnotes and what closes it."""
    return PLAIN_NUMBER.sub("", MARK.sub("", text).strip(), count=1).strip().rstrip(":.").strip()


@lru_cache(4096)
def read_heading(text: str) -> Heading:
    """What a heading says, by the longest words that it begins with."""
    titel = bare(text)
    said = plain(titel)
    if alone := title_of(titel):
        return alone
    found = [*matches(said), *matches(plain(NUMBER.sub("", titel, count=1)))]
    length, kind, name = max(found, default=(0, "", ""))
    if not length:
        return Heading(titel)
    return Heading(titel, soort=name) if kind == "soorten" else Heading(titel, reden=name)


def plain(text: str) -> str:
    """The words of a heading as the table has them."""
    return " ".join(text.replace("’", "'").casefold().rstrip("?:.! ").split())


def matches(said: str) -> list[tuple[int, str, str]]:
    """Each line of the table with which a heading begins: how long, and of which list."""
    found = []
    for kind in ("soorten", "geen"):
        for name, phrases in words()[kind].items():
            for phrase in phrases:
                begun = pattern_of(phrase).match(said)
                rest = said[begun.end() :] if begun else ""
                if begun and (not rest or goes_on(rest, kind, name)):
                    found.append((begun.end(), kind, name))
    return found


@cache
def pattern_of(phrase: str) -> re.Pattern[str]:
    """A phrase of the table, in which `…` stands for some words."""
    return re.compile(GAP.join(re.escape(part.strip()) for part in phrase.split("…")))


def goes_on(rest: str, kind: str, name: str) -> bool:
    """Whether what follows the words leaves them what they are; `Bijlage 2` does."""
    follows = rest.lstrip()
    if kind == "geen" and name == "een bijlage" and rest[:1] in " :":
        return bool(re.match(r"(?:\d|[a-z]\b)", follows)) or bool(GOES_ON.match(follows))
    return bool(GOES_ON.match(follows)) if rest[:1] in " /:,(" else False


def title_of(titel: str) -> Heading | None:
    """The heading that is the title of one finding, with its soort before it."""
    for soort, phrases in words()["titels"].items():
        for phrase in phrases:
            pattern = rf"{re.escape(phrase)}(?:\s+\d{{1,2}})?\s*[:–—.]\s*(?P<titel>\S.*)"
            if found := re.fullmatch(pattern, titel, re.I):
                return Heading(titel, soort, titel=found["titel"])
            if re.fullmatch(rf"{re.escape(phrase)}\s+\d{{1,2}}", titel, re.I):
                return Heading(titel, soort, titel=titel)
    return None


def names_party(text: str) -> bool:
    """Whether a heading says no more than whom the findings below it are for, or about."""
    party = "|".join(words()["partijen"]["woorden"])
    which = "|".join(words()["partijen"]["ervoor"])
    one, named = rf"(?:(?:{which}) ){{0,3}}(?:{party})", r"[A-Z][\w’'-]+"
    place = rf"(?:(?: (?:in|van|te|regio))?(?: {named})+)?"
    more = rf"(?:(?:,| en) {one}{place})*"
    begin = r"(?:(?:aanbeveling(?:en)? |gericht )?(?:aan|voor) )?"
    return any(
        re.fullmatch(pattern, bare(text))
        for pattern in (
            rf"(?i:{begin}{one}){place}(?i:{more})",
            rf"(?:Aan|Voor) {named}(?: (?:[a-z]{{2,3}} )?{named})*",
        )
    )


def announces(text: str) -> str:
    """The soort of the points in the list that a sentence announces."""
    if not text.rstrip().endswith(":"):
        return ""
    said = set(re.findall(r"\w+", text.casefold()))
    return next((s for s, found in words()["aankondiging"].items() if said & {*found}), "")


def is_about_report(text: str) -> bool:
    """Whether the first sentence of a text speaks of the report itself."""
    first = f" {plain(re.split(r'(?<=[.!?])[ ]', text, maxsplit=1)[0])} "
    return any(f" {phrase} " in first for phrase in words()["rapport"]["woorden"])


def looks_back(text: str) -> bool:
    """Whether a text goes on with what stands before it."""
    found = re.match(r"\w+", text)
    return found is not None and found[0].casefold() in words()["vervolg"]["woorden"]
