from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kennisbank.bank import REFERENCES, load_bank, overdue, walk
from kennisbank.bank.life import without_waiting
from kennisbank.bank.references import TO_ELEMENT
from kennisbank.model import Element, Kennisbank, Rapport, Record
from kennisbank.model.collections import COLLECTIONS
from tests.builders import (
    DAY,
    a_bank,
    a_bron,
    a_bronvermelding,
    a_praktijk,
    a_rapport,
    a_thema,
    a_verband,
    an_element,
    write_bank,
)
from tests.projects import FIXED

PAST = DAY.replace(year=2027)
LATER = DAY + timedelta(days=1)
FOLDERS = {"praktijk": "praktijken", "element": "elementen"}


def records_of(bank: Kennisbank) -> list[Record]:
    found: list[Record] = []
    for collection in COLLECTIONS:
        held = getattr(bank, collection.field)
        found += [held] if isinstance(held, Record) else held.values()
    return found


def named_in(bank: Kennisbank) -> set[str]:
    """The addresses of the praktijken and elementen to which something refers."""
    found = set()
    for record in records_of(bank):
        kinds = TO_ELEMENT if isinstance(record, Element) else REFERENCES
        for _, field, value in walk(record):
            if folder := FOLDERS.get(kinds.get(field, "")):
                found.add(f"{folder}/{value}/")
    return found


@pytest.fixture(scope="module")
def fixed() -> Kennisbank:
    """Where each reference has an end, all published long ago."""
    bank, _ = load_bank(FIXED)
    past = {
        name: {
            key: record.model_copy(update={"gepubliceerd": DAY})
            for key, record in getattr(bank, name).items()
        }
        for name in ("praktijken", "elementen")
    }
    return replace(bank, doorverwijzingen={}, woonplaatsen={}, gemeenten={}, **past)


def test_bank_in_which_nothing_waits_is_the_same() -> None:
    bank = a_bank()
    assert without_waiting(bank, DAY) is bank


def test_what_waits_is_there_on_its_day_and_not_before() -> None:
    later = a_praktijk(id="later", kenmerk="WIJ-G09", gepubliceerd=LATER)
    bank = a_bank(praktijken=(a_praktijk(), later))
    before = without_waiting(bank, DAY)
    assert ([*before.praktijken], before.uitgesteld) == (["korte-lijnen"], {later.url: later})
    assert [*without_waiting(bank, LATER).praktijken] == ["korte-lijnen", "later"]


def test_who_refers_to_what_waits_does_so_no_longer() -> None:
    waits = {"praktijken/later/", "elementen/samen-eerste-contact/"}
    later = a_praktijk(id="later", kenmerk="WIJ-G09", gepubliceerd=LATER)
    element = an_element(gepubliceerd=LATER)
    other = an_element(id="ander", kenmerk="WEL-E02", status="verouderd", vervangen_door=element.id)
    praktijk = a_praktijk(
        verwant=("later",),
        elementen=("samen-eerste-contact", "ander"),
        verbanden=(a_verband(), a_verband(element="ander")),
        status="verouderd",
        vervangen_door="later",
    )
    thema = a_thema(
        onderwerpen=[{"naam": "Risico", "uitleg": "De risico’s.", "elementen": [element.id]}]
    )
    bank = a_bank(praktijken=(praktijk, later), elementen=(element, other), themas=(thema,))
    assert named_in(bank) >= waits
    left = without_waiting(bank, DAY)
    assert named_in(left) & waits == set()
    found = left.praktijken["korte-lijnen"]
    assert (found.verwant, found.elementen, found.vervangen_door) == ((), ("ander",), None)
    assert [verband.element for verband in found.verbanden] == ["ander"]
    assert left.elementen["ander"].vervangen_door is None
    assert left.themas["veiligheid"].onderwerpen[0].elementen == ()


SAID = (
    *("context", "opzet", "conclusies", "overdrachten", "nazorg", "gebeurtenissen"),
    *("methoden", "partijen", "voetnoten"),
)


def a_taken_in_rapport(**fields: Any) -> Rapport:
    """A report as `inlezen` writes it: no more than what it is."""
    own = {"id": "goes", "bron": "rapport-goes", "gemeente": "wijchen"}
    return a_rapport(**own | dict.fromkeys(SAID, ()) | fields)


def with_rapport(bank: Kennisbank, rapport: Rapport) -> Kennisbank:
    bron = a_bron(id="rapport-goes")
    return replace(
        bank,
        bronnen={**bank.bronnen, bron.id: bron},
        rapporten={**bank.rapporten, rapport.id: rapport},
    )


def has_rapport(bank: Kennisbank) -> tuple[bool, bool]:
    """Whether the report is there, and its source."""
    return "goes" in bank.rapporten, "rapport-goes" in bank.bronnen


