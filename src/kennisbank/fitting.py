"""Fitting: a sheet that does not fit its sides, or a character that no font has, as problems."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kennisbank.problems import Problem
from kennisbank.reading import Loc, Value, read_document
from kennisbank.sheets import Pdf
from kennisbank.validation import problem_at

FOLDERS = ("practices", "themes", "reference")


def check_fit(pdfs: Iterable[Pdf], root: Path) -> Iterator[Problem]:
    """Every sheet stays within its sides, and every character can be printed."""
    unknown: set[str] = set()
    names: dict[str, str] = {}
    for pdf in pdfs:
        unknown.update(pdf.onbekend)
        if not pdf.past:
            yield too_long(pdf, root)
        if pdf.blad.naam in names:
            wat = f"de pdf van dit record krijgt dezelfde naam als een andere: `{pdf.blad.url}`."
            hoe = "Geef het bestand een andere naam."
            yield Problem(pdf.blad.bestand, 1, 1, "", wat, hoe, "KB092")
        names[pdf.blad.naam] = pdf.blad.bestand
    if unknown:
        found = list(not_printable(sorted(unknown), root))
        if not found:
            raise ValueError(f"no text of an editor holds {sorted(unknown)}")
        yield from found


def too_long(pdf: Pdf, root: Path) -> Problem:
    """Over its budget; the place is the field with the most text."""
    blad = pdf.blad
    mag = "één kant" if blad.max_kanten == 1 else f"{blad.max_kanten} kanten"
    wat = f"de factsheet past niet: {pdf.kanten} kanten A4, en het mag {mag} zijn."
    hoe = "Maak de tekst korter, te beginnen bij dit veld."
    document = read_document(root / blad.bestand, blad.bestand)
    sizes: dict[Loc, int] = {}
    for loc, text in texts_at(document.data):
        sizes[loc[:1]] = sizes.get(loc[:1], 0) + len(text)
    longest = max(sizes, key=lambda loc: sizes[loc], default=())
    return problem_at(document, longest, wat, hoe, "KB090")


def not_printable(unknown: list[str], root: Path) -> Iterator[Problem]:
    """Each text of the editors that has one of these characters."""
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*.yml")):
        document = read_document(path, path.relative_to(root).as_posix())
        for loc, text in texts_at(document.data):
            for sign in (sign for sign in unknown if sign in text):
                wat = f"het teken `{sign}` kan niet worden gedrukt: het zit niet in onze letters."
                hoe = "Schrijf het anders, of haal het weg."
                yield problem_at(document, loc, wat, hoe, "KB091")


def texts_at(data: Value, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text in a document, with its place."""
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts_at(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts_at(value, (*loc, index))
