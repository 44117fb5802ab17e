from datetime import date
from pathlib import Path

import pytest
import yaml

from kennisbank.bank import judge
from kennisbank.intake.aanmelding import take_in
from kennisbank.intake.antwoord import to_editors, to_sender
from kennisbank.intake.concept import OWN_WORDS, Concept
from tests.builders import write_bank
from tests.intake.sent import FILLED, body_of, mail_begun
from tests.intake.test_mail import answered

TODAY = date(2026, 12, 1)
NAAM = "practices/zeeland/vaste-contactpersoon.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_bank(tmp_path)


def take(root: Path, text: str = "", number: int = 12, **answers: str) -> Concept:
    return take_in(root, text or body_of(FILLED | answers), TODAY, number)


def files_of(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_file()}


def read(root: Path, naam: str = NAAM) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((root / naam).read_text(encoding="utf-8"))
    return found


def test_a_form_becomes_a_concept_that_stops_nothing(root: Path) -> None:
    concept = take(root)
    assert (concept.naam, concept.vragen, concept.opmerkingen) == (NAAM, (), ())
    data = read(root)
    passage = str(data.pop("passage"))
    assert passage.startswith("Titel\nVaste contactpersoon\n\nSoort\nGoed voorbeeld: Een bron")
    assert all(line in passage for line in FILLED["toelichting"].split("\n"))
    assert data.pop("voorgesteld")
    assert data == {
        "kenmerk": "INS-V12",
        "soort": "goed-voorbeeld",
        "titel": "Vaste contactpersoon",
        "themas": ["veiligheid"],
        "regio": "zeeland",
        "gemeente": "vlissingen",
        "doelgroepen": ["ouders", "gezinnen"],
        "herkomst": "gemeld-door-de-gemeente",
        "bronnen": [
            {"bron": "jaarbeeld-2019", "vindplaats": "Jaarbeeld 2019, onder de kop Korte lijnen"}
        ],
        "contact": {"afdeling": "Sociaal wijkteam"},
        "gepubliceerd": TODAY,
        "herzien_voor": date(2027, 12, 1),
        "wijzigingen": [{"datum": TODAY, "tekst": "Opgenomen in de kennisbank."}],
        "status": "concept",
    }
    bank, problems = judge(root, TODAY)
    assert bank
    assert [(one.ernst, one.code) for one in problems] == [("let op", "KB190")]
    assert "vaste-contactpersoon" not in bank.praktijken


def test_a_mail_becomes_a_concept_without_a_title(root: Path) -> None:
    concept = take(root, answered(), number=0)
    assert concept.naam == "practices/zeeland/ingestuurd-voorbeeld-ins-m01.yml"
    data = read(root, concept.naam)
    assert data["titel"] == ""
    assert data["kenmerk"] == "INS-M01"


def test_what_it_may_be_about_is_suggested_by_her_own_words_alone(root: Path) -> None:
    silent = dict.fromkeys(OWN_WORDS, "_No response_")
    text = "Het wijkteam en Veilig Thuis doen het samen."
    about = read(root, take(root, **silent | {"toelichting": text}).naam)["voorgesteld"]
    assert isinstance(about, list)
    assert [one["element"] for one in about if "element" in one] == ["samen-eerste-contact"]
    assert {word for one in about for word in one["woorden"]} <= {*text.rstrip(".").split()}
    elsewhere = silent | {"bronnen": text, "contact": text}
    assert "voorgesteld" not in read(root, take(root, **elsewhere).naam)


def test_two_that_wait_are_never_the_same(root: Path) -> None:
    first, second = take(root, number=12), take(root, number=13)
    assert second.naam == "practices/zeeland/vaste-contactpersoon-vlissingen.yml"
    assert [read(root, one.naam)["kenmerk"] for one in (first, second)] == ["INS-V12", "INS-V13"]


PERSONS = (
    "Moeder Fatima de Wit belde met de school.",
    "Bel mij op 06-12345678.",
    "Mail naar jolanda.dewit@gmail.com.",
    "Geboren op 3 mei 2015.",
    "Haar bsn is 111222333.",
    "Zij woont aan de Dorpsstraat 12, 4381 AB.",
    "<a title='Fatima de Wit' href='x'>zij</a>",
    "Moeder Fa\u200btima de Wit belde.",
    "Moeder Fatima\nde Wit belde.",
)


@pytest.mark.parametrize("text", PERSONS)
@pytest.mark.parametrize("naam", ["titel", "toelichting", "bronnen"])
def test_what_may_lead_to_somebody_is_told_without_being_told_again(
    naam: str, text: str, root: Path
) -> None:
    before = files_of(root)
    concept = take(root, **{naam: text})
    assert files_of(root) == before
    assert concept.persoon
    assert concept.tekst == ""
    told = to_sender(concept)
    assert told.count("Wij kunnen het nog niet klaarzetten:") == 1
    assert "ook hoe het eerst was" in told
    for word in ("Fatima", "Wit", "12345678", "jolanda", "111222333", "2015", "Dorpsstraat", "AB"):
        assert word not in told
    assert to_editors(concept) == ""


