from kennisbank.agenda import Agenda, Forge, Groep, Taak, forge_of, to_markdown
from tests.builders import DAY, a_redactie

HUB = Forge("https://github.com/tsd/kennisbank")
TAAK = Taak("WIJ-G01 *Korte* <b>lijnen</b> [x](https://kwaad.nl) @iemand", "practices/z/x y.yml", 8)


def drawn(*taken: Taak, forge: Forge = HUB) -> str:
    return to_markdown(Agenda(DAY, (Groep("Herzien: 2 records", taken, "make check"),)), forge)


def test_text_of_a_record_stays_text() -> None:
    assert drawn(TAAK).splitlines()[-1] == (
        "- [practices/z/x y.yml:8](<https://github.com/tsd/kennisbank/blob/main/practices/z/"
        "x%20y.yml#L8>): WIJ-G01 \\*Korte\\* \\<b\\>lijnen\\</b\\> `[x](https://kwaad.nl)` "
        "`@iemand`"
    )


def test_without_a_forge_there_is_the_name_of_the_file() -> None:
    assert "\n- practices/z/x y.yml:8: WIJ-G01" in drawn(TAAK, forge=Forge())


def test_a_branch_leads_to_the_proposals_and_a_page_of_the_site_nowhere() -> None:
    lines = drawn(Taak("klaar", "tak aanmelding/12"), Taak("geen", "de pagina “Nieuw”"))
    assert lines.splitlines()[-2:] == [
        "- [tak aanmelding/12](<https://github.com/tsd/kennisbank/pulls>): klaar",
        "- de pagina “Nieuw”: geen",
    ]


def test_each_forge_has_its_own_address_of_a_line() -> None:
    taak = Taak("x", "themes/a.yml", 2)
    assert Forge("https://gitlab.com/o/k").url_of(taak).endswith("/o/k/-/blob/main/themes/a.yml#L2")
    assert Forge("https://code.nl/o/k").url_of(taak).endswith("/src/branch/main/themes/a.yml#L2")


def test_the_address_is_that_of_the_editing_screen_or_what_the_runner_says() -> None:
    runner = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "o/k"}
    filled = a_redactie(beheerscherm="https://code.nl/o/k/")
    assert forge_of(filled, runner).adres == "https://code.nl/o/k"
    empty = a_redactie(beheerscherm=None)
    assert forge_of(empty, runner).adres == "https://github.com/o/k"
    assert forge_of(empty, {"CI_PROJECT_URL": "https://gitlab.com/o/k"}).kind == "gitlab"
    assert forge_of(empty, {}).adres == ""
