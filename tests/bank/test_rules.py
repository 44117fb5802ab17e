"""The rules by themselves; how each sounds to an editor is in tests/cases/."""

from typing import Any

import pytest

from kennisbank import model
from kennisbank.bank import REFERENCES, walk
from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.names import Names
from kennisbank.bank.references import walk_typed
from kennisbank.bank.rules import check_all
from kennisbank.bank.verbanden import check_verbanden
from kennisbank.model import Kennisbank, Record
from tests.builders import a_bank, a_factsheet, a_full_praktijk, a_praktijk, a_thema, an_element

NAMES: Names = {
    "thema": {"veiligheid": "veiligheid", "Veiligheid": "veiligheid"},
    "bron": {"rapport-wijchen": "rapport-wijchen"},
    "regio": {"gelderland-zuid": "gelderland-zuid"},
}


def findings(
    *records: tuple[str, Record],
    names: Names = NAMES,
    broken: tuple[tuple[type[Record], Any], ...] = (),
) -> list[Finding]:
    return list(check_all(Content(records, broken, names)))


def in_folder(praktijk: model.Praktijk) -> tuple[str, Record]:
    return f"practices/{praktijk.regio}/{praktijk.id}.yml", praktijk


def test_good_record_breaks_no_rule() -> None:
    assert findings(in_folder(a_praktijk())) == []


def test_kind_of_which_the_names_are_unknown_is_not_checked() -> None:
    assert findings(in_folder(a_praktijk()), names={}) == []


def test_reference_to_nothing_gives_the_nearest_name() -> None:
    praktijk = a_praktijk(themas=("veiligheit",))
    assert findings(in_folder(praktijk)) == [
        Finding(
            praktijk,
            ("themas", 0),
            "`veiligheit` is geen bekend thema.",
            "Bedoelde u `veiligheid`?",
            "KB040",
        )
    ]


def test_reference_of_a_broken_record_is_checked_too() -> None:
    typed = {"themas": ["wonen"], "bronnen": [{"bron": "boek"}], "titel": ["geen tekst"]}
    found = findings(broken=((model.Praktijk, typed),))
    assert [(finding.loc, finding.hoe) for finding in found] == [
        (("themas", 0), "Kies uit `veiligheid`."),
        (("bronnen", 0, "bron"), "Kies uit `rapport-wijchen`."),
    ]


def test_only_a_praktijk_may_be_landelijk() -> None:
    assert findings(in_folder(a_praktijk(regio="landelijk"))) == []
    found = findings(broken=((model.Gemeente, {"regio": "landelijk"}),))
    assert [finding.wat for finding in found] == ["`landelijk` is geen bekende regio."]


def test_one_kenmerk_may_not_stand_in_two_kinds_of_records() -> None:
    thema_like = a_factsheet(vragen=a_factsheet().vragen[:1])
    praktijk = a_praktijk(kenmerk="CAL-RD1-B1")
    found = findings(
        ("reference/factsheets/vijf-vragen.yml", thema_like), in_folder(praktijk), names={}
    )
    assert [(finding.subject, finding.wat) for finding in found] == [
        (
            praktijk,
            "het kenmerk `CAL-RD1-B1` is al gebruikt in reference/factsheets/vijf-vragen.yml.",
        )
    ]


def test_same_id_in_two_kinds_of_records_is_fine() -> None:
    assert findings(
        ("themes/veiligheid.yml", a_thema()), in_folder(a_praktijk(id="veiligheid")), names={}
    ) == []  # fmt: skip


def test_walk_finds_references_however_deep() -> None:
    walked = [(loc, value) for loc, field, value in walk(a_full_praktijk()) if field == "bron"]
    assert walked == [
        (("casus", 0, "bronnen", 0, "bron"), "rapport-wijchen"),
        (("bronnen", 0, "bron"), "rapport-wijchen"),
    ]


def test_walk_over_what_was_typed_finds_the_same() -> None:
    praktijk = a_full_praktijk()
    typed = praktijk.model_dump(mode="json", exclude_none=True)
    assert list(walk_typed(model.Praktijk, typed)) == list(walk(praktijk))


def test_walk_over_nonsense_finds_nothing() -> None:
    for typed in ("tekst", [], {}, {"bronnen": "x"}, {"bronnen": [[]]}, {"themas": [{}, "", " "]}):
        assert list(walk_typed(model.Praktijk, typed)) == []