def test_an_answer_to_very_many_names_still_fits_at_a_forge(root: Path) -> None:
    letters = [chr(65 + number) for number in range(26)]
    names = [f"Moeder {a}{b.lower()} de Wit belde." for a in letters for b in letters]
    concept = take(root, toelichting="\n\n".join(names))
    assert len(concept.bezwaren) > 20
    told = to_sender(concept)
    assert f"\n- En nog {len(concept.bezwaren) - 20}, zoals deze.\n" in told
    assert len(told) < 10_000


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"regio": "Zelland"}, ("De regio `Zelland` kennen wij niet. Bedoelde u `Zeeland`?",)),
        ({"toelichting": "lang " * 5000}, ("De antwoorden zijn samen te lang. Maak er hooguit",)),
        ({"toelichting": "x" * 200_000}, ("Deze tekst is te lang. Maak er hooguit 60.000",)),
    ],
)
def test_what_must_change_first_is_told_and_nothing_is_written(
    answers: dict[str, str], told: tuple[str, ...], root: Path
) -> None:
    before = files_of(root)
    concept = take(root, **({"gemeente": "_No response_"} | answers))
    assert files_of(root) == before
    assert len(concept.bezwaren) == len(told)
    assert all(map(str.startswith, concept.bezwaren, told))


@pytest.mark.parametrize("text", ["", "Hallo, een vraag.", "### Kop\n\nTekst"])
def test_what_has_no_question_of_ours_is_no_submission(text: str, root: Path) -> None:
    (told,) = take_in(root, text, TODAY).bezwaren
    assert told.startswith("Dit is geen formulier en geen mail met onze vragen")


def test_a_mail_without_questions_becomes_a_draft_when_it_is_said_where_it_is(root: Path) -> None:
    text = "In Vlissingen bellen wij elke week met de school.\n\nGroet,\nSanne de Boer\nWijkteam"
    (told,) = take_in(root, text, TODAY).bezwaren
    assert "`--gemeente vlissingen`" in told
    (told,) = take_in(root, text, TODAY, number=12).bezwaren
    assert "--gemeente" not in told
    concept = take_in(root, text, TODAY, place=("", "Vlissingen"))
    assert concept.opmerkingen == (
        "De ondertekening is niet overgenomen: 3 regels onder het laatste antwoord.",
    )
    data = read(root, concept.naam)
    assert data["passage"] == "De mail\nIn Vlissingen bellen wij elke week met de school."
    assert (data["regio"], data["gemeente"]) == ("zeeland", "vlissingen")
    named = take_in(root, f"Regio: Zeeland\n{text}", TODAY)
    assert named.naam.startswith("practices/zeeland/")
    (told,) = take_in(root, text, TODAY, place=("", "Vlisingen")).bezwaren[:1]
    assert "Bedoelde u `Vlissingen`?" in told
    assert take_in(root, answered().replace("Regio:", ""), TODAY).bezwaren == (
        "De regio ontbreekt. Noem de regio van Veilig Thuis, of schrijf landelijk.",
        "Weet u waar het is? Zet dan `--gemeente vlissingen` of `--regio zeeland` achter de "
        "opdracht.",
    )


def test_what_an_editor_says_of_the_place_goes_before_the_mail(root: Path) -> None:
    concept = take_in(root, answered(), TODAY, place=("", "Den Haag"))
    assert concept.naam.startswith("practices/haaglanden/")
    assert "Regio\nZeeland" in str(read(root, concept.naam)["passage"])


def test_a_name_near_the_end_of_a_mail_may_be_how_somebody_signs(root: Path) -> None:
    end = "\n\nIk hoor het graag!\nFatima de Wit\nSociaal werker"
    text = answered().replace("\r\n", "\n").partition("Schrijf geen namen op")[0].rstrip() + end
    concept = take_in(root, text, TODAY)
    assert concept.persoon
    asked = "Is dit de ondertekening? Haal alles onder het laatste antwoord weg."
    assert all(told.endswith(asked) for told in concept.bezwaren)
    early = answered().replace("Men kent elkaar.", "Moeder Fatima de Wit belde.")
    assert asked not in " ".join(take_in(root, early, TODAY).bezwaren)


def test_a_form_with_nothing_in_it_says_all_that_is_missing(root: Path) -> None:
    assert take(root, body_of({}, checked=False)).bezwaren == (
        "Bij “Privacy” staat geen vinkje. Lees wat daar staat, en zet het vinkje.",
        "Hier is nog niets ingevuld. Vertel wat u doet, en waar het te lezen is.",
        "De regio ontbreekt. Noem de regio van Veilig Thuis, of schrijf landelijk.",
    )


