"""What is suggested for a passage, measured: the editors say of each praktijk what it is about."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kennisbank.bank import gather
from kennisbank.intake.suggestions import Tables, suggest
from kennisbank.model import Element, Praktijk, Record
from kennisbank.overlap import Source, lines_in

ROOT = Path(__file__).parents[2]
NOTE = "95-96"  # of the footnote that says what an abbreviation means


@pytest.fixture(scope="module")
def records() -> Sequence[Record]:
    return list(gather(ROOT).of(Record))


def passage_of(praktijk: Praktijk) -> str:
    told = []
    for one in praktijk.bronnen:
        path = ROOT / f"reference/teksten/{one.bron}.txt"
        if one.regels and one.regels != NOTE and path.exists():
            source = Source(path.read_text(encoding="utf-8"))
            told += [s.text for lines in lines_in(one.regels) for s in source.told(lines)]
    return " ".join(told)


def measure(records: Sequence[Record], kind: str, field: str) -> tuple[float, float]:
    """For how many praktijken one of the true ones is suggested, and which part is true."""
    tables = Tables(records)
    hits, right, suggested = [], 0, 0
    for praktijk in records:
        if not isinstance(praktijk, Praktijk) or not (passage := passage_of(praktijk)):
            continue
        if true := getattr(praktijk, field):
            found = [one[kind] for one in suggest(tables, passage) if kind in one]
            good = sum(one in true for one in found)
            hits.append(good > 0)
            right += good
            suggested += len(found)
    assert len(hits) > 50
    return sum(hits) / len(hits), right / suggested


@pytest.mark.parametrize(
    ("kind", "field", "hits", "right"),
    [
        ("element", "elementen", 0.9, 0.5),
        ("indicator", "indicatoren", 0.8, 0.5),
        ("thema", "themas", 0.75, 0.8),
    ],
)
def test_one_of_the_true_ones_is_mostly_suggested(
    kind: str, field: str, hits: float, right: float, records: Sequence[Record]
) -> None:
    found = measure(records, kind, field)
    assert (found[0] >= hits, found[1] >= right) == (True, True), found


def test_the_name_and_the_core_of_an_element_are_enough_mostly(records: Sequence[Record]) -> None:
    """Without what the editors wrote of it with these very passages at hand."""
    bare = {"werking": (), "kern": (), "randvoorwaarden": ()}
    short = [one.model_copy(update=bare) if isinstance(one, Element) else one for one in records]
    assert measure(short, "element", "elementen")[0] >= 0.8
