from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.cli.asking import AnswersEndedError, Interview
from tests.builders import write_bank

TODAY = date(2026, 11, 21)
SKIP = ""
# One answer per question, in the order of the questions; a list ends with an empty one.
GOOD: dict[str, list[str]] = {
    "titel": ["Een vaste contactpersoon"],
    "soort": ["goed-voorbeeld"],
    "regio": ["Zeeland"],
    "gemeente": ["vlissingen"],
    "themas": ["veiligheid", SKIP],
    "samenvatting": ["Elke organisatie wijst iemand aan die te bereiken is."],
    "toelichting": ["Uitleg: met een dubbele punt.", SKIP],
    "werkzame_elementen": [SKIP],
    "randvoorwaarden": [SKIP],
    "doelgroepen": ["ouders", SKIP],
    "herkomst": ["waargenomen-door-tsd"],
    "bronnen": ["rapport-wijchen", "Korte lijnen", "12-14", SKIP],
    "kenmerk": [SKIP],
    "indicatoren": [SKIP],
    "vragen": [SKIP],
    "toedeling_redactie": [SKIP],
    "verwant": [SKIP],
    "gepubliceerd": [SKIP],
    "herzien_voor": [SKIP],
    "bestandsnaam": [SKIP],
}


def interview(root: Path, said: list[str], answers: Iterable[str]) -> Path:
    return Interview(root, TODAY, iter(answers), said.append).hold()


def answers_with(**instead: list[str]) -> list[str]:
    return [answer for answers in (GOOD | instead).values() for answer in answers]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_bank(tmp_path)


def test_answers_become_a_valid_record(root: Path) -> None:
    path = interview(root, [], answers_with())
    assert path == root / "practices/zeeland/een-vaste-contactpersoon.yml"
    assert path.read_text(encoding="utf-8") == (
        "kenmerk: WIJ-G02\n"
        "soort: goed-voorbeeld\n"
        "titel: Een vaste contactpersoon\n"
        "samenvatting: Elke organisatie wijst iemand aan die te bereiken is.\n"
        "toelichting:\n"
        '  - "Uitleg: met een dubbele punt."\n'
        "themas:\n"
        "  - veiligheid\n"
        "regio: zeeland\n"
        "gemeente: vlissingen\n"
        "doelgroepen:\n"
        "  - ouders\n"
        "herkomst: waargenomen-door-tsd\n"
        "bronnen:\n"
        "  - bron: rapport-wijchen\n"
        "    vindplaats: Korte lijnen\n"
        "    regels: 12-14\n"
        "gepubliceerd: 2026-11-21\n"
        "herzien_voor: 2027-11-21\n"
        "wijzigingen:\n"
        "  - datum: 2026-11-21\n"
        "    tekst: Opgenomen in de kennisbank.\n"
    )
    bank, remarks = load_bank(root)
    assert "een-vaste-contactpersoon" in bank.praktijken
    assert remarks == ()


@pytest.mark.parametrize(
    ("veld", "wrong", "message"),
    [
        ("titel", "Kort", "`Kort` is te kort (4 tekens). Schrijf minstens 5 tekens."),
        ("titel", SKIP, "dit veld is leeg. Vul het in."),
        (
            "soort",
            "gaat",
            "`gaat` kan hier niet. Bedoelde u `gaat-goed`? Kies uit `goed-voorbeeld`, `gaat-goed`, "
            "`kan-beter`, `aanbeveling`, `werkzame-factor`, `ervaring` of `bevinding`.",
        ),
        ("regio", "Zeelant", "`Zeelant` is geen bekende regio. Bedoelde u `zeeland`?"),
        (
            "gemeente",
            "wijchen",
            "`wijchen` ligt niet in `zeeland`. Noem een gemeente in die regio.",
        ),
        ("themas", "veilig", "`veilig` is geen bekend thema. Bedoelde u `veiligheid`?"),
        (
            "samenvatting",
            "Dit is een **vette** samenvatting.",
            "`**vette** samenvatt…` is opmaak of code, en een record is gewone tekst. Haal de "
            "tekens weg en houd de woorden; een nieuwe alinea of een punt is een nieuwe regel in "
            "de lijst.",
        ),
        ("kenmerk", "WIJ-G01", "het kenmerk `WIJ-G01` is al gebruikt. Neem een ander nummer."),
        (
            "gepubliceerd",
            "21-11-2026",
            "`21-11-2026` is geen datum. Schrijf `2026-11-21`.",
        ),
        (
            "bestandsnaam",
            "korte-lijnen",
            "de bestandsnaam `korte-lijnen.yml` is al gebruikt. Kies een andere naam.",
        ),
        (
            "bestandsnaam",
            "Één plan",
            "gebruik kleine letters zonder accenten, cijfers en streepjes.",
        ),
    ],
)
def test_a_wrong_answer_is_said_at_once_and_asked_again(
    veld: str, wrong: str, message: str, root: Path
) -> None:
    said: list[str] = []
    interview(root, said, answers_with(**{veld: [wrong, *GOOD[veld]]}))
    assert [
        words for words in said if (words.startswith("  ") and words[2].islower()) or "`" in words
    ] == [f"  {message}"]


def test_wrong_line_numbers_of_a_source_are_asked_again(root: Path) -> None:
    said: list[str] = []
    answers = ["rapport-wijchen", "Korte lijnen", "12-", "12", SKIP]
    path = interview(root, said, answers_with(bronnen=answers))
    assert (
        "  `12-` heeft niet de goede vorm. Schrijf regelnummers als `183-188` of `183-188, 285`."
        in said
    )
    assert '    regels: "12"\n' in path.read_text(encoding="utf-8")


def test_what_holds_everywhere_has_no_gemeente(root: Path) -> None:
    path = interview(root, [], answers_with(regio=["landelijk"], gemeente=[]))
    assert path.parent.name == "landelijk"


def test_a_list_stops_when_it_is_full(root: Path) -> None:
    full = ["veiligheid", "evalueren"] * 2
    said: list[str] = []
    again = ["veiligheid", SKIP]
    interview(root, said, [*answers_with(themas=full[:3]), *again])
    assert any("staat er twee keer" in words for words in said)


def test_what_only_the_whole_shows_is_asked_again(root: Path) -> None:
    said: list[str] = []
    answers = [*answers_with(herzien_voor=["2026-01-01"]), "2027-01-01"]
    path = interview(root, said, answers)
    assert said[-3].endswith("bijvoorbeeld een jaar na publicatie. (KB046)")
    assert "herzien_voor: 2027-01-01\n" in path.read_text(encoding="utf-8")


def test_a_taken_name_gets_a_number(root: Path) -> None:
    path = interview(root, [], answers_with(titel=["Korte lijnen"]))
    assert path.name == "korte-lijnen-2.yml"


@pytest.mark.parametrize("number", [0, 1, 12, len(answers_with()) - 1])
def test_nothing_is_kept_when_the_answers_end(number: int, root: Path) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(AnswersEndedError):
        interview(root, [], answers_with()[:number])
    assert sorted(root.rglob("*")) == before
