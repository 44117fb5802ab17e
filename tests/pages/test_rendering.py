"""What is drawn: golden fragments in tests/golden/<template>/<case>.html, and the escaping.

`pytest tests/pages/test_rendering.py --update-golden` rewrites them; read the difference like code.
"""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from kennisbank.disk import tell_damage
from kennisbank.model import Element, Kennisbank, Redactie
from kennisbank.pages import compiled, elements, rendering
from kennisbank.pages.help import load_help
from kennisbank.pages.rendering import Renderer, mark_breaks, name_fields
from kennisbank.paper import Pdf, by_page, sheets_of
from kennisbank.queries import (
    GROEP_MAX,
    LIJST_MAX,
    Reeks,
    curl,
    elementen_of_thema,
    gespreksset,
    group,
    indicatoren_by_kenmerk,
    plek_of,
    vermeldingen_of_element,
    vragen_by_kenmerk,
)
from kennisbank.queries.taal.dutch import format_date
from tests.browser.attacks import is_kept
from tests.builders import (
    DAY,
    a_bank,
    a_begrip,
    a_full_rapport,
    a_gemeente,
    a_praktijk,
    an_element,
)

GOLDEN = Path(__file__).parents[1] / "golden"
BASIS = "../../"


def many(number: int) -> Kennisbank:
    """A bank with so many praktijken of one soort."""
    return a_bank(
        praktijken=[
            a_praktijk(id=f"p{index}", kenmerk=f"WIJ-G{index}", titel=f"Praktijk {index}")
            for index in range(1, number + 1)
        ]
    )


def spread_over_gemeenten(number: int) -> Kennisbank:
    """A bank with a praktijk in each of so many municipalities."""
    gemeenten = [a_gemeente(id=f"g{n}", code=f"GM{n:04}", naam=f"G {n}") for n in range(number)]
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 1}", gemeente=f"g{n}") for n in range(number)
    ]
    return a_bank(gemeenten=gemeenten, praktijken=praktijken, rapporten=[])


def many_elementen(number: int) -> tuple[Kennisbank, str, Reeks[Element]]:
    """A bank with so many elements of one theme, and the row of them."""
    elementen = [
        an_element(id=f"e{index}", kenmerk=f"WEL-E{index}", titel=f"Element {index}")
        for index in range(1, number + 1)
    ]
    bank = a_bank(elementen=elementen, praktijken=[], rapporten=[])
    return bank, BASIS, elementen_of_thema(bank, "veiligheid")


def a_list(nummer: int) -> str:
    bank = many(LIJST_MAX + 1)
    (groep,) = group(bank.praktijken.values(), "veiligheid", "Veiligheid")
    return elements.draw_lijst(bank, BASIS, groep, nummer)


def replaced(status: str) -> str:
    old = a_praktijk(id="oud", kenmerk="WIJ-G09", status=status, vervangen_door="korte-lijnen")
    bank = a_bank(praktijken=[a_praktijk(), old])
    return elements.draw_praktijk(bank, BASIS, old, DAY)


TRAIL = (("Praktijken", "praktijken/"), ("Korte lijnen", ""))

REDACTIE = Redactie(
    email="redactie@voorbeeld.nl",
    formulier="https://forge.example/o/r/issues/new?template=goed-voorbeeld.yml",
)


def blank_pdfs(bank: Kennisbank) -> list[Pdf]:
    """What would be typeset, each on four empty pages."""
    return [Pdf.of(blad, b"/Type /Page " * 4) for blad in sheets_of(bank)]


