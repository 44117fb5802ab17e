import pytest

from kennisbank.intake.ondertekening import is_closing, without_closing, without_opening


@pytest.mark.parametrize(
    "line",
    [
        "Met vriendelijke groet,",
        "met vriendelijke groeten uit Raalte,",
        "*Met hartelijke groet*",
        "Vriendelijke groet",
        "Hartelijke groeten, Sanne",
        "Groet, Sanne de Boer",
        "Groet Sanne",
        "Groetjes!",
        "Mvg",
        "M.v.g. Sanne",
        "Gr.",
        "Vr.gr.",
        "Hoogachtend,",
        "Alvast bedankt!",
        "Dank u wel,",
        "Met dank,",
        "m.vr.gr. Sanne",
        "Nog een fijne dag!",
        "Met vriendelijke groet — Sanne",
        "Fijn weekend,",
        "Kind regards / Met vriendelijke groet",
        "-- ",
        "__________________________________",
        "Verstuurd vanaf mijn iPhone",
        "Verzonden via Outlook voor Android",
        "-----Oorspronkelijk bericht-----",
        "Op ma 3 nov 2026 om 10:12 schreef Redactie <redactie@tsd.nl>:",
        "De informatie in dit e-mailbericht is uitsluitend bestemd voor de geadresseerde. " * 3,
        "Dit bericht kan informatie bevatten die niet voor u bestemd is. Verwijder het dan.",
        "Denk aan het milieu voordat u dit bericht print.",
    ],
)
def test_people_and_programs_end_a_mail_so(line: str) -> None:
    assert is_closing(line)
    told = ["Ons jaarverslag.", "", line, "Sanne de Boer", "", "Wijkteam"]
    assert without_closing(told)[0] == ["Ons jaarverslag.", ""]
    assert without_closing(told)[1] == 3


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Groeten op straat helpt om elkaar te kennen.",
        "Groet elkaar",
        "Zij sluiten af met een vriendelijke groet.",
        "Met vriendelijke mensen werken helpt",
        "Een goed gesprek",
        "Tot dan belt de school elke week.",
        "Op school schreef het team een plan:",
        "- Tijd",
        "Dank aan het wijkteam",
        "Bedankt worden zij nooit.",
        "Van: de school",
        "Fijne dagen voor gezinnen",
        "De informatie in het dossier is vertrouwelijk en alleen bestemd voor de regisseur.",
        "Dit bericht van de school gaat naar het wijkteam.",
        f"Groet, {'Aa ' * 100}",
    ],
)
def test_a_line_of_an_answer_is_no_closing(line: str) -> None:
    assert not is_closing(line)
    assert without_closing([line, "meer"]) == ([line, "meer"], 0)


def test_a_mail_below_a_mail_is_no_part_of_it() -> None:
    lines = ["Ons verslag.", "Van: Redactie", "Verzonden: maandag", "Weet u iets?"]
    assert without_closing(lines) == (["Ons verslag."], 3)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Van: S", "Onderwerp: x", "", "Beste redactie,", "", "Wij bellen."], ["", "Wij bellen."]),
        (["Hallo", "Wij bellen."], ["Wij bellen."]),
        (["Dag en nacht zijn wij bereikbaar.", "x"], ["Dag en nacht zijn wij bereikbaar.", "x"]),
        ([], []),
    ],
)
def test_who_it_is_from_and_the_greeting_stay_outside(lines: list[str], told: list[str]) -> None:
    found, over = without_opening(lines)
    assert found == told
    assert over == sum(bool(line) for line in lines) - sum(bool(line) for line in told)
