import pytest

from kennisbank.intake.nearness import Things, Vocabulary, root_of

TERMS = [
    ("Veilig Thuis", "Veilig Thuis"),
    ("VT", "Veilig Thuis"),
    ("MDO", "Multidisciplinair overleg"),
    ("Multidisciplinair overleg", "Multidisciplinair overleg"),
    ("WMO", "WMO bijstand"),  # a term that holds its own abbreviation
]
WORDS = Vocabulary(["Goes"], TERMS)
TEXTS = {
    "contact": ((4, "Vaste contactpersonen"), (1, "Organisaties kennen elkaar via een persoon.")),
    "plan": ((4, "Een gezamenlijk plan"), (1, "Het plan wordt gedeeld in een overleg.")),
    "school": ((4, "School in het wijkteam"), (1, "De leerkracht is bekend.")),
}
THINGS = Things(TEXTS, WORDS)


def roots(text: str) -> list[str]:
    return [root for root, _ in WORDS.roots_in(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("contactpersonen", "contactpersoon"),
        ("plannen", "plan"),
        ("kinderen", "kind"),
        ("afspraken", "afspraak"),
        ("brieven", "brief"),
        ("gezinnen", "gezin"),
    ],
)
def test_forms_of_a_word_are_mostly_one(one: str, other: str) -> None:
    assert root_of(one) == root_of(other)


def test_a_term_that_is_a_name_is_one_word_and_an_abbreviation_what_it_stands_for() -> None:
    names = ["Veilig Thuis", "belt", "Veilig Thuis"]
    assert roots("Het VT van Goes belt met Veilig Thuis") == names
    assert roots("het MDO") == roots("het multidisciplinair overleg")
    assert roots("de WMO") == [root_of("bijstand")]


def test_what_is_near_comes_with_its_words_as_they_were_typed() -> None:
    said = list(WORDS.roots_in("Organisaties hebben Vaste\ncontactpersonen bij elkaar."))
    (near,) = THINGS.near(said, 3)
    assert near.identity == "contact"
    assert near.words == ("contactpersonen", "Vaste", "Organisaties")


@pytest.mark.parametrize("text", ["", "Snoei de rozen op tijd.", "De school is dicht."])
def test_nothing_is_near_by_one_word_or_none(text: str) -> None:
    assert list(THINGS.near(list(WORDS.roots_in(text)), 3)) == []


def test_without_things_nothing_is_near() -> None:
    assert list(Things({}, WORDS).near([("plan", "plan")], 3)) == []


def test_a_word_is_told_once_though_it_stands_for_several() -> None:
    texts = {"overleg": ((4, "Multidisciplinair overleg"), (1, "Tijdig plannen.")), "ander": ()}
    said = list(WORDS.roots_in("Een MDO, en dan nog een mdo: tijdig."))
    (near,) = Things(texts, WORDS).near(said, 3)
    assert near.words == ("MDO", "tijdig")
    assert list(Things(texts, WORDS).near(list(WORDS.roots_in("Het MDO")), 3)) == []


def test_a_word_that_most_have_is_no_reason() -> None:
    texts = {
        name: ((4, f"Gezin {name}"), (1, "Hulp voor het gezin"))
        for name in ("contactpersoon", "veiligheidsplan", "schooltas")
    }
    said = list(WORDS.roots_in("Het gezin krijgt hulp en een contactpersoon. Dat lukt sociaal."))
    (near,) = Things(texts, WORDS).near(said, 3)
    assert near.words == ("contactpersoon",)


def test_what_is_said_more_often_and_in_a_title_weighs_more() -> None:
    texts = {
        "een": ((1, "Huisarts en school en contact"), (4, "Contact")),
        "twee": ((4, "Contact met wijkagent en politie"), (1, "Contact")),
    }
    assert Things(texts, WORDS).weights["twee"][root_of("contact")] == 4
    once, often = (
        next(Things(texts, WORDS).near(list(WORDS.roots_in(text)), 1)).score
        for text in ("wijkagent, politie", "wijkagent, wijkagent, politie, politie")
    )
    assert often > once