CASES: dict[str, Callable[[Kennisbank], str]] = {
    "begrippen/all": lambda bank: elements.draw_begrippen(bank, BASIS),
    "bronnen/all": lambda bank: elements.draw_bronnen(bank, BASIS),
    "afdruk/all": lambda bank: elements.draw_afdruk(bank, BASIS),
    "zoekpagina/all": lambda bank: elements.draw_zoekpagina(bank, BASIS),
    "reflectie/all": lambda bank: elements.draw_reflectie(bank, BASIS),
    "reflecties/all": lambda bank: elements.draw_reflecties(bank, BASIS),
    "mijn_factsheet/all": lambda bank: elements.draw_mijn_factsheet(bank, BASIS),
    "factsheets/all": lambda bank: elements.draw_factsheets(bank, BASIS, blank_pdfs(bank)),
    "factsheetlijst/one": lambda bank: elements.draw_pdfs(bank, BASIS, blank_pdfs(bank)[:1]),
    "factsheets/none": lambda bank: elements.draw_factsheets(bank, BASIS, []),
    "factsheet/two_sides": lambda bank: elements.draw_factsheet(
        bank, BASIS, bank.factsheets["vijf-vragen"]
    ),
    "gemeentenlijst/all": lambda bank: elements.draw_gemeenten(bank, BASIS),
    "gesprek/veiligheid": lambda bank: elements.draw_gesprek(
        bank, BASIS, gespreksset(bank, bank.themas["veiligheid"])
    ),
    "gesprekssets/all": lambda bank: elements.draw_gesprekssets(bank, BASIS),
    "hulp/colon_in_text": lambda bank: elements.draw_hulp(bank, BASIS, load_help()["KB007"]),
    "netwerk/two_hand_overs": lambda _: elements.draw_netwerk(
        told := a_bank(rapporten=[a_full_rapport()]), BASIS, plek_of(told.gemeenten["wijchen"])
    ),
    "rapport/full": lambda _: elements.draw_rapport(
        told := a_bank(rapporten=[a_full_rapport()]), BASIS, told.rapporten["wijchen"]
    ),
    "tijdlijn/each_kind": lambda _: elements.draw_tijdlijn(
        a_bank(rapporten=[a_full_rapport()]), BASIS
    ),
    "hulplijst/all": lambda bank: elements.draw_hulplijst(bank, BASIS),
    "indicator/with_norm": lambda bank: elements.draw_indicator(
        bank, BASIS, indicatoren_by_kenmerk(bank)["WIJ-I01"]
    ),
    "indicator/empty": lambda bank: elements.draw_indicator(
        bank, BASIS, indicatoren_by_kenmerk(bank)["WIJ-I02"]
    ),
    "kruimelpad/two_steps": lambda bank: elements.draw_kruimelpad(bank, BASIS, TRAIL),
    "lijst/last_part": lambda _: a_list(2),
    "naast_elkaar/regio_and_gemeente": lambda bank: elements.draw_vergelijking(
        bank, BASIS, [plek_of(bank.regios["zeeland"])], [plek_of(bank.gemeenten["wijchen"])]
    ),
    "mijn_gemeente/all": lambda bank: elements.draw_mijn_gemeente(bank, BASIS),
    "ontbreekt/unreachable": lambda bank: elements.draw_ontbreekt(bank, BASIS),
    "ontbreekt/mail_and_form": lambda bank: elements.draw_ontbreekt(
        replace(bank, redactie=REDACTIE), BASIS
    ),
    "nieuw/two": lambda bank: elements.draw_nieuw(bank, BASIS, 2),
    "plek/gemeente_with_report": lambda bank: elements.draw_gemeente(
        bank, BASIS, bank.gemeenten["wijchen"]
    ),
    "plek/regio": lambda bank: elements.draw_regio(bank, BASIS, bank.regios["gelderland-zuid"]),
    "plek/empty_regio": lambda bank: elements.draw_regio(bank, BASIS, bank.regios["haaglanden"]),
    "plek/landelijk": lambda bank: elements.draw_landelijk(bank, BASIS),
    "praktijk/overdue": lambda bank: elements.draw_praktijk(
        bank, BASIS, bank.praktijken["eerst-veiligheid"], date(2028, 1, 1)
    ),
    "verhuisd/with_reason": lambda bank: elements.draw_verhuisd(
        bank,
        BASIS,
        "praktijken/korte-lijnen/",
        "De titel van TSD is veranderd.",
        {"beleid": "default-src 'self'", "verwijzer": "no-referrer"},
    ),
    "element/full": lambda bank: elements.draw_element(
        bank, BASIS, bank.elementen["samen-eerste-contact"], DAY
    ),
    "element/bare": lambda bank: elements.draw_element(
        bank, BASIS, bank.elementen["risicos-blijven-volgen"], DAY
    ),
    "reeks/elementen": lambda _: elements.draw_elementenlijst(*many_elementen(LIJST_MAX + 1), 2),
    "reeks/vermeldingen": lambda bank: elements.draw_vermeldingenlijst(
        bank, BASIS, vermeldingen_of_element(bank, bank.elementen["samen-eerste-contact"])[0], 1
    ),
    "elementen/all": lambda bank: elements.draw_elementen(bank, BASIS),
    "praktijk/full": lambda bank: elements.draw_praktijk(
        bank, BASIS, bank.praktijken["korte-lijnen"], DAY
    ),
    "praktijk/bare": lambda bank: elements.draw_praktijk(
        bank, BASIS, bank.praktijken["eerst-veiligheid"], DAY
    ),
    "praktijk/outdated": lambda _: replaced("verouderd"),
    "praktijken/of_a_thema": lambda bank: elements.draw_praktijken(
        bank, BASIS, thema=bank.themas["evalueren"]
    ),
    "praktijken/none": lambda bank: elements.draw_praktijken(
        bank, BASIS, regio=plek_of(bank.regios["haaglanden"])
    ),
    "overzicht/all": lambda bank: elements.draw_overzicht(bank, BASIS),
    "overzicht/long_facet": lambda _: elements.draw_overzicht(spread_over_gemeenten(13), BASIS),
    "insturen/unreachable": lambda bank: elements.draw_insturen(bank, BASIS),
    "regiotabel/all": lambda bank: elements.draw_regiotabel(bank, BASIS),
    "regiokaart/all": lambda bank: elements.draw_regiokaart(bank, BASIS),
    "ingangen/all": lambda bank: elements.draw_ingangen(bank, BASIS),
    "tellingen/all": lambda bank: elements.draw_tellingen(bank, BASIS),
    "thema/veiligheid": lambda bank: elements.draw_thema(bank, BASIS, bank.themas["veiligheid"]),
    "themakeuze/all": lambda bank: elements.draw_themas(bank, BASIS),
    "meenemen/thema": lambda bank: elements.draw_meenemen(
        bank, BASIS, "themas/veiligheid/", by_page(blank_pdfs(bank))["themas/veiligheid/"]
    ),
    "meenemen/praktijk": lambda bank: elements.draw_meenemen(
        bank, BASIS, "praktijken/korte-lijnen/", blank_pdfs(bank)[:1]
    ),
    "meenemen/vraag": lambda bank: elements.draw_meenemen(bank, BASIS, "vijf-vragen/vraag-1/"),
    "meenemen/nothing": lambda bank: elements.draw_meenemen(bank, BASIS, "over/"),
    "toezichtkader/all": lambda bank: elements.draw_toezichtkader(bank, BASIS),
    "vergelijking/all": lambda bank: elements.draw_vergelijking(bank, BASIS),
    "vergelijking/many_gemeenten": lambda _: elements.draw_vergelijking(
        spread_over_gemeenten(26), BASIS
    ),
    "versie/day": elements.draw_versie,
    "vijf_vragen/all": lambda bank: elements.draw_vijf_vragen(bank, BASIS),
    "vraag/first": lambda bank: elements.draw_vraag(
        bank, BASIS, vragen_by_kenmerk(bank)["CAL-VR1"]
    ),
    "vragenlijst/all": lambda bank: elements.draw_vragenlijst(bank, BASIS),
    "velden/all": lambda bank: elements.draw_velden(bank, BASIS),
    "woorden/all": lambda bank: elements.draw_woorden(bank, BASIS),
}


