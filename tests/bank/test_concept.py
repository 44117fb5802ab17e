import json
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from kennisbank.bank import judge, load_bank, problems_between
from kennisbank.bank.harvest import gather
from kennisbank.bank.validation import judge_record
from kennisbank.documents import parse_document
from kennisbank.model import Praktijk
from kennisbank.problems import stops
from kennisbank.publications import Publicatie, Register
from tests.builders import DAY, a_bank, a_full_praktijk, a_praktijk, an_element, write_bank

CONCEPT = {
    "kenmerk": "VLI-VL9",
    "regio": "zeeland",
    "bronnen": [{"bron": "rapport-wijchen", "vindplaats": "Korte lijnen"}],
    "gepubliceerd": "2020-01-01",
    "herzien_voor": "2027-11-21",
    "status": "concept",
}
FILE = "practices/zeeland/x.yml"
REGISTER = Register({"praktijken/x/": Publicatie("praktijken/x/", FILE, "VLI-VL9", "0" * 12)})


def write(root: Path, **fields: object) -> Path:
    """The small bank with one file more; a field that is None is left out."""
    write_bank(root)
    data = {name: value for name, value in (CONCEPT | fields).items() if value is not None}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    (root / FILE).write_text(text, encoding="utf-8")
    return root


def told(root: Path, register: Register | None = None) -> list[str]:
    """What is said of that file, but for what is to be written."""
    found = judge(root, DAY, register=register)[1]
    return [str(one) for one in sorted(found) if one.bestand == FILE and one.code != "KB190"]


def seen_ahead(root: Path) -> Praktijk:
    return load_bank(root, today=DAY, ahead=True)[0].praktijken["x"]


def test_what_a_concept_lacks_has_a_stand_in_and_is_known(tmp_path: Path) -> None:
    found = seen_ahead(write(tmp_path, bronnen=[], toelichting=["", "Een alinea."]))
    assert found.te_schrijven == (
        *("soort", "titel", "samenvatting", "toelichting", "themas", "herkomst", "bronnen"),
    )
    assert found.titel == "Nog te schrijven: titel van VLI-VL9"
    assert found.samenvatting == "Nog te schrijven: samenvatting"
    assert (found.toelichting, found.themas, found.bronnen) == (("Een alinea.",), (), ())


def test_concepts_without_a_title_can_be_told_apart(tmp_path: Path) -> None:
    place = f"{'Heel ver, ' * 9}wat kan beter, punt 3, bladzijde 12"
    bronnen = [{"bron": "rapport-wijchen", "vindplaats": place}]
    assert seen_ahead(write(tmp_path / "a")).titel == (
        "Nog te schrijven: titel van VLI-VL9, Korte lijnen"
    )
    assert seen_ahead(write(tmp_path / "b", bronnen=bronnen)).titel == (
        "Nog te schrijven: titel van VLI-VL9, Heel ver, wat kan beter, punt 3, bladzijde 12"
    )


def test_concept_that_is_filled_in_lacks_nothing(tmp_path: Path) -> None:
    whole = a_praktijk().model_dump(mode="json", include={"soort", "titel", "herkomst"})
    texts = {"samenvatting": "Een samenvatting die lang genoeg is.", "themas": []}
    assert seen_ahead(write(tmp_path, **whole, **texts)).te_schrijven == ()


@pytest.mark.parametrize("today", [None, DAY, date(2100, 1, 1)])
def test_concept_is_in_the_bank_of_who_looks_ahead_only(tmp_path: Path, today: date | None) -> None:
    root = write(tmp_path)
    assert "x" not in load_bank(root, today=today)[0].praktijken
    assert "x" in load_bank(root, today=today, ahead=True)[0].praktijken


@pytest.mark.parametrize("status", ["concept", "actueel"])
def test_no_bank_has_what_is_for_writing(tmp_path: Path, status: str) -> None:
    fields = {"passage": "De tekst van de bron.", "voorgesteld": [{"thema": "veiligheid"}]}
    own = {"titel": "Korte lijnen", "samenvatting": "Zij kennen elkaar en vinden elkaar."}
    rest = {"soort": "ervaring", "themas": [], "herkomst": "waargenomen-door-tsd"}
    root = write(tmp_path, status=status, **fields, **own, **rest)
    found = seen_ahead(root)
    assert (found.passage, found.voorgesteld) == (None, ())
    read = {record.id: record for record in gather(root).of(Praktijk)}["x"]
    assert read.passage == fields["passage"]


def test_concept_of_an_element_may_lack_its_texts_too(tmp_path: Path) -> None:
    write_bank(tmp_path)
    data = an_element().model_dump(mode="json", exclude={"titel", "samenvatting"})
    data = {**data, "kenmerk": "WEL-E09", "status": "concept"}
    text = yaml.safe_dump({name: value for name, value in data.items() if value})
    (tmp_path / "elements/nieuw.yml").write_text(text, encoding="utf-8")
    assert "nieuw" not in load_bank(tmp_path)[0].elementen
    found = load_bank(tmp_path, ahead=True)[0].elementen["nieuw"]
    assert found.te_schrijven == ("titel", "samenvatting")


