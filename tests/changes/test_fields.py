import pytest

from kennisbank.changes.fields import Veld, differences
from kennisbank.documents import Value


def a_source(vindplaats: str, bron: str = "rapport") -> dict[str, Value]:
    return {"bron": bron, "vindplaats": vindplaats}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"titel": "Een"}, {"titel": "Een"}, []),
        ({"titel": "Een"}, {"titel": "Twee"}, [Veld(("titel",), "Een", "Twee")]),
        ({"titel": "Een  \n zin"}, {"titel": "Een zin"}, []),
        ({}, {"titel": "Een"}, [Veld(("titel",), None, "Een")]),
        ({"titel": "Een"}, {}, [Veld(("titel",), "Een", None)]),
        ({"themas": []}, {}, []),
        (
            {"toelichting": ["a", "b", "c"]},
            {"toelichting": ["a", "c"]},
            [Veld(("toelichting", 1), "b", None)],
        ),
        (
            {"toelichting": ["a", "c"]},
            {"toelichting": ["a", "b", "c"]},
            [Veld(("toelichting", 1), None, "b")],
        ),
        ({"themas": ["a", "b"]}, {"themas": ["b", "a"]}, [Veld(("themas",), "a; b", "b; a")]),
        (
            {"bronnen": [a_source("Een"), a_source("Twee")]},
            {"bronnen": [a_source("Een"), a_source("Drie")]},
            [Veld(("bronnen", 1, "vindplaats"), "Twee", "Drie")],
        ),
        (
            {"casus": [{"kenmerk": "A", "tekst": "x"}, {"kenmerk": "B", "tekst": "y"}]},
            {"casus": [{"kenmerk": "B", "tekst": "z"}]},
            [
                Veld(("casus", 0, "tekst"), "y", "z"),
                Veld(("casus", 0), "kenmerk: A; tekst: x", None),
            ],
        ),
        (
            [{"id": "a"}, {"id": "b"}, {"id": "c"}],
            [{"id": "c"}, {"id": "a"}],
            [Veld((1,), "id: b", None), Veld((), "a, b, c", "c, a")],
        ),
        (
            {"contact": "tekst"},
            {"contact": {"email": "x"}},
            [Veld(("contact",), "tekst", "email: x")],
        ),
    ],
)
def test_only_what_reads_otherwise_is_a_difference(
    old: Value, new: Value, expected: list[Veld]
) -> None:
    assert [*differences(old, new)] == expected


def test_items_with_the_same_key_twice_are_told_apart_by_what_they_say() -> None:
    old: Value = {"wijzigingen": [{"datum": "2026-01-01", "tekst": "a"}]}
    new: Value = {
        "wijzigingen": [
            {"datum": "2026-01-01", "tekst": "a"},
            {"datum": "2026-01-01", "tekst": "b"},
        ]
    }
    assert [*differences(old, new)] == [
        Veld(("wijzigingen", 1), None, "datum: 2026-01-01; tekst: b")
    ]
