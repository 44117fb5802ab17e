"""What others have by theme: from near to far, and the best of each first."""

from typing import Any

from kennisbank.model import Kennisbank, zinnen
from kennisbank.queries import plek_of, voorbeelden_for
from kennisbank.queries.werkzaam.voorbeeld import VOORBEELD_MAX
from tests.builders import a_bank, a_gemeente, a_praktijk, a_regio, an_element

# Zeeland and Gelderland-Zuid share no province; Arnhem lies beside Wijchen.
REGIOS = (
    a_regio(),
    a_regio(id="midden", code="VT02", naam="Midden", provincies=("Gelderland",)),
    a_regio(id="zeeland", code="VT19", naam="Zeeland", provincies=("Zeeland",)),
)
GEMEENTEN = (
    a_gemeente(),
    a_gemeente(id="druten", code="GM0225", naam="Druten"),
    a_gemeente(id="arnhem", code="GM0202", naam="Arnhem", regio="midden"),
    a_gemeente(id="vlissingen", code="GM0718", naam="Vlissingen", regio="zeeland"),
)
REGIO_OF = {one.id: one.regio for one in GEMEENTEN} | {"": "landelijk"}


def bank_of(*praktijken: dict[str, Any]) -> Kennisbank:
    """Praktijken of a municipality each, or of the study as a whole, in the order given."""
    made = [
        a_praktijk(
            **{
                "id": f"p{n}",
                "kenmerk": f"WIJ-G{n}",
                "gemeente": fields["gemeente"] or None,
                "regio": REGIO_OF[fields["gemeente"]],
                "themas": ("veiligheid",),
            }
            | {name: value for name, value in fields.items() if name != "gemeente"}
        )
        for n, fields in enumerate(praktijken)
    ]
    return a_bank(
        praktijken=made,
        elementen=[
            an_element(id=f"e{n}", kenmerk=f"WEL-E{n}", titel=f"Element {n}", randvoorwaarden=some)
            for n, some in enumerate(((), ("Tijd.", "Geld."), ("Tijd.",), ()))
        ],
        regios=REGIOS,
        gemeenten=GEMEENTEN,
        rapporten=(),
        factsheets=(),
        woonplaatsen=(),
    )


def seen_from(bank: Kennisbank, gemeente: str) -> list[tuple[str, str]]:
    """The kenmerken under the first theme, and how near each is."""
    one = bank.gemeenten[gemeente]
    deel = voorbeelden_for(bank, bank.regios[one.regio], plek_of(one))[0]
    return [(each.praktijk.kenmerk, each.vanwaar) for each in deel.voorbeelden]


def test_own_region_first_then_the_province_then_elsewhere_and_never_her_own() -> None:
    bank = bank_of(
        {"gemeente": "vlissingen"},
        {"gemeente": "arnhem"},
        {"gemeente": "druten"},
        {"gemeente": "wijchen"},
    )
    assert seen_from(bank, "druten") == [
        ("WIJ-G3", "Uit dezelfde regio: Gelderland-Zuid."),
        ("WIJ-G1", "Uit een andere regio in Gelderland."),
        ("WIJ-G0", "Uit een andere provincie."),
    ]


def test_page_of_a_region_leaves_out_what_is_her_own() -> None:
    bank = bank_of({"gemeente": "wijchen"}, {"gemeente": "arnhem"}, {"gemeente": ""})
    regio = bank.regios["gelderland-zuid"]
    (deel, *_) = voorbeelden_for(bank, regio, plek_of(regio))
    assert [(one.praktijk.kenmerk, one.vanwaar) for one in deel.voorbeelden] == [
        ("WIJ-G1", "Uit een andere regio in Gelderland."),
        ("WIJ-G2", "Uit het onderzoek als geheel."),
    ]


def test_municipality_that_is_called_as_a_region_leaves_out_only_her_own() -> None:
    bank = bank_of({"gemeente": "wijchen"}, {"gemeente": "druten"})
    named = a_gemeente(id="gelderland-zuid", code="GM0001", naam="Gelderland-Zuid")
    (deel, *_) = voorbeelden_for(bank, bank.regios["gelderland-zuid"], plek_of(named))
    assert len(deel.voorbeelden) == 2


def test_most_places_first_then_fewest_conditions_and_what_has_no_element_last() -> None:
    bank = bank_of(
        {"gemeente": "arnhem"},
        {"gemeente": "arnhem", "elementen": ("e1",)},
        {"gemeente": "arnhem", "elementen": ("e2",)},
        {"gemeente": "arnhem", "elementen": ("e0", "e3")},
        {"gemeente": "vlissingen", "elementen": ("e3",)},
    )
    one = bank.gemeenten["druten"]
    (deel, *_) = voorbeelden_for(bank, bank.regios[one.regio], plek_of(one))
    assert [
        (each.praktijk.kenmerk, each.element and each.element.id, each.reden)
        for each in deel.voorbeelden
    ] == [
        ("WIJ-G3", "e3", "Gezien of verteld in Arnhem en Vlissingen."),
        ("WIJ-G2", "e2", "Gezien of verteld in Arnhem."),
        ("WIJ-G1", "e1", "Gezien of verteld in Arnhem."),
    ]


def test_three_at_most_and_an_element_once() -> None:
    same = [{"gemeente": "arnhem", "elementen": ("e0",)} for _ in range(4)]
    assert [kenmerk for kenmerk, _ in seen_from(bank_of(*same), "druten")] == ["WIJ-G0"]
    many = [{"gemeente": "arnhem"} for _ in range(5)]
    assert len(seen_from(bank_of(*many), "druten")) == VOORBEELD_MAX


def test_what_can_be_better_or_holds_no_more_is_no_example() -> None:
    bank = bank_of(
        {"gemeente": "arnhem", "soort": "kan-beter", "elementen": ("e0",)},
        {"gemeente": "arnhem", "soort": "aanbeveling"},
        {"gemeente": "arnhem", "status": "verouderd", "reden": "Het is er niet meer."},
        {"gemeente": "arnhem", "soort": "ervaring", "herkomst": "gemeld-door-de-gemeente"},
    )
    assert [kenmerk for kenmerk, _ in seen_from(bank, "druten")] == ["WIJ-G3"]


def test_what_others_have_not_is_nothing_and_the_theme_still_has_its_meeting() -> None:
    bank = bank_of({"gemeente": "druten"})
    one = bank.gemeenten["druten"]
    delen = voorbeelden_for(bank, bank.regios[one.regio], plek_of(one))
    assert [(deel.voorbeelden, deel.gesprek) for deel in delen] == [
        ((), f"gesprek/{thema}/") for thema in bank.themas
    ]
    assert zinnen.anderen.GEEN_VOORBEELD.startswith("Van anderen hebben wij")


def test_praktijk_of_two_themes_stands_there_once_unless_a_theme_has_no_other() -> None:
    both = {"gemeente": "arnhem", "themas": ("veiligheid", "evalueren")}
    bank = bank_of(both, {"gemeente": "vlissingen", "themas": ("evalueren",)})
    delen = voorbeelden_for(bank, bank.regios["gelderland-zuid"])
    listed = [[one.praktijk.kenmerk for one in deel.voorbeelden] for deel in delen]
    assert listed == [["WIJ-G0"], ["WIJ-G1"]]
    alone = voorbeelden_for(bank_of(both), bank.regios["gelderland-zuid"])
    assert [[one.praktijk.kenmerk for one in deel.voorbeelden] for deel in alone] == [
        ["WIJ-G0"]
    ] * 2
