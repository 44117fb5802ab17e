"""Reflections side by side: links from mails and files, in a browser and on paper."""

import base64
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pypdfium2
import pytest
from playwright.sync_api import FilePayload, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browser.axe import unreadable_in_the_dark, violations
from tests.browser.bidi import Firefox

PAGE = "reflectie/naast-elkaar/"
QUESTIONS = [f"WIJ-I{number:02}" for number in range(1, 13)]
# Of eight: who differs most, agreement of each kind, and one who left out a question.
EIGHT = {
    "wijkteam": "jjdnwjjdwndj",
    "Veilig Thuis": "jdnnwjddwjnj",
    "gemeente": "jndnwjjdwjdj",
    "aanbieder": "jjjnwdjdwnwj",
    "huisarts": "jwdnw-jdw-dj",
    "school": "jjdnwjjdwjdj",
    "GGZ": "jjnnwnjdwdnj",
    "jeugdbescherming": "jjdnwjjdwjjj",
}
ORDER = [2, 3, 10, 6, 7, 4, 8, 5, 9, 1, 12, 11]


@pytest.fixture(scope="module")
def merk(site: Path) -> str:
    """Which questions the page asks."""
    html = LexborHTMLParser((site / PAGE / "index.html").read_text("utf-8"))
    form = html.css_first("[data-kb-reflecties]")
    assert form is not None
    return form.attributes["data-vragen"] or ""


@pytest.fixture
def fragment(merk: str) -> Callable[..., str]:
    """What a reader sends: answers by question, as pure/reflectie.js writes them."""

    def write(
        letters: str, rol: str = "", dag: str = "2026-11-29", noot: str = "", vragen: str = merk
    ) -> str:
        given = dict(zip(QUESTIONS, letters.replace("-", " "), strict=False))
        told = [f"{key}={letter}.{noot}" for key, letter in given.items() if letter != " "]
        heel = zlib.crc32("\n".join([*sorted(told), vragen, dag, rol]).encode())
        answers = {key: letter + (noot and f".{noot}") for key, letter in given.items()}
        answers = {key: value for key, value in answers.items() if value[0] != " "}
        rest = {"dag": dag, "rol": rol, "heel": f"{heel:08x}"}
        return urlencode({"vragen": vragen, **answers, **{k: v for k, v in rest.items() if v}})

    return write


def to_link(fragment: str) -> str:
    return f"https://kennisbank.example/reflectie/#{fragment}"


def told(page: Page) -> list[str]:
    return page.locator(".kb-reflectie__melding p").all_inner_texts()


def paste(page: Page, text: str) -> list[str]:
    """What is said once this was laid side by side."""
    page.get_by_label("Plak hier de links").fill(text)
    page.get_by_role("button", name="Leg naast elkaar").click()
    return told(page)


def agenda(page: Page) -> list[int]:
    """The numbers of the questions, in the order of the agenda."""
    heads = page.locator(".kb-reflecties__punt h3").all_inner_texts()
    return [int(head.partition("Indicator ")[2].partition(" ")[0]) for head in heads]


def heads(page: Page) -> list[str]:
    return page.locator(".kb-reflecties__agenda h2:visible").all_inner_texts()


def roles(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator(".kb-reflecties__rol input").all()]