def test_kenmerk_of_a_concept_is_taken(tmp_path: Path) -> None:
    assert told(write(tmp_path, kenmerk="VLI-VL1")) == [
        f"{FILE}:1:10: kenmerk: het kenmerk `VLI-VL1` is al gebruikt in "
        "practices/zeeland/regiekaart.yml. Neem het volgende vrije nummer: `VLI-VL2`. (KB042)"
    ]


def test_published_record_becomes_no_concept(tmp_path: Path) -> None:
    root = write(tmp_path)
    line = [one for one in told(root, REGISTER) if "KB191" in one]
    assert line == [
        f"{FILE}:8:9: status: dit record staat al op de site, en kan dus geen concept meer zijn. "
        "Zet de status terug die er stond. Geldt het niet meer, schrijf dan `ingetrokken`. (KB191)"
    ]


def test_old_address_leads_to_no_concept(tmp_path: Path) -> None:
    root = write(tmp_path)
    moved = root / "reference/doorverwijzingen.yml"
    moved.write_text("- {van: oud, naar: x}\n", encoding="utf-8")
    assert told(root) == [
        f"{FILE}:8:9: status: het oude adres `oud` leidt hierheen, en een concept staat nergens op "
        "de site. Maak de status `actueel`, of haal die regel weg uit "
        "reference/doorverwijzingen.yml. (KB191)"
    ]


def test_who_refers_to_a_concept_does_so_no_longer(tmp_path: Path) -> None:
    names = {"verwant": ("x",), "elementen": ("later",)}
    later = an_element(id="later", kenmerk="WEL-E08", status="concept")
    elementen = (*a_bank().elementen.values(), later)
    praktijken = [one for one in a_bank().praktijken.values() if one.id != "korte-lijnen"]
    bank = a_bank(praktijken=(a_praktijk(**names), *praktijken), elementen=elementen)
    root = write(tmp_path)
    write_bank(root, bank)
    found, remarks = load_bank(root, today=DAY)
    assert (found.praktijken["korte-lijnen"].verwant, found.elementen.get("later")) == ((), None)
    assert found.praktijken["korte-lijnen"].elementen == ()
    assert [one.code for one in remarks if one.bestand.endswith("korte-lijnen.yml")] == []


@pytest.mark.parametrize(
    ("known", "status", "codes"),
    [
        (None, "actueel", []),
        (DAY - timedelta(days=20), "actueel", []),  # it may have come on the site since
        (DAY - timedelta(days=3), "actueel", ["KB195"]),
        (DAY - timedelta(days=3), "concept", []),
    ],
)
def test_who_publishes_says_on_which_day(
    known: date | None, status: str, codes: list[str], tmp_path: Path
) -> None:
    begun = DAY - timedelta(days=10)
    lines = ({"datum": begun, "tekst": "Opgenomen in de kennisbank."},)
    praktijk = a_praktijk(gepubliceerd=begun, wijzigingen=lines, status=status)
    harvest = gather(write_bank(tmp_path, a_bank(praktijken=(praktijk,))))
    found = [*problems_between(harvest, DAY, {}, known)]
    here = [one for one in found if one.bestand.endswith("/korte-lijnen.yml")]
    assert [one.code for one in here if one.code != "KB192"] == codes
    for one in here if codes else ():
        assert one.wat == "op 11 november 2026 kwam dit record niet op de site: het is nu nieuw."
        hoe = "Schrijf `2026-11-21`, ook bij de eerste regel onder `wijzigingen`."
        assert one.hoe == hoe


EMPTY: list[Any] = ["", " ", [], [""]]


def emptied(random: Random, value: Any, often: float, kinds: list[Any]) -> Any:
    """The value, of which anything may be empty or gone."""
    if random.random() < often:
        return random.choice(kinds)
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if random.random() > often / 4}
        return {name: emptied(random, one, often, kinds) for name, one in kept.items()}
    return (
        [emptied(random, one, often, kinds) for one in value] if isinstance(value, list) else value
    )


@pytest.mark.parametrize("seed", range(150))
def test_whatever_a_concept_lacks_it_is_a_record_or_there_is_a_mistake(seed: int) -> None:
    whole = json.loads(
        a_full_praktijk(contact={"afdeling": "Wijkteam"}).model_dump_json(exclude_none=True)
    )
    whole["voorgesteld"] = [{"thema": "veiligheid", "woorden": ["veilig"]}]
    often, kinds = ((0.02, EMPTY), (0.1, [*EMPTY, {}, [{}], "x", [[]]]))[seed % 2]
    filled = {name: one for name, one in whole.items() if one}
    data = emptied(Random(seed), filled, often, kinds)
    data = (data if isinstance(data, dict) else {}) | {"status": "concept"}
    document = parse_document(json.dumps(data).encode(), "x.yml")
    record, problems = judge_record(Praktijk, document, "x")
    assert (record is None) == stops(problems)
    if record and problems:
        assert record.te_schrijven
        assert {problem.code for problem in problems} == {"KB190"}
        assert Praktijk.model_validate(
            record.model_dump() | {"id": "x", "bronnen": a_praktijk().bronnen}
        )
