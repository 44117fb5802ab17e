"""The editing screen in a real browser: what staff see, change and add is what the loader reads."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from kennisbank.bank import load_bank
from kennisbank.documents import lay_out, parse_document
from kennisbank.forms import TEST_BACKEND, write_beheer
from kennisbank.model import Kennisbank
from kennisbank.model.collections import COLLECTIONS
from tests.browser.axe import unreadable_in_the_dark
from tests.builders import a_bank, a_praktijk, a_redactie, write_bank

SOURCE = Path(__file__).parents[2] / "beheer"
# The test backend of the CMS keeps its files in the browser, in a folder with this name.
FOLDER = "sveltia-cms-test"
TALL = {"width": 1280, "height": 4000}  # the CMS draws a field only once it is in view
WRITE = """async ([folder, files]) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of files) {
    const steps = [folder, ...path.split("/")];
    const name = steps.pop();
    let place = root;
    for (const step of steps) place = await place.getDirectoryHandle(step, { create: true });
    const file = await (await place.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async (folder) => {
  const files = [];
  const walk = async (place, path) => {
    for await (const found of place.values()) {
      if (found.kind === "directory") await walk(found, `${path}${found.name}/`);
      else files.push([path + found.name, await (await found.getFile()).text()]);
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder), "");
  return files;
}"""

# Go to a place, and click something there in the same moment in which it comes.
AT_ONCE = """([address, wanted]) => {
  const observer = new MutationObserver(() => {
    const it = document.querySelector(wanted);
    if (!it) return;
    observer.disconnect();
    it.click();
  });
  observer.observe(document, { childList: true, subtree: true });
  location.hash = address;
}"""


# What another program would take for something else, without quotes and with; and comments.
ODD = """\
# over deze praktijk
kenmerk: VLI-VL8
soort: ervaring
titel: "Om 12:30: 't is zo"
samenvatting: “Dubbel”, ‘enkel’, € 5,- en @naam; bel 0118 of a#b.
toelichting:
  # over het getal
  - 3.10
  - 0118123456
  - 1.50
  - 12e34
  - 2019-01-02 # geen datum
werkzame_elementen:
  - 0x1F
  - "#1 en - punt"
  - 'Zij zei: "nee"'
  - |-
    Een alinea.

    En nog een: twee.
  - LANG
casus:
  - kenmerk: VLI-C1
    tekst: 2019-01-02
    bronnen:
      - bron: jaarbeeld-2019
        vindplaats: 1_000
themas: []
regio: zeeland
gemeente: vlissingen
herkomst: gemeld-door-de-gemeente
bronnen:
  - bron: jaarbeeld-2019
    vindplaats: 3.10 # in de kop
    regels: 150
contact:
  afdeling: Sociaal domein
  telefoon: 0118123456
gepubliceerd: 2026-11-21
herzien_voor: 2027-11-21
status: actueel
# slot
""".replace("LANG", "Een heel lange zin, " + "woord " * 35 + "eind.")
CHANGED = (  # of each collection a record, the words by which it is found, and a field
    ("Zeeland", "Om 12:30", "practices/zeeland/vreemd.yml", "Titel", "Om 13:30: 't is zo"),
    ("Zeeland", "Om 13:30", "practices/zeeland/vreemd.yml", "Afdeling", "3.10"),
    ("Thema’s", "Veiligheid", "themes/veiligheid.yml", "Kernvraag", "Is het gezin veilig: nu?"),
    ("Thema’s", "Veiligheid", "themes/veiligheid.yml", "Volgorde", "7"),
    (
        "Werkzame elementen",
        "Samen het eerste",
        "elements/samen-eerste-contact.yml",
        "Titel",
        "Samen: #1",
    ),
    ("Rapporten", "Wijchen", "reference/rapporten/wijchen.yml", "Titel", "Het lokale netwerk: 1"),
    ("Factsheets", "5 vragen", "reference/factsheets/vijf-vragen.yml", "Titel", "5 vragen: 1"),
    ("Naslag", "Bronnen", "reference/bronnen.yml", "Kort", "0357"),
    ("Naslag", "Begrippen", "reference/begrippen.yml", "Uitleg", "Dit is de uitleg: #1."),
    ("Naslag", "Zoektaal", "reference/zoektaal.yml", "Woord", "gebouwen"),
    ("Naslag", "Zoekvragen", "reference/zoekvragen.yml", "Pagina", "elementen/eerst-veiligheid/"),
    ("Naslag", "Toezichtkader", "reference/toezichtkader.yml", "Tekst", "Hoe gaat het: nu?"),
    ("Naslag", "Gesprek", "reference/gesprek.yml", "Tekst", "Lees samen: eerst dit."),
    ("Naslag", "Redactie", "reference/redactie.yml", "Email", "redactie@voorbeeld.nl"),
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the screen of a small bank is served on this machine."""
    site = tmp_path_factory.mktemp("site")
    write_beheer(a_bank(), SOURCE, site / "beheer", TEST_BACKEND)
    handler = functools.partial(Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/beheer/"
        server.shutdown()


@pytest.fixture(scope="module")
def signed_in(
    browser: Browser, screen: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """Somebody who signed in once to the records of the small bank; to start takes longest."""
    more = a_praktijk(id="lange-wacht", kenmerk="WIJ-B07", soort="kan-beter", titel="Lang wachten")
    bank = a_bank(praktijken=(*a_bank().praktijken.values(), more))
    page = browser.new_page()
    yield sign_in(page, screen, dict(laid_out(write_bank(tmp_path_factory.mktemp("bank"), bank))))
    page.close()


@pytest.fixture
def editor(signed_in: Page) -> Page:
    """The list of collections, with the records as the tests before left them."""
    signed_in.evaluate("location.hash = '#/collections'")
    expect(signed_in.get_by_role("treeitem", name="Naslag")).to_be_visible()
    return signed_in


def sign_in(page: Page, screen: str, files: Mapping[str, str]) -> Page:
    """The page of somebody who signed in to these files."""
    page.set_viewport_size(TALL)
    page.add_init_script("delete Document.prototype.startViewTransition")  # nothing moves
    page.goto(screen)
    page.evaluate(WRITE, [FOLDER, list(files.items())])
    page.get_by_role("button", name="Uitproberen zonder iets te bewaren").click()
    expect(page.get_by_role("button", name="Accountmenu tonen")).to_be_visible()
    return page


def laid_out(root: Path) -> Iterator[tuple[str, str]]:
    """Each file of a bank in the one layout."""
    for path in sorted(root.rglob("*.yml")):
        name = path.relative_to(root).as_posix()
        (model,) = (one.model for one in COLLECTIONS if one.holds(name))
        yield name, lay_out(path.read_bytes(), model)


def saved(page: Page, folder: Path) -> Kennisbank:
    """What the loader reads in the files that the CMS wrote."""
    for path, text in page.evaluate(READ, FOLDER):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    bank, _ = load_bank(folder)
    return bank


def open_record(page: Page, collection: str, record: str) -> None:
    page.get_by_role("treeitem", name=collection).click()
    page.get_by_role("row", name=record).get_by_text(record).click()
    expect(page.get_by_text("Je bewerkt nu")).to_be_attached()


def fill(page: Page, field: str, text: str) -> None:
    boxes = page.get_by_role("textbox", name=field)
    box = boxes.or_(page.get_by_role("spinbutton", name=field)).first
    folded = page.get_by_role("button", name="Uitvouwen", exact=True)
    expect(box.or_(folded).first).to_be_visible()
    while not box.count():
        folded.first.click()
    box.click()
    box.fill(text)
    expect(box).to_have_value(text)


def choose(page: Page, name: str) -> None:
    """Choose one of a row; the first click counts, however soon."""
    radio = page.get_by_role("radio", name=name)
    radio.click()
    expect(radio).to_be_checked()


def choose_soort(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Soort").click()
    page.locator("[role=option]:visible", has_text=name).click()


def add_thema(page: Page, thema: str) -> None:
    choices = page.get_by_role("radio", name=thema, exact=True)
    before = choices.count()
    page.get_by_role("button", name="Thema’s").last.click()
    expect(choices).to_have_count(before + 1)
    choices.last.click()


def date_in(page: Page, field: str) -> str:
    box = page.get_by_role("textbox", name=field)
    expect(box).to_have_value(re.compile(r"^\d{4}-\d{2}-\d{2}$"))
    return box.input_value()


def life_from(days: list[str]) -> dict[str, Any]:
    """What a new record says of its life without being asked: it begins today, for a year."""
    first, review = days
    assert int(review[:4]) - int(first[:4]) == 1
    line = {"datum": first, "tekst": "Opgenomen in de kennisbank."}
    return {"gepubliceerd": first, "herzien_voor": review, "wijzigingen": [line]}


def choose_address(page: Page, proposed: str, address: str) -> None:
    """The address of a new record stands beside it, without being asked for."""
    panel = page.get_by_role("group", name="Adres", exact=True)
    expect(panel.get_by_text(proposed, exact=True)).to_be_visible()
    panel.get_by_role("button", name="Adres kiezen").click()
    panel.get_by_role("textbox").fill(address)
    panel.get_by_role("textbox").press("Enter")
    expect(panel.get_by_text(address, exact=True)).to_be_visible()


def save(page: Page) -> None:
    button = page.get_by_role("button", name="Opslaan")
    for _ in range(4):  # the CMS takes in a field a moment after it was typed
        with suppress(PlaywrightTimeout):  # it may be saved, and gone, while we aim
            button.click(timeout=5000)
        with suppress(AssertionError):
            expect(button).to_be_hidden(timeout=15_000)
            return
    raise AssertionError(f"not saved: {page.locator('body').aria_snapshot()}")


def test_collections_are_dutch_and_one_for_each_region(editor: Page) -> None:
    folders = ("Werkzame elementen", "Thema’s", "Rapporten", "Naslag")
    for name in ("Concepten", "Landelijk", "Gelderland-Zuid", "Zeeland", *folders):
        expect(editor.get_by_role("treeitem", name=name)).to_be_visible()
    expect(editor.get_by_role("treeitem", name="Alle praktijken")).to_have_count(0)
    editor.evaluate("location.hash = '#/collections/practices-zeeland'")
    expect(editor.get_by_role("button", name="Nieuw item aanmaken")).to_be_enabled()


def test_changed_praktijk_is_the_same_but_for_the_change(editor: Page, tmp_path: Path) -> None:
    before = saved(editor, tmp_path / "before").praktijken
    open_record(editor, "Gelderland-Zuid", "Korte lijnen")
    fill(editor, "Titel", "Korte lijnen: dat is 't")
    save(editor)
    after = saved(editor, tmp_path / "after").praktijken
    changed = before["korte-lijnen"].model_copy(update={"titel": "Korte lijnen: dat is 't"})
    assert after == {**before, "korte-lijnen": changed}


@pytest.fixture
def alone(page: Page, screen: str) -> Iterator[Page]:
    """A tab from which nothing is fetched elsewhere, whatever is done in it."""
    elsewhere: list[Request] = []
    blocked: list[Request] = []
    outside = (screen.removesuffix("beheer/"), "data:", "blob:")
    page.on("request", lambda r: None if r.url.startswith(outside) else elsewhere.append(r))
    page.on("requestfailed", lambda r: blocked.append(r) if r.failure == "csp" else None)
    yield page
    page.wait_for_load_state("networkidle")
    fonts = page.evaluate(
        "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"
    )
    assert {"Source Sans 3", "Material Symbols Outlined"} <= {font.strip('"') for font in fonts}
    assert [request.url for request in elsewhere if request not in blocked] == []


def test_one_word_is_one_line_in_each_collection_and_nothing_is_fetched_elsewhere(
    screen: str, alone: Page, tmp_path: Path
) -> None:
    files = dict(laid_out(write_bank(tmp_path)))
    files |= {"practices/zeeland/vreemd.yml": ODD, "reference/redactie.yml": 'email: ""\n'}
    sign_in(alone, screen, files)
    for collection, record, name, field, words in CHANGED:
        before = dict(alone.evaluate(READ, FOLDER))
        open_record(alone, collection, record)
        fill(alone, field, words)
        save(alone)
        after = dict(alone.evaluate(READ, FOLDER))
        assert {path for path in after if after[path] != before.get(path)} == {name}
        pairs = zip(before[name].split("\n"), after[name].split("\n"), strict=True)
        lines = [new for old, new in pairs if old != new]
        assert len(lines) == 1, (name, after[name])
        read = parse_document(lines[0].lstrip(" -").encode(), name).data
        assert read in (words, {field.lower(): words}), (name, after[name])


def test_what_is_chosen_the_moment_a_record_opens_is_heard_and_saved(
    editor: Page, tmp_path: Path
) -> None:
    before = saved(editor, tmp_path / "before").praktijken
    address = "#/collections/practices-gelderland-zuid/entries/korte-lijnen"
    editor.evaluate(
        AT_ONCE, [address, "section[data-key-path=status] [role=radio][value=verouderd]"]
    )
    expect(editor.get_by_role("radio", name="Verouderd")).to_be_checked()
    save(editor)
    after = saved(editor, tmp_path / "after").praktijken
    changed = before["korte-lijnen"].model_copy(update={"status": "verouderd"})
    assert after == {**before, "korte-lijnen": changed}


def test_new_element_is_read_by_the_loader(editor: Page, tmp_path: Path) -> None:
    editor.get_by_role("treeitem", name="Werkzame elementen").click()
    editor.get_by_role("button", name="Nieuw item aanmaken").click()
    expect(editor.get_by_role("textbox", name="Kenmerk")).to_have_value("WEL-E03")
    fill(editor, "Titel", "Nazorg voor elk gezin")
    fill(editor, "Samenvatting", "Elk gezin heeft na de hulp nog iemand.")
    add_thema(editor, "Evalueren")
    editor.get_by_role("button", name="Bronnen").last.click()
    fill(editor, "Vindplaats", "Zeeland")
    choose(editor, "Jaarbeeld 2019")
    days = [date_in(editor, name) for name in ("Gepubliceerd", "Herzien voor")]
    save(editor)
    element = saved(editor, tmp_path).elementen["nazorg-voor-elk-gezin"]
    assert element.model_dump(mode="json", exclude_defaults=True) == {
        "kenmerk": "WEL-E03",
        "titel": "Nazorg voor elk gezin",
        "samenvatting": "Elk gezin heeft na de hulp nog iemand.",
        "themas": ["evalueren"],
        "bronnen": [{"bron": "jaarbeeld-2019", "vindplaats": "Zeeland"}],
    } | life_from(days)


def test_praktijk_names_an_element_by_its_titel(editor: Page, tmp_path: Path) -> None:
    before = saved(editor, tmp_path / "before").praktijken
    open_record(editor, "Zeeland", "Een regiekaart")
    editor.get_by_role("checkbox", name="De risico's blijven volgen").click()
    save(editor)
    after = saved(editor, tmp_path / "after").praktijken
    named = {"elementen": ("samen-eerste-contact", "risicos-blijven-volgen")}
    assert after == {**before, "regiekaart": before["regiekaart"].model_copy(update=named)}


def test_new_source_can_be_cited_at_once_in_a_new_rapport(editor: Page, tmp_path: Path) -> None:
    open_record(editor, "Naslag", "Bronnen")
    ids = editor.get_by_role("textbox", name="Id", exact=True)
    before = ids.count()
    editor.get_by_role("button", name="Bronnen").last.click()
    expect(ids).to_have_count(before + 1)
    words = {"Id": "rapport-zeeland", "Kort": "Rapport Zeeland", "Titel": "Het netwerk in Zeeland"}
    for field, text in {**words, "Uitgever": "Toezicht Sociaal Domein"}.items():
        box = editor.get_by_role("textbox", name=field, exact=True).last
        box.click()
        box.fill(text)
    save(editor)
    editor.get_by_role("treeitem", name="Rapporten").click()
    editor.get_by_role("button", name="Nieuw item aanmaken").click()
    fill(editor, "Titel", "Het lokale netwerk in Zeeland")
    fill(editor, "Samenvatting", "Dit rapport gaat over Zeeland.")
    choose(editor, "Rapport Zeeland")
    save(editor)
    bank = saved(editor, tmp_path)
    assert bank.rapporten["het-lokale-netwerk-in-zeeland"].bron == "rapport-zeeland"
    assert bank.bronnen["rapport-zeeland"].titel == "Het netwerk in Zeeland"


def test_redactie_is_filled_in_where_there_was_nothing(editor: Page, tmp_path: Path) -> None:
    open_record(editor, "Naslag", "Redactie")
    fill(editor, "Email", "redactie@voorbeeld.nl")
    save(editor)
    assert saved(editor, tmp_path).redactie == a_redactie(email="redactie@voorbeeld.nl")


def test_new_praktijk_is_read_by_the_loader(editor: Page, tmp_path: Path) -> None:
    editor.get_by_role("treeitem", name="Zeeland").click()
    editor.get_by_role("button", name="Nieuw item aanmaken").click()
    choose_soort(editor, "Goed voorbeeld")
    expect(editor.get_by_role("textbox", name="Kenmerk")).to_have_value("VLI-VL2")
    fill(editor, "Kenmerk", "VLI-VL9")
    fill(editor, "Titel", "Één tafel, 12:30 uur")
    choose_address(editor, "een-tafel-12-30-uur", "aan-tafel")
    fill(editor, "Samenvatting", "Wekelijks overleg: ja, nee of 0363.")
    add_thema(editor, "Evalueren")  # the main one
    add_thema(editor, "Veiligheid")
    choose(editor, "Vlissingen")
    editor.get_by_role("checkbox", name="VLI-VL1 Een regiekaart").click()
    choose(editor, "De gemeente of een organisatie daar, die het zelf vertelt")
    editor.get_by_role("button", name="Bronnen").last.click()
    fill(editor, "Vindplaats", "Zeeland")
    fill(editor, "Regels", "9")
    choose(editor, "Jaarbeeld 2019")
    days = [date_in(editor, name) for name in ("Gepubliceerd", "Herzien voor")]
    save(editor)
    praktijk = saved(editor, tmp_path).praktijken["aan-tafel"]
    assert praktijk.model_dump(mode="json", exclude_defaults=True) == {
        "kenmerk": "VLI-VL9",
        "soort": "goed-voorbeeld",
        "titel": "Één tafel, 12:30 uur",
        "samenvatting": "Wekelijks overleg: ja, nee of 0363.",
        "themas": ["evalueren", "veiligheid"],
        "regio": "zeeland",
        "gemeente": "vlissingen",
        "herkomst": "gemeld-door-de-gemeente",
        "bronnen": [{"bron": "jaarbeeld-2019", "vindplaats": "Zeeland", "regels": "9"}],
        "verwant": ["regiekaart"],
    } | life_from(days)


def test_kenmerk_of_a_new_record_follows_its_soort_until_somebody_types_it(editor: Page) -> None:
    editor.get_by_role("treeitem", name="Gelderland-Zuid").click()
    editor.get_by_role("button", name="Nieuw item aanmaken").click()
    kenmerk = editor.get_by_role("textbox", name="Kenmerk")
    expect(kenmerk).to_have_value("WIJ-G02")
    # Of an ervaring there is none here yet: nothing better is known.
    for soort, proposed in (
        ("Kan beter", "WIJ-B08"),
        ("Ervaring", "WIJ-B08"),
        ("Goed voorbeeld", "WIJ-G02"),
    ):
        choose_soort(editor, soort)
        expect(kenmerk).to_have_value(proposed)
    fill(editor, "Kenmerk", "WIJ-Z01")
    choose_soort(editor, "Kan beter")
    expect(editor.get_by_role("combobox", name="Soort")).to_have_text("Kan beter")
    expect(kenmerk).to_have_value("WIJ-Z01")
    editor.get_by_role("button", name="Bewerken annuleren").click()


def test_what_the_check_would_refuse_is_refused_at_once(editor: Page) -> None:
    open_record(editor, "Gelderland-Zuid", "Korte lijnen")
    fill(editor, "Samenvatting", "Iedereen kent elkaar.\n- **Vet** ook.")
    fill(editor, "Titel", "Kort")
    fill(editor, "Kenmerk", "wij 1")
    editor.get_by_role("button", name="Opslaan").click()
    expect(editor.get_by_text("Gebruik gewone tekst, zonder opmaak")).to_be_visible()
    expect(editor.get_by_text("Je moet minstens 5 tekens invoeren.")).to_be_visible()
    expect(editor.get_by_text("Schrijf een kenmerk als WIJ-G01.")).to_be_visible()


def test_what_fields_say_of_each_other_is_refused_and_kept(editor: Page) -> None:
    open_record(editor, "Gelderland-Zuid", "Korte lijnen")
    fill(editor, "Titel", "Half getypt")
    choose(editor, "Ingetrokken")
    editor.get_by_role("button", name="Opslaan").click()
    told = editor.get_by_role("alertdialog", name="Nog niet opgeslagen")
    expect(told).to_contain_text("Wat je typte, staat er nog.")
    expect(told).to_contain_text("Reden: schrijf waarom dit is ingetrokken.")
    told.get_by_role("button", name="OK").click()
    expect(editor.get_by_role("textbox", name="Titel")).to_have_value("Half getypt")


def test_screen_is_as_dark_as_the_device(editor: Page) -> None:
    editor.get_by_role("treeitem", name="Werkzame elementen").click()
    editor.emulate_media(color_scheme="dark")
    expect(editor.locator("html[data-theme=dark]")).to_be_attached()
    assert unreadable_in_the_dark(editor) == []
    expect(editor.locator("html[data-theme=light]")).to_be_attached()
