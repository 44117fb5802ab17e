from dataclasses import replace

from kennisbank.model import Kennisbank
from kennisbank.queries import begin_met
from kennisbank.queries.werkzaam.begin import BEGIN_MAX
from tests.queries.werkzaam.test_naast import bank_of


def with_voorwaarden(bank: Kennisbank, **aantal: int) -> Kennisbank:
    elementen = {
        identity: element.model_copy(
            update={"randvoorwaarden": tuple("Tijd." for _ in range(aantal.get(identity, 0)))}
        )
        for identity, element in bank.elementen.items()
    }
    return replace(bank, elementen=elementen)


def test_most_places_first_then_fewest_conditions_and_unknown_is_not_few() -> None:
    bank = bank_of(
        *(("wijchen", "gezien", f"e{n}") for n in range(4)),
        ("vlissingen", "verteld", "e3"),
        ("wijchen", "ontbrak", "e4"),
        aantal=5,
    )
    bank = with_voorwaarden(bank, e0=2, e2=1)
    assert [(begin.element.id, begin.aantal, begin.reden) for begin in begin_met(bank)] == [
        (
            "e3",
            2,
            "Gezien of verteld in Wijchen en Vlissingen. Voorwaarden hebben wij niet opgenomen.",
        ),
        ("e2", 1, "Gezien of verteld in Wijchen. Wij namen één voorwaarde op."),
        ("e0", 1, "Gezien of verteld in Wijchen. Wij namen 2 voorwaarden op."),
        ("e1", 1, "Gezien of verteld in Wijchen. Voorwaarden hebben wij niet opgenomen."),
    ]


def test_what_was_never_seen_or_holds_no_more_is_nothing_to_begin_with() -> None:
    bank = bank_of(("wijchen", "gezien", "e0"), ("wijchen", "genoemd", "e1"))
    assert [begin.element.id for begin in begin_met(bank)] == ["e0"]
    old = bank.elementen["e0"].model_copy(update={"status": "verouderd"})
    assert begin_met(replace(bank, elementen={**bank.elementen, "e0": old})) == ()


def test_no_more_than_one_can_read() -> None:
    more = BEGIN_MAX + 2
    bank = bank_of(*(("wijchen", "gezien", f"e{n}") for n in range(more)), aantal=more)
    assert len(begin_met(bank)) == BEGIN_MAX


def test_record_that_holds_no_more_is_read_last() -> None:
    bank = bank_of(("wijchen", "gezien", "e0"), ("vlissingen", "verteld", "e0"))
    old = bank.praktijken["p0"].model_copy(update={"status": "verouderd"})
    (begin,) = begin_met(replace(bank, praktijken={**bank.praktijken, "p0": old}))
    assert begin.lezen.kenmerk == "WIJ-G1"


def test_what_only_a_record_that_holds_no_more_tells_of_is_nothing_to_begin_with() -> None:
    bank = bank_of(("wijchen", "gezien", "e0"))
    old = bank.praktijken["p0"].model_copy(update={"status": "verouderd"})
    assert begin_met(replace(bank, praktijken={"p0": old})) == ()
