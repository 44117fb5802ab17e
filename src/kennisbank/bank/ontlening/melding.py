"""Melding: what is said of a text that is too near its source, or too far from it."""

from kennisbank.bank.findings import Finding
from kennisbank.bank.ontlening.teksten import END, FOLDER
from kennisbank.model import Record
from kennisbank.model.base import Bronvermelding
from kennisbank.overlap import Remark, Repeat, excerpt
from kennisbank.problems import Loc

PASSAGE = "de passage"
LACKS = {
    "getal": "in de bron staat het getal “{}”, en hier nergens",
    "plaats": "de bron noemt {}, en dit record nergens",
    "zwakker": "de bron zegt “{}”, en dat staat hier niet",
    "sterker": "hier staat “{}”, en dat zegt de bron niet",
}
MENDED = {
    "getal": "Noem het getal, of laat weg wat erbij hoort.",
    "plaats": "Noem de plaats, of laat weg wat erbij hoort.",
    "zwakker": "Zet een woord als “{}” erbij; zonder dat zegt het record meer dan de bron.",
    "sterker": "Haal “{}” weg, of gebruik het woord van de bron.",
}


def repeated(record: Record, loc: Loc, name: str, repeat: Repeat) -> Finding:
    """A row of words that the source has as well."""
    first, last = repeat.lines
    lines = f"regel {first}" if first == last else f"regel {first}-{last}"
    wat = f"hier staan {repeat.count} woorden op rij uit {name} ({lines}): “{repeat.words}”."
    hoe = "Schrijf het in eigen woorden; een naam of een titel mag blijven."
    return Finding(record, loc, wat, hoe, "KB196", "let op")


def differing(record: Record, loc: Loc, name: str, remark: Remark) -> Finding:
    """A word that is there on one side only, with both sentences."""
    theirs, ours = excerpt(remark.source.text, remark.word), excerpt(remark.own, remark.word)
    place = f"{name}, regel {remark.source.line}"
    wat = f"{LACKS[remark.kind].format(remark.word)}. Bron ({place}): “{theirs}” Hier: “{ours}”"
    code = "KB197" if remark.kind in ("getal", "plaats") else "KB198"
    return Finding(record, loc, wat, MENDED[remark.kind].format(remark.word), code, "let op")


def turned(record: Record, loc: Loc, one: Bronvermelding, right: str) -> Finding:
    """Lines of which the last was named first."""
    wat = f"bij `{one.regels}` staat de laatste regel vooraan."
    return Finding(record, loc, wat, f"Schrijf `{right}`.", "KB199", "let op")


def not_there(record: Record, loc: Loc, one: Bronvermelding, length: int) -> Finding:
    """Lines that the text of a source does not have."""
    wat = f"de regels `{one.regels}` staan niet in de tekst van deze bron; die heeft er {length}."
    hoe = f"Zoek ze op in {FOLDER}{one.bron}{END}."
    return Finding(record, loc, wat, hoe, "KB199", "let op")