def test_report_waits_with_all_that_is_taken_from_it() -> None:
    places = (a_bronvermelding(bron="rapport-goes"),)
    first = a_praktijk(id="een", kenmerk="GOE-G01", bronnen=places, status="concept")
    second = a_praktijk(id="twee", kenmerk="GOE-G02", bronnen=places, gepubliceerd=LATER)
    bank = a_bank(praktijken=(a_praktijk(), first, second))
    bank = with_rapport(bank, a_taken_in_rapport())
    left = without_waiting(bank, DAY)
    assert has_rapport(left) == (False, False)
    assert left.rapporten.keys() == bank.rapporten.keys() - {"goes"}
    assert has_rapport(without_waiting(bank, LATER)) == (True, True)  # the second is on the site


def test_report_of_which_nothing_is_in_the_bank_waits() -> None:
    bank = with_rapport(a_bank(), a_taken_in_rapport())
    assert has_rapport(without_waiting(bank, DAY)) == (False, False)
    assert has_rapport(without_waiting(bank, None)) == (False, False)


@pytest.mark.parametrize("field", ["context", "conclusies", "voetnoten"])
def test_report_that_says_something_itself_waits_for_nothing(field: str) -> None:
    said = {field: getattr(a_rapport(), field)}
    bank = with_rapport(a_bank(), a_taken_in_rapport(**said))
    assert without_waiting(bank, DAY) is bank


def test_all_that_a_report_can_say_lets_it_be_there() -> None:
    lists = {
        name
        for name, info in Rapport.model_fields.items()
        if info.default == () and not info.is_required()
    }
    assert lists == set(SAID)


def test_report_from_which_something_is_on_the_site_waits_for_nothing() -> None:
    bank = with_rapport(a_bank(), a_taken_in_rapport(bron="rapport-wijchen"))
    assert without_waiting(bank, DAY) is bank


def test_report_that_waits_is_told_where_it_is(tmp_path: Path) -> None:
    write_bank(tmp_path, with_rapport(a_bank(), a_taken_in_rapport()))
    bank, remarks = load_bank(tmp_path)
    told = [str(one) for one in remarks if one.code == "KB187"]
    assert told == [
        "reference/rapporten/goes.yml:2:7: let op: bron: dit rapport wacht tot er een praktijk uit "
        "op de site staat, of tot er meer in staat dan een samenvatting. Tot dan staan het en zijn "
        "bron er nergens. Maak een concept af, of schrijf hier bijvoorbeeld `conclusies`. (KB187)"
    ]
    assert has_rapport(bank) == (False, False)
    assert has_rapport(load_bank(tmp_path, ahead=True)[0]) == (True, True)


@pytest.mark.parametrize("nouns", [("praktijken",), ("elementen",), ("praktijken", "elementen")])
@pytest.mark.parametrize("step", [1, 2])
def test_nobody_refers_to_what_waits(nouns: Sequence[str], step: int, fixed: Kennisbank) -> None:
    later: dict[str, Any] = {name: dict(getattr(fixed, name)) for name in nouns}
    for records in later.values():
        for key in [*records][::step]:
            records[key] = records[key].model_copy(update={"gepubliceerd": LATER})
    bank = replace(fixed, **later)
    left = without_waiting(bank, DAY)
    assert len(left.uitgesteld) == sum(len([*named][::step]) for named in later.values())
    assert len([*left.levend]) == len([*bank.levend]) - len(left.uitgesteld)
    assert named_in(left) <= {record.url for record in left.levend}


def test_without_a_day_nothing_waits(tmp_path: Path) -> None:
    write_bank(tmp_path, a_bank(praktijken=(a_praktijk(gepubliceerd=LATER),)))
    assert [*load_bank(tmp_path)[0].praktijken] == ["korte-lijnen"]
    assert [*load_bank(tmp_path, today=DAY)[0].praktijken] == []
    assert [*load_bank(tmp_path, today=LATER)[0].praktijken] == ["korte-lijnen"]
    bank, remarks = load_bank(tmp_path, today=DAY, ahead=True)
    assert [*bank.praktijken] == ["korte-lijnen"]
    assert "KB183" in [remark.code for remark in remarks]


def test_overdue_are_the_current_ones_on_and_after_their_day() -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(id="b", kenmerk="WIJ-G02", herzien_voor="2027-11-21"),
            a_praktijk(id="a", kenmerk="WIJ-G01", herzien_voor="2027-11-20"),
            a_praktijk(id="c", kenmerk="WIJ-G03", herzien_voor="2027-11-22"),
            a_praktijk(id="d", kenmerk="WIJ-G04", herzien_voor="2027-01-01", status="verouderd"),
        ),
        elementen=(an_element(herzien_voor="2027-11-21"),),
    )
    due = ["a", "samen-eerste-contact", "b"]
    assert [record.id for record in overdue(bank, PAST)] == due