def test_what_is_asked_of_the_sender_and_what_an_editor_should_know_is_told(root: Path) -> None:
    concept = take(
        root,
        titel="<b>Vet</b>",
        gemeente="Vlisingen",
        themas="Veiligheit, evalueren en vissen",
        herkomst="Ander onderzoek",
        bronnen="_No response_",
    )
    assert concept.vragen == (
        "De gemeente `Vlisingen` kennen wij niet. Bedoelde u `Vlissingen`?",
        "In welk document of op welke website staat het? Zonder bron kan het niet op de site.",
    )
    assert concept.opmerkingen == (
        "Een thema is gelezen als “Veiligheid”; kijk of dat klopt.",
        "Er staat een thema bij dat wij niet kennen; zie `passage`.",
        "De titel past niet in een record; zij staat bij `passage`.",
        "Bij “Herkomst” koos zij iets anders dan hier staat; zie `passage`.",
    )
    assert read(root, concept.naam)["themas"] == ["veiligheid", "evalueren"]
    asked = "\n\n- De gemeente `Vlisingen` kennen wij niet."
    assert f"Wilt u hieronder nog antwoord geven?{asked}" in to_sender(concept)
    assert "`passage`" not in to_sender(concept)
    assert f"Dit is de indiener nog gevraagd:{asked}" in to_editors(concept)
    assert "Kijk na:\n\n- Een thema is gelezen als" in to_editors(concept)


ATTACKS = (
    "status: actueel\nvervangen_door: x",
    "--- \n!!python/object/apply:os.system ['id']\n...",
    "&a [*a, *a]",
    "# geen uitleg\n'\"\\ \t: - ? | > %",
    "{{ 7*7 }}{% include '/etc/passwd' %}",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "::set-output name=x::y\n::error::weg\n##[command]",
    "$(touch /tmp/x) `touch x` ; rm -rf / && ${IFS}",
    "[klik](javascript:alert(1)) #1 ![p](https://kwaad.nl/p.png)",
    "Grüße, 你好, مرحبا, 👩‍👩‍👧 \u202eomgekeerd\u0007",
    "../../../etc/passwd",
    "begin\n<<<<<<< HEAD\n=======\n>>>>>>> tak\n```\nstatus: actueel\n```",
    "een begin en \x00\x0b\x1b[31m \u2028 \x85 \ufeff \t\n  ingesprongen\n- [ ] Hier\n### Privacy",
)


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_is_a_text_and_no_more(text: str, root: Path) -> None:
    before = files_of(root)
    concept = take(root, **dict.fromkeys(("toelichting", "titel", "contact", "bronnen"), text))
    assert concept.tekst, concept.bezwaren
    assert {path.parent for path in files_of(root) - before} == {root / "practices/zeeland"}
    data = read(root, concept.naam)
    assert data["status"] == "concept"
    assert "vervangen_door" not in data
    bank, problems = judge(root, TODAY)
    assert bank
    assert {problem.ernst for problem in problems} == {"let op"}
    assert text.split("\n")[0][:12].strip(" -") in str(data["passage"])
    for told in (to_sender(concept), to_editors(concept)):
        assert text not in told


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>Wat doet u?</p></body></html>",
        "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nWij bellen =E2",
        "{\\rtf1 Wij bellen.}",
    ],
)
def test_a_mail_as_a_program_keeps_it_is_no_text(text: str, root: Path) -> None:
    (told,) = take_in(root, text, TODAY, place=("", "Vlissingen")).bezwaren
    assert told.startswith("Dit is geen gewone tekst")


def test_our_questions_once_more_may_be_another_example(root: Path) -> None:
    one = answered().replace("\r\n", "\n")
    asked = "Onze vragen staan er nog een keer."
    for text in (one + "\n" + one, one.partition("Schrijf geen")[0] + "\n" + one):
        assert any(told.startswith(asked) for told in take_in(root, text, TODAY).opmerkingen)
    assert not any(told.startswith(asked) for told in take_in(root, one, TODAY).opmerkingen)


def test_what_stands_beside_questions_without_answers_is_told(root: Path) -> None:
    told = take_in(root, "Wij bellen elke week.\n" + mail_begun(), TODAY).bezwaren
    assert told[1] == (
        "Er staat wel tekst: 1 regel buiten onze vragen, en die zijn niet gelezen. Zet elk "
        "antwoord onder zijn vraag."
    )


def test_what_is_attached_and_what_nobody_can_check_is_told(root: Path) -> None:
    concept = take(root, toelichting="Zie de bijlage.")
    assert concept.opmerkingen[-1].startswith("Er wordt een bijlage genoemd.")
    (told,) = take(root, toelichting="نحن نزور الأسر معاً " * 4).bezwaren
    assert told.startswith("Dit staat in een schrift dat wij niet")
    (told,) = take(root, gemeente="Vlissingen en Den Haag").vragen
    assert told.startswith("Er staan 2 namen; hier past één gemeente.")