def test_every_field_with_an_id_or_kenmerk_of_another_record_is_a_reference() -> None:
    own = {"id", "kenmerk"}
    seen: set[type[Record]] = set()

    def look(record: Record) -> None:
        if type(record) in seen:
            return
        seen.add(type(record))
        for name, info in type(record).model_fields.items():
            is_code = "[A-Z]{3}-" in repr(info) or "[a-z0-9]+(-[a-z0-9]+)*" in repr(info)
            assert not is_code or name in own | set(REFERENCES), f"{type(record).__name__}.{name}"
            value = getattr(record, name)
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Record):
                    look(item)

    bank: Kennisbank = a_bank()
    for table in vars(bank).values():
        for record in table.values() if isinstance(table, dict) else (table,):
            look(record)
    assert len(seen) > 15


def advice_on_elementen(*elementen: model.Element, named: tuple[str, ...] = ("een",)) -> list[str]:
    praktijk = a_praktijk(elementen=named)
    records = [in_folder(praktijk), *((f"elements/{one.id}.yml", one) for one in elementen)]
    found = findings(*records, names={})
    return [finding.hoe for finding in found if finding.code == "KB135"]


def withdrawn(id: str, kenmerk: str, by: str | None) -> model.Element:
    return an_element(
        id=id, kenmerk=kenmerk, status="ingetrokken", reden="Voorbij.", vervangen_door=by
    )


def test_advice_on_a_withdrawn_element_is_one_that_holds_now() -> None:
    een, twee = withdrawn("een", "WEL-E01", "twee"), withdrawn("twee", "WEL-E02", "drie")
    drie = an_element(id="drie", kenmerk="WEL-E03")
    assert advice_on_elementen(een, twee, drie) == ["Schrijf `drie`."]


def test_elements_that_replace_each_other_are_no_advice() -> None:
    een, twee = withdrawn("een", "WEL-E01", "twee"), withdrawn("twee", "WEL-E02", "een")
    assert advice_on_elementen(een, twee) == ["Haal het hier weg."]


def test_element_that_stands_there_already_is_no_advice() -> None:
    een, twee = withdrawn("een", "WEL-E01", "twee"), an_element(id="twee", kenmerk="WEL-E02")
    assert advice_on_elementen(een, twee, named=("een", "twee")) == ["Haal het hier weg."]


def test_what_can_be_better_is_no_word_for_what_helps() -> None:
    said = {"elementen": ("x",), "verbanden": ({"element": "x", "sterkte": "helpt"},)}
    for text, codes in (("Het overleg kan beter.", ["KB133"]), ("Zo gaat het overleg beter.", [])):
        praktijk = a_praktijk(samenvatting=text, **said)
        assert [finding.code for finding in check_verbanden(praktijk)] == codes


@pytest.mark.parametrize(
    ("titel", "vindplaats", "codes"),
    [
        ("Warme overdracht", "Overdracht, wat kan beter, Warme overdracht", ["KB137"]),
        ("warme overdracht", "Warme overdracht, punt 2, bladzijde 12-13", ["KB137"]),
        ("Zien, horen en doen", "Wat kan beter, Zien, horen en doen", ["KB137"]),
        ("Warme overdracht kon beter", "Wat kan beter, Warme overdracht", []),
        ("Overdracht", "Wat kan beter, Warme overdracht", []),  # chosen by somebody
        ("Kinderen niet altijd gezien", "Kinderen niet altijd gezien", []),
    ],
)
def test_title_of_what_can_be_better_is_no_bare_heading(
    titel: str, vindplaats: str, codes: list[str]
) -> None:
    place = {"bron": "rapport-wijchen", "vindplaats": vindplaats}
    praktijk = a_praktijk(titel=titel, bronnen=(place,), soort="kan-beter")
    assert [finding.code for finding in findings(in_folder(praktijk))] == codes
    other = praktijk.model_copy(update={"soort": "gaat-goed"})
    assert findings(in_folder(other)) == []


@pytest.mark.parametrize(
    ("bron", "regels", "codes"),
    [
        ("rapport-wijchen", "10-12, 20", []),
        ("rapport-wijchen", "13-19", ["KB136"]),
        ("rapport-wijchen", None, []),  # nobody knows that they are others
        ("rapport-deventer", "10-12", ["KB136"]),
    ],
)
def test_record_shares_a_line_of_a_source_with_its_element(
    bron: str, regels: str | None, codes: list[str]
) -> None:
    place = {"bron": "rapport-wijchen", "vindplaats": "Korte lijnen", "regels": "12, 20-30"}
    element = an_element(bronnen=(place,))
    own = {"bron": bron, "vindplaats": "Korte lijnen", "regels": regels}
    praktijk = a_praktijk(bronnen=(own,), elementen=(element.id,))
    found = findings(in_folder(praktijk), (f"elements/{element.id}.yml", element), names={})
    assert [finding.code for finding in found] == codes