def test_eight_links_are_the_agenda_of_a_meeting(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    asked: list[str] = []
    page.goto(address + PAGE)
    page.on("request", lambda request: asked.append(request.url))
    entries = page.evaluate("history.length")
    mail = "Hallo,\n\nHier is onze link:\n> {}\n\nGroeten"
    links = [mail.format(to_link(fragment(letters, rol))) for rol, letters in EIGHT.items()]
    assert paste(page, "\n\n".join(links)) == [
        "Erbij: wijkteam, Veilig Thuis, gemeente, aanbieder, huisarts, school, GGZ en "
        "jeugdbescherming.",
        "Naar de agenda",
    ]
    assert agenda(page) == ORDER
    assert heads(page) == [
        "Hier verschilt u van elkaar",
        "Hier zegt iedereen “nee”",
        "Hier zegt iedereen “deels”",
        "Hier weet niemand het",
        "Hier zegt iedereen “ja”",
        "Ieder over de eigen organisatie",
    ]
    own = page.locator("[data-groep=eigen] .kb-reflecties__punt")
    assert own.locator("dl > div").all_inner_texts() == [
        "ja, en dat kunnen wij laten zien\njeugdbescherming",
        "deels\nwijkteam, gemeente, huisarts en school",
        "nee\nVeilig Thuis en GGZ",
        "dat weten wij niet\naanbieder",
    ]
    left_out = page.locator(".kb-reflecties__punt", has_text="WIJ-I10")
    expect(left_out.locator(".kb-reflecties__zonder")).to_have_text("Geen antwoord van: huisarts.")

    # The same once more, and one too many.
    assert paste(page, links[0]) == ["Eén link stond er al. Die telt één keer.", "Naar de agenda"]
    assert paste(page, to_link(fragment("j", "school 2")))[0] == (
        "Er passen 8 links naast elkaar. Eén link staat er niet bij. Haal eerst een andere weg."
    )
    page.get_by_role("link", name="Naar de agenda").click()
    expect(page.locator("#agenda")).to_be_focused()

    # All of it is the address, which nobody is asked for and no entry of the history has beside.
    assert "#r1=vragen" in page.url
    assert page.evaluate("history.length") == entries
    page.reload()
    assert agenda(page) == ORDER
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []
    assert [url for url in asked if "WIJ" in url] == []


def test_message_with_the_focus_is_not_called_out_as_well(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    message = page.locator(".kb-reflectie__melding")
    assert paste(page, "") == ["Plak eerst een link of een mail in het veld."]
    expect(message).to_have_attribute("aria-live", "polite")
    expect(page.get_by_label("Plak hier de links")).to_be_focused()
    assert paste(page, to_link(fragment("jn", "wijkteam"))) == ["Erbij: wijkteam."]
    expect(message).to_be_focused()
    expect(message).to_have_attribute("aria-live", "off")
    page.get_by_role("button", name="Haal weg wijkteam").press("Enter")
    expect(message).to_be_focused()
    expect(message).to_have_attribute("aria-live", "off")


def test_role_is_changed_and_one_is_taken_away(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    paste(page, f"{to_link(fragment('jn', 'wijkteam'))} {to_link(fragment('nn'))}")
    assert roles(page) == ["wijkteam", ""]
    expect(page.locator(".kb-reflecties__punt dd").nth(2)).to_have_text("deelnemer 2")
    page.get_by_label("Rol van deelnemer 2").fill("Veilig Thuis")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Haal weg Veilig Thuis")).to_be_focused()
    expect(page.locator(".kb-reflecties__punt dd").nth(2)).to_have_text("Veilig Thuis")
    page.reload()
    assert roles(page) == ["wijkteam", "Veilig Thuis"]
    page.get_by_role("button", name="Haal weg wijkteam").click()
    assert told(page) == ["Weggehaald: wijkteam."]
    assert roles(page) == ["Veilig Thuis"]
    assert heads(page) == []
    expect(page.locator(".kb-reflecties__tekort")).to_be_visible()


def test_what_is_no_reflection_is_told_and_the_rest_is_read(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    assert paste(page, " ") == ["Plak eerst een link of een mail in het veld."]
    assert paste(page, "Hoi, zie https://voorbeeld.nl/#kop en WIJ-I01 = ja")[0].startswith(
        "Hierin vonden wij geen link met antwoorden."
    )
    assert "zonder antwoorden" in paste(page, "Kijk op https://kennisbank.example/reflectie/")[0]
    whole = to_link(fragment("jdnw", "gemeente"))
    cut = to_link(fragment("jdnw", "wijkteam")).split("&WIJ-I03")[0]
    other = f"{to_link(fragment('jd', 'GGZ', vragen='99999999'))}&WIJ-I44=n.oud&kleur=rood"
    assert paste(page, f"{whole}\n\n{cut}\n\n{other}")[0] == "Erbij: gemeente, deelnemer 2 en GGZ."
    said = [row.inner_text() for row in page.locator(".kb-reflecties__letop").all()]
    assert said[0] == ""
    assert "Wij kunnen niet zien of deze link heel is aangekomen." in said[1]
    assert "niet heel aangekomen" in said[2]
    assert "een andere versie van de vragen" in said[2]
    assert "kleur=rood" in said[2]
    gone = page.locator("[data-weg]")
    expect(gone.locator("h2")).to_have_text("Deze vragen zijn er niet meer")
    expect(gone.locator("li")).to_contain_text("GGZ, WIJ-I44: nee oud")
    page.reload()
    expect(gone.locator("li")).to_contain_text("GGZ, WIJ-I44: nee oud")


def a_file(name: str, text: str, encoding: str = "utf-8") -> FilePayload:
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode(encoding)}


def test_files_are_read_and_what_is_none_is_told_by_its_name(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    packed = base64.encodebytes(f"Hoi\n{to_link(fragment('jj', 'wijkteam'))}".encode()).decode()
    head = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    saved = f'<a href="{to_link(fragment("dd", "school")).replace("&", "&amp;")}">link</a>'
    page.get_by_label("Of open bewaarde mails").set_input_files(
        [
            a_file("mail.eml", f"Subject: reflectie\n{head}{packed}"),
            a_file("notulen.txt", "Vergadering van dinsdag"),
            a_file("link.txt", to_link(fragment("nn", "gemeente")), "utf-16le"),
            a_file("pagina.html", saved),
            {"name": "nota.md", "mimeType": "text/plain", "buffer": b"PK\3\4" + bytes(range(256))},
        ]
    )
    expect(page.locator(".kb-reflectie__melding p").first).to_have_text(
        "Erbij: wijkteam, gemeente en school."
    )
    assert told(page)[1:] == [
        "“notulen.txt” is geen reflectie: wij vonden er geen link met antwoorden in. Staat er wel "
        "een in? Kopieer hem, en plak hem in het veld.",
        "“nota.md” is geen mail of tekstbestand dat wij kunnen lezen. Open het, kopieer de link, "
        "en plak hem in het veld.",
        "Naar de agenda",
    ]
    assert agenda(page)[:2] == [1, 2]


def test_what_changed_in_a_year_is_told(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    now = to_link(fragment("jjdwdj", "wijkteam", "2026-11-29"))
    then = to_link(fragment("djjnw", "Wijkteam", "2025-11-20", noot="toen"))
    paste(page, f"{now}\n{then}")
    assert heads(page) == ["Wat is er veranderd?"]
    moment = page.locator(".kb-reflecties__moment")
    assert moment.locator("h3").inner_text() == (
        "wijkteam: van 20 november 2025 naar 29 november 2026"
    )
    assert moment.locator("h4").all_inner_texts() == [
        "Dichter bij “ja” dan toen",
        "Verder van “ja” dan toen",
        "Toen wist u het niet, nu wel",
        "Toen wist u het, nu niet",
        "Gelijk gebleven",
        "Toen niet gevraagd of niet beantwoord",
    ]
    assert (
        "van deels naar ja, en dat kunnen wij laten zien" in moment.locator("li").first.inner_text()
    )
    # The reader says that they are two teams of now.
    page.get_by_role("checkbox").nth(1).uncheck()
    assert "Hier verschilt u van elkaar" in heads(page)
    expect(moment).to_have_count(0)
    page.reload()
    expect(moment).to_have_count(0)
    # Without a day it is asked.
    page.get_by_role("button", name="Haal weg").first.click()
    page.get_by_role("button", name="Haal weg").first.click()
    paste(page, f"{to_link(fragment('j', 'GGZ', ''))} {to_link(fragment('n', 'GGZ', ''))}")
    expect(page.locator(".kb-reflecties__vraag")).to_contain_text(
        "Is er een van een eerder moment?"
    )
    page.get_by_label("Dit is van een eerder moment").first.check()
    expect(moment.locator("h3")).to_have_text("GGZ: van eerder naar nu")
    expect(page.locator(".kb-reflecties__vraag")).to_be_hidden()


def test_wiped_is_gone_also_under_back(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    paste(page, f"{to_link(fragment('jn', 'wijkteam'))} {to_link(fragment('nn', 'GGZ'))}")
    page.get_by_label("Plak hier de links").fill("een mail met namen")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(page.get_by_label("Plak hier de links")).to_have_value("")
    page.goto(address + "over/")
    page.go_back()
    expect(page.locator(".kb-reflecties__punt")).to_have_count(2)
    expect(page.locator("[data-groep=leeg] li")).to_have_count(10)
    page.get_by_text("Wis alles", exact=True).click()
    page.get_by_role("button", name="Ja, wis alles").click()
    assert page.url == address + PAGE
    assert told(page)[0].startswith("Alles is gewist")
    expect(page.locator(".kb-reflecties__punt, .kb-reflecties__rij")).to_have_count(0)
    assert page.evaluate("Object.keys(sessionStorage).join()") == "kb-gewist"


def test_link_of_one_reflection_and_of_none_may_be_opened_here(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(f"{address}{PAGE}#{fragment('jd', 'wijkteam')}")
    assert roles(page) == ["wijkteam"]
    assert "#r1=" in page.url
    page.goto(f"{address}over/")
    page.goto(f"{address}{PAGE}#r1=%25&x=%E9")
    assert "geen link met antwoorden" in told(page)[0]


def test_names_in_what_others_wrote_are_told(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    page.goto(address + PAGE)
    named = fragment("j-", "GGZ", noot="Piet Jansen, 06-12345678, belt terug")
    paste(page, f"{to_link(fragment('jd', 'wijkteam', noot='nog niet'))} {to_link(named)}")
    box = page.locator(".kb-reflecties__namen")
    expect(box).to_contain_text("Kijk dit na voordat u deze pagina deelt of afdrukt")
    expect(box.locator("li")).to_have_count(1)
    expect(box.locator("li")).to_contain_text(
        "GGZ, de notitie bij indicator 1: Dit lijkt op een naam"
    )
    # A note is taken out, and what it says is in no link and on no paper then.
    assert "Jansen" in page.url
    box.get_by_role("button", name="Haal deze notitie weg").click()
    expect(box).to_be_hidden()
    assert told(page)[0].startswith("De notitie van GGZ bij indicator 1 is hier weggehaald.")
    assert "Jansen" not in page.url + page.content()
    page.get_by_role("button", name="Haal weg deze notitie van wijkteam").first.click()
    expect(page.locator("h3[data-kenmerk=WIJ-I01]")).to_be_focused()
    # So is a name in a role: the reader gives another.
    paste(page, to_link(fragment("n", "Fatima")))
    page.get_by_label("Rol van deelnemer 3").fill("school")
    page.keyboard.press("Tab")
    assert roles(page) == ["wijkteam", "GGZ", "school"]
    assert "Fatima" not in page.url + page.locator("#agenda").inner_text()


def test_what_others_wrote_and_could_not_be_looked_at_is_told_once(
    page: Page, address: str, fragment: Callable[..., str]
) -> None:
    tried: list[str] = []
    page.route("**/gegevens/privacy.js", lambda route: (tried.append("x"), route.abort())[1])
    page.goto(address + PAGE)
    both = [fragment("jd", role, noot="nog niet") for role in ("wijkteam", "GGZ")]
    paste(page, " ".join(map(to_link, both)))
    told_of = page.locator(".kb-reflecties__namen li")
    expect(told_of).to_have_text(re.compile("^Wij konden niet nakijken of hier een naam of nummer"))
    assert len(tried) <= 2  # not once for each note


@pytest.fixture
def full(fragment: Callable[..., str]) -> Callable[[str, str], str]:
    """The address of eight who all have a note with each answer."""

    def write(rol: str, letters: str) -> str:
        def turn(at: int) -> str:
            return letters[at % len(letters) :] + letters[: at % len(letters)]

        some = {
            f"r{at + 1}": fragment(turn(at), f"{rol} {at}", noot="volle notitie " * 10)
            for at in range(8)
        }
        return f"{PAGE}#{urlencode(some)}"

    return write


WORST = [
    ("team", "jdnwjdnwjdnw"),
    ("organisatie met een lange naam nummer", "jdnwjdnwjdnw"),
    ("een organisatie", "jjjjjjdddddd"),
]


@pytest.mark.parametrize(("rol", "letters"), WORST)
def test_eight_with_notes_are_two_sides_of_a4_in_both_browsers(
    page: Page,
    firefox: Firefox,
    address: str,
    full: Callable[[str, str], str],
    rol: str,
    letters: str,
) -> None:
    url = address + full(rol, letters)
    page.goto(url)
    expect(page.locator(".kb-reflecties__punt")).to_have_count(12)
    with firefox.open_tab() as tab:
        tab.goto(url)
        tab.wait_for("document.querySelectorAll('.kb-reflecties__punt').length === 12")
        prints = [page.pdf(prefer_css_page_size=True), tab.print(21.0, 29.7)]
    for print_ in prints:
        with pypdfium2.PdfDocument(print_) as pdf:
            sides = [" ".join(side.get_textpage().get_text_range().split()) for side in pdf]
        assert len(sides) == 2
        whole = " ".join(sides)
        assert all(question in whole for question in QUESTIONS)
        assert "notities niet. Die staan op de pagina zelf." in whole
        assert "Plak hier de links" not in whole
        assert "Agenda voor ons overleg Datum" in sides[0]
        assert "Hoe weten we dat het helpt? 1 2 3" in sides[1]
        assert "Leg reflecties naast elkaar" not in whole


def test_page_in_use_holds_for_axe_and_the_narrowest_phone(
    page: Page, address: str, full: Callable[[str, str], str]
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + full("organisatie met een lange naam nummer", "jdnwjdnwjdnw"))
    expect(page.locator(".kb-reflecties__punt")).to_have_count(12)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    columns = "getComputedStyle(document.querySelector('.kb-reflecties__antwoorden')).display"
    assert page.evaluate(columns) == "grid"
    tops = page.locator(".kb-reflecties__antwoorden").first.locator("div").all()
    assert len({box["y"] for top in tops if (box := top.bounding_box())}) == 4
    assert violations(page) == []
    assert unreadable_in_the_dark(page) == []