@pytest.mark.parametrize("case", CASES)
def test_fragment_is_as_it_was(case: str, bank: Kennisbank, pytestconfig: pytest.Config) -> None:
    path = GOLDEN / f"{case}.html"
    drawn = CASES[case](bank)
    if pytestconfig.getoption("--update-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert path.is_file(), f"{path} is missing; make it with --update-golden"
    assert drawn == path.read_text(encoding="utf-8")


def test_every_golden_file_is_used(pytestconfig: pytest.Config) -> None:
    names = {path.relative_to(GOLDEN).as_posix(): path for path in GOLDEN.rglob("*.html")}
    unused = {name for name in names if name.removesuffix(".html") not in CASES}
    if pytestconfig.getoption("--update-golden"):
        for name in unused:
            names[name].unlink()
        unused = set()
    assert unused == set()


def test_every_drawn_template_has_a_golden_file() -> None:
    package = Path(rendering.__file__).parent
    drawn = {
        name
        for path in package.glob("elements/*.py")
        for names in re.findall(r"\.draw\(\s*\"(\w+)\"|\.(kruimelpad)\(", path.read_text("utf-8"))
        for name in filter(None, names)
    }
    assert drawn == {case.partition("/")[0] for case in CASES}


@pytest.mark.parametrize("case", CASES)
def test_fragment_is_whole_html(case: str, bank: Kennisbank) -> None:
    """What an HTML parser reads has as many tags as were written: nothing is left open."""
    drawn = CASES[case](bank)
    written = re.findall(r"<([a-z][a-z0-9]*)", drawn)
    closed = re.findall(r"</([a-z][a-z0-9]*)", drawn)
    void = {"br", "wbr", "hr", "img", "input", "meta"}
    assert sorted(tag for tag in written if tag not in void) == sorted(closed)
    ids = [node.attributes["id"] for node in LexborHTMLParser(drawn).css("[id]")]
    assert len(ids) == len(set(ids))


# No record can hold this, for the model refuses it; so it is built past the model.
EVIL = '<script>alert("1")</script>{{ 7 * 191 }}&amp;'


def poison(value: Any) -> Any:
    """The value with the evil text in each of its texts, past the checks of the model."""
    if isinstance(value, str):
        return value + EVIL
    if isinstance(value, tuple):
        return tuple(map(poison, value))
    if isinstance(value, BaseModel):
        fields = {
            name: field if is_kept(name, field) else poison(field)
            for name, field in dict(value).items()
        }
        return type(value).model_construct(**fields)
    return value


def poison_bank() -> Kennisbank:
    tables = {
        name: poison(table)
        if isinstance(table, BaseModel)
        else {key: poison(record) for key, record in table.items()}
        for name, table in vars(a_bank()).items()
    }
    return Kennisbank(**tables)


def texts_within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value if isinstance(value, tuple) else ():
        yield from texts_within(part)
    if isinstance(value, BaseModel):
        for name, field in dict(value).items():
            yield from () if is_kept(name, field) else texts_within(field)


@pytest.mark.parametrize(
    "case", [case for case in CASES if case not in ("lijst/last_part", "praktijk/outdated")]
)
def test_every_text_is_escaped(case: str) -> None:
    drawn = CASES[case](poison_bank())
    # The data for search engines is text in an element that no browser runs.
    data = LexborHTMLParser(drawn).css("script[type='application/ld+json']")
    assert len(data) == (1 if case.startswith(("praktijk/", "element/")) else 0)
    for node in data:
        assert json.loads(node.text())
        assert "<" not in node.text()
        drawn = drawn.replace(node.html or "", "")
    for broken in ("<script", "</script", '"1"', "1337", "{{ 7 * 191 }}&amp;<"):
        assert broken not in drawn
    assert LexborHTMLParser(drawn).css("script") == []


def test_evil_text_does_reach_the_fragments() -> None:
    bank = poison_bank()
    seen = "".join(CASES[case](bank) for case in CASES)
    plain = re.sub(r"<[^>]+>", "", seen)
    assert plain.count("&lt;script&gt;") > 100
    praktijk = bank.praktijken["korte-lijnen"]
    page = unescape(re.sub(r"<[^>]+>", "", CASES["praktijk/full"](bank)))
    missing = [text for text in texts_within(praktijk) if curl(text) not in page]
    assert missing == []


def test_date_is_written_in_dutch() -> None:
    assert format_date(date(2026, 3, 1)) == "1 maart 2026"


def test_unknown_name_in_a_template_is_an_error(bank: Kennisbank) -> None:
    with pytest.raises(UndefinedError):
        Renderer(bank).draw("meenemen", BASIS)


def test_abbreviation_is_explained_where_it_stands_alone(bank: Kennisbank) -> None:
    assert str(Renderer(bank).explain("TSD en STSD & TSD's")) == (
        '<abbr title="Toezicht Sociaal Domein">TSD</abbr> en STSD &amp; '
        '<abbr title="Toezicht Sociaal Domein">TSD</abbr>’s'
    )


def test_longest_abbreviation_wins() -> None:
    begrippen = [a_begrip(), a_begrip(id="netwerk", term="Netwerk TSD", afkorting="TSD NL")]
    explained = str(Renderer(a_bank(begrippen=begrippen)).explain("Via TSD NL."))
    assert explained == 'Via <abbr title="Netwerk TSD">TSD NL</abbr>.'


@pytest.mark.parametrize(
    ("afkorting", "text", "explained"),
    [
        ("B&W", "Het B&W besluit.", 'Het <abbr title="&lt;T&gt;">B&amp;W</abbr> besluit.'),
        ("amp", "Zorg & co", "Zorg &amp; co"),
        ("lt", "a < b", "a &lt; b"),
        ("39", "'s avonds 39", '’s avonds <abbr title="&lt;T&gt;">39</abbr>'),
        ("C+", "Plan C+.", 'Plan <abbr title="&lt;T&gt;">C+</abbr>.'),
        ("a.u.b.", "Bel a.u.b. nu", 'Bel <abbr title="&lt;T&gt;">a.u.b.</abbr> nu'),
        ("abbr", "abbr <b>", '<abbr title="&lt;T&gt;">abbr</abbr> &lt;b&gt;'),
    ],
)
def test_abbreviation_is_found_in_the_text_and_not_in_its_html(
    afkorting: str, text: str, explained: str
) -> None:
    begrip = a_begrip(afkorting=afkorting).model_copy(update={"term": "<T>"})
    assert str(Renderer(a_bank(begrippen=[begrip])).explain(text)) == explained


def test_bank_without_abbreviations_explains_nothing() -> None:
    renderer = Renderer(a_bank(begrippen=[]))
    assert str(renderer.explain("TSD & co")) == "TSD &amp; co"


def test_fields_are_named_in_words() -> None:
    assert name_fields(("themas", "indicatoren")) == "het thema, de indicatoren"


def test_name_may_break_after_a_hyphen_and_stays_escaped() -> None:
    assert str(mark_breaks("Noord-<b>")) == "Noord-<wbr>&lt;b&gt;"


def test_card_has_the_level_of_each_list_it_stands_in() -> None:
    praktijk = a_praktijk()
    renderer = Renderer(a_bank(praktijken=[praktijk]))
    template = renderer.environment.from_string("{{ p | kaart(2) }}{{ p | kaart(4) }}")
    drawn = template.render(basis="../", p=praktijk)
    assert re.findall(r"</?h\d", drawn) == ["<h2", "</h2", "<h4", "</h4"]


def test_long_group_refers_to_its_list() -> None:
    drawn = elements.draw_praktijken(many(GROEP_MAX + 1), "../")
    assert drawn.count('<li class="kb-kaart ') == GROEP_MAX
    assert 'href="../lijsten/alle-goed-voorbeeld/"' in drawn


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Templates of which nothing has been compiled yet."""
    ours = shutil.ignore_patterns("__pycache__")
    copy = shutil.copytree(compiled.TEMPLATES, tmp_path / "templates", ignore=ours)
    monkeypatch.setattr(compiled, "TEMPLATES", copy)
    compiled.compiled.cache_clear()
    yield copy
    compiled.compiled.cache_clear()


def draw_versie(bank: Kennisbank) -> str:
    """As a new process draws it."""
    compiled.compiled.cache_clear()
    return Renderer(bank).draw("versie", "", dag=DAY)


def test_compiled_template_is_kept_until_its_text_changes(
    templates: Path, bank: Kennisbank
) -> None:
    first = draw_versie(bank)
    assert any((templates / "__pycache__").iterdir())
    assert draw_versie(bank) == first
    (templates / "versie.html.j2").write_text("Iets anders", encoding="utf-8")
    assert draw_versie(bank) == "Iets anders"


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-9]),
    "empty": lambda path: path.write_bytes(b""),
    "one bit": lambda path: path.write_bytes(flip(path.read_bytes(), len(path.read_bytes()) // 2)),
    "the first bit": lambda path: path.write_bytes(flip(path.read_bytes(), 0)),
    "a folder": lambda path: (path.unlink(), (path / "x").mkdir(parents=True)),
    "a link": lambda path: path.symlink_to(path.rename(path.with_name("elders"))),
    "a link to nothing": lambda path: (path.unlink(), path.symlink_to("nergens")),
    "a pipe": lambda path: (path.unlink(), os.mkfifo(path)),
    "another": lambda path: path.write_bytes(another(path).read_bytes()),
    "another's name": lambda path: another(path).rename(path),
}


def keys_in(folder: Path) -> list[str]:
    return sorted(path.name.partition("-")[0] for path in folder.iterdir())


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def another(path: Path) -> Path:
    return next(other for other in sorted(path.parent.iterdir()) if other != path)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_compiled_template_is_compiled_again_and_counted(
    damage: str, templates: Path, bank: Kennisbank
) -> None:
    first, folder = draw_versie(bank), templates / "__pycache__"
    before = keys_in(folder)
    DAMAGES[damage](min(folder.iterdir()))
    [*tell_damage()]
    assert draw_versie(bank) == first
    assert [*tell_damage()] == [f"1 bestand in {folder} was beschadigd en is opnieuw gemaakt."]
    (folder / "elders").unlink(missing_ok=True)
    assert keys_in(folder) == before


def test_where_nothing_can_be_written_templates_are_compiled_each_time(
    templates: Path, bank: Kennisbank
) -> None:
    (templates / "__pycache__").touch()  # no folder can be made here, even by root
    assert draw_versie(bank)
    assert draw_versie(bank)
    assert [*tell_damage()] == []


def test_value_of_any_kind_is_escaped_wherever_a_template_shows_it() -> None:
    environment = Renderer(a_bank()).environment
    shown = environment.from_string(
        "{% macro m(v) %}<i>{{ v }}</i>{% endmacro %}{% set s %}<b>{{ v }}</b>{% endset %}"
        "{{ v }} {{ m(v) }} {{ s }} {{ v | e }} {{ [v] }} {{ 3 }} {{ none }} {{ '<' }}"
    ).render(v="<a> & 'b'")
    once, typed = "&lt;a&gt; &amp; ‘b’", "&lt;a&gt; &amp; &#39;b&#39;"
    assert shown == (f"{once} <i>{once}</i> <b>{once}</b> {typed} [&#34;{typed}&#34;] 3 None &lt;")


def test_thing_is_asked_for_what_it_has_and_only_defined_for_what_it_has_not() -> None:
    environment = Renderer(a_bank()).environment
    praktijk = a_praktijk(titel="Korte & lange lijnen")

    def show(template: str) -> str:
        return environment.from_string(template).render(p=praktijk, d={"a": "1"})

    assert show("{{ p.titel }}, {{ (none or p).titel | length }}") == (
        "Korte &amp; lange lijnen, 20"
    )
    assert show("{{ d['a'] }} {{ d.items() | list | length }}") == "1 1"
    assert show("{{ p.x is defined }} {{ p.titel is defined }}") == "False True"
    assert show("{{ p.x is not defined }} {{ p.titel is string }}") == "True True"
    for missing in ("{{ p.x }}", "{{ p.x.y is defined }}", "{{ d.a }}"):
        with pytest.raises(AttributeError):
            show(missing)
    with pytest.raises(UndefinedError):
        show("{{ q.x }}")
