"""Records: what a report becomes in the kennisbank: a source, a rapport, and its findings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kennisbank.documents import Value
from kennisbank.intake.drafts import first_life, place_of, plain
from kennisbank.intake.names import Names
from kennisbank.intake.rapport.finding import Finding
from kennisbank.intake.rapport.themes import Match, Themes
from kennisbank.intake.suggestions import Tables, suggest
from kennisbank.model.base import MARKUP

# What stands in a kenmerk for each soort, as in those of the first report.
LETTERS = {
    "gaat-goed": "G",
    "kan-beter": "B",
    "goed-voorbeeld": "V",
    "aanbeveling": "R",
    "bevinding": "BV",
}
TSD = "Toezicht Sociaal Domein"
MAX_PASSAGE, MAX_PLACE = 20_000, 160
TITLE = range(5, 91)
NO_TITLE = "het kopje past niet als titel, en staat ook niet in de naam van het bestand"


@dataclass(frozen=True)
class Rapportage:
    """What only who has the report in hand can say of it, with the ids that it gets here."""

    titel: str
    jaar: int
    uitgever: str
    gemeente: str
    regio: str
    naam: str  # of the gemeente, as people write it
    id: str  # of the rapport
    bron: str  # the id of the source


@dataclass
class Ontwerp:
    """The draft of one finding: the fields of its record, and what we are not sure of."""

    bestand: str
    fields: dict[str, Value]
    finding: Finding
    thema: Match | None
    opmerkingen: list[str] = field(default_factory=list)
    nameless: bool = False  # whether its file is called by the soort and the gemeente

    def drop(self, name: str, why: str) -> None:
        """Leave a field out, and say why."""
        if self.fields.get(name):
            self.fields[name] = ""
            self.opmerkingen.append(why)

    def add_suggestions(self, tables: Tables) -> None:
        """Add what the finding may be about; a thema only when no heading says which."""
        found = suggest(tables, f"{self.finding.titel}. {self.finding.passage}")
        new = [one for one in found if self.thema is None or "thema" not in one]
        before = self.fields["voorgesteld"]
        self.fields["voorgesteld"] = [*(before if isinstance(before, list) else ()), *new]

    def rename(self, names: Names) -> bool:
        """Call the file by what it is, without a word of the report; whether it was otherwise."""
        if self.nameless:
            return False
        self.nameless = True
        self.bestand = file_of(self.fields, "", names)
        return True

    def narrow(self, bron: str) -> bool:
        """Name of the place in the source no more than the page; whether more was named."""
        page = self.finding.page
        where = f"bladzijde {page}" if page else "zie het rapport"
        bare: Value = [{"bron": bron, "vindplaats": where}]
        before, self.fields["bronnen"] = self.fields["bronnen"], bare
        if before != bare:
            self.opmerkingen.append("de vindplaats noemt alleen de bladzijde; vul haar aan")
        return before != bare


def to_bron(rapportage: Rapportage) -> dict[str, Value]:
    """The row of the source in the list of sources."""
    return {
        "id": rapportage.bron,
        "kort": f"Rapport {rapportage.naam} {rapportage.jaar}",
        "titel": rapportage.titel,
        "uitgever": rapportage.uitgever,
        "datum": str(rapportage.jaar),
        "tijd": f"rapport uit {rapportage.jaar}",
    }


def to_rapport(rapportage: Rapportage) -> dict[str, Value]:
    """The record of the report, in words that are true whatever it says."""
    return {
        "titel": rapportage.titel[:120],
        "bron": rapportage.bron,
        "regio": rapportage.regio,
        "gemeente": rapportage.gemeente,
        "samenvatting": f"Dit rapport uit {rapportage.jaar} gaat over de gemeente "
        f"{rapportage.naam}. Het is uitgegeven door {rapportage.uitgever}.",
    }


def to_ontwerpen(
    findings: Sequence[Finding],
    rapportage: Rapportage,
    themes: Themes,
    names: Names,
    letters: str,
    today: date,
) -> Iterator[Ontwerp]:
    """The draft of each finding, in their order."""
    shared = common_heading(findings)
    numbers: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        numbers[finding.path] += 1
        # The title of a report is about all of it, and says of no finding which theme it has.
        about = finding.path[1:] if titled_by(shared, themes) else finding.path
        thema = themes.of_path(about)
        fields: dict[str, Value] = {
            "kenmerk": names.kenmerk(f"{letters}-{LETTERS[finding.soort]}"),
            "soort": finding.soort,
            "passage": finding.passage[:MAX_PASSAGE],
            "titel": finding.titel if finding.titled else "",
            "samenvatting": "",
            "themas": [thema.thema] if thema and thema.sure else [],
            "voorgesteld": [{"thema": thema.thema}] if thema and not thema.sure else [],
            "regio": rapportage.regio,
            "gemeente": rapportage.gemeente,
            "herkomst": "waargenomen-door-tsd" if rapportage.uitgever == TSD else "",
            "bronnen": [
                {
                    "bron": rapportage.bron,
                    "vindplaats": place_in(finding, shared, numbers[finding.path]),
                }
            ],
            **first_life(today),
        }
        fits = len(finding.titel) in TITLE and not MARKUP.search(finding.titel)
        titel = finding.titel if finding.titled and fits else ""
        ontwerp = Ontwerp(file_of(fields, titel, names), fields, finding, thema, [], not titel)
        if not finding.titled:
            ontwerp.opmerkingen.append("het rapport geeft geen titel")
        elif not fits:
            ontwerp.drop("titel", NO_TITLE)
        if len(finding.passage) > MAX_PASSAGE:
            ontwerp.opmerkingen.append("de passage is afgekapt")
        yield ontwerp


def file_of(fields: Mapping[str, Value], titel: str, names: Names) -> str:
    """The name of a new file: without a title no words of the report become an address."""
    gemeente = str(fields["gemeente"])
    identity = names.identity(titel or f"{fields['soort']} {gemeente}", gemeente)
    return place_of(str(fields["regio"]), identity)


def common_heading(findings: Iterable[Finding]) -> str:
    """The heading above all findings, which is the title of the report."""
    paths = [finding.path for finding in findings]
    shared = {path[0] if len(path) > 1 else "" for path in paths}
    return shared.pop() if len(shared) == 1 else ""


def titled_by(shared: str, themes: Themes) -> bool:
    """Whether the heading above all findings is a title, and not the one theme of the report."""
    return bool(shared) and not themes.is_name(shared)


def place_in(finding: Finding, shared: str, number: int) -> str:
    """Where a finding stands: the headings above it, its own or its number, and the page."""
    path = list(finding.path)
    if path and path[0] == shared:
        path.pop(0)
    path.append(finding.titel if finding.titled else f"punt {number}")
    if finding.page:
        path.append(f"bladzijde {finding.page}")
    path = [MARKUP.sub("", re.sub(r"\s+", " ", plain(part))).strip(" :") for part in path]
    while len(", ".join(path)) > MAX_PLACE and len(path) > 2:
        path.pop(0)
    return ", ".join(filter(None, path))[-MAX_PLACE:].lstrip(", ")
