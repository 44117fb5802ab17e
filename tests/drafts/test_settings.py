"""mkdocs.yml is data: what it may say is in a list, and nothing in it can run or lead elsewhere."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, GOOD
from kennisbank.drafts.press import to_config
from kennisbank.drafts.settings import SETTINGS, read_settings
from kennisbank.site.preview import Preview

ROOT = Path(__file__).parents[2]
OURS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
LIST = (
    "Haal haar weg. Wat hier mag staan, staat met de reden in src/kennisbank/drafts/settings.py. "
    "(KB112)"
)
GONE = "deze instelling kan hier niet. Haal haar weg"
NOT_HERE = f"deze instelling kan hier niet. {LIST}"
LABEL = (
    'is een label dat iets doet. Haal het weg; alleen `site_url: !ENV [SITE_URL, ""]` mag een '
    "label hebben. (KB113)"
)
KEY = (
    "de naam van een veld moet een woord zijn. Zet tekst met `{`, `[` of `?` tussen dubbele "
    "aanhalingstekens. (KB017)"
)
PAGE = "kan hier niet. Noem een pagina van docs/, zoals `over.md` of `Over: over.md`. (KB112)"
THEME = "Een ander thema is andere code. (KB112)"
SPACE = "Zet een spatie achter het streepje"
DASH = "Zet een streepje en een spatie voor deze regel"
NOT_ALIGNED = "deze regel past niet bij de regels erboven"
NO_SPACE = "achter het streepje hoort een spatie"
NO_DASH = "tussen de punten van een lijst staat een regel zonder streepje"
FONT = "Schrijf `font: false`. Een lettertype van elders verraadt de lezer. (KB112)"
ICON = "Noem een plaatje uit overrides/assets/, zoals `assets/favicon.svg`. (KB112)"
CODE_HERE = "wat hier staat, is code die bij het bouwen loopt. (KB112)"
MACROS = f"Hier hoort alleen `macros`, zoals in src/kennisbank/drafts/settings.py: {CODE_HERE}"
NO_MACROS = f"plugins: `macros` ontbreekt. Zet terug wat er stond. {MACROS}"
OTHERS = (
    "Hier horen alleen die uit src/kennisbank/drafts/settings.py: andere lezen bestanden of "
    "voeren code uit. (KB112)"
)


def extensions(before: str, after: str) -> str:
    """Our settings, with another line among the extensions of Markdown."""
    assert OURS.count(before) == 1
    return OURS.replace(before, after)


def problems_of(root: Path, text: str) -> list[str]:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return list(map(str, read_settings(root)[1]))


def test_our_own_settings_are_good() -> None:
    assert read_settings(ROOT)[1] == []


def test_without_a_file_there_are_no_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path)[1] == []


CASES = {
    # What editors fill in is a record of its own now.
    "site_name: x\nextra:\n  redactie:\n    email: ''\n  beveiliging: {contact: x}": [
        "mkdocs.yml:3:3: extra, redactie: `redactie` staat niet meer in mkdocs.yml. "
        "Zet deze velden in reference/redactie.yml, en haal ze hier weg. (KB110)",
        "mkdocs.yml:5:3: extra, beveiliging: `beveiliging` staat niet meer in mkdocs.yml. Zet deze "
        "velden in reference/redactie.yml onder `beveiliging`, en haal ze hier weg. (KB110)",
    ],
    # Labels, with which MkDocs would run a program.
    "extra: !!python/object/apply:os.system [x]": [
        f"mkdocs.yml:1:1: extra: `!!python/object/apply:os.system` {LABEL}",
        "mkdocs.yml:1:1: extra: een lijst kan hier niet. Haal het weg; wat hier stond, staat in "
        "reference/redactie.yml. (KB112)",
    ],
    "site_name: !<tag:yaml.org,2002:python/name:os.system> x": [
        f"mkdocs.yml:1:1: site_name: `!!python/name:os.system` {LABEL}",
    ],
    "%TAG !p! tag:yaml.org,2002:python/\n---\nsite_name: !p!name:os.system x": [
        f"mkdocs.yml:3:1: site_name: `!!python/name:os.system` {LABEL}",
    ],
    "site_name: !ENV [SITE_URL]": [
        f"mkdocs.yml:1:1: site_name: `!ENV` {LABEL}",
        "mkdocs.yml:1:1: site_name: een lijst kan hier niet. Schrijf gewone tekst, zonder opmaak. "
        "(KB112)",
    ],
    "site_url: !ENV [GITHUB_TOKEN, SITE_URL]": [
        f"mkdocs.yml:1:1: site_url: `!ENV` {LABEL}",
        'mkdocs.yml:1:1: site_url: een lijst kan hier niet. Schrijf `!ENV [SITE_URL, ""]`, of het '
        "hele webadres. (KB112)",
    ],
    "docs_dir: !relative $config_dir": [
        f"mkdocs.yml:1:1: docs_dir: `!relative` {LABEL}",
        "mkdocs.yml:1:1: docs_dir: `$config_dir` kan hier niet. Schrijf `docs_dir: docs`. Een "
        "andere map met pagina’s kijkt niemand na. (KB112)",
    ],
    'site_name: !a%1b%0Ab "x"': [f"mkdocs.yml:1:1: site_name: `!aU+001BU+000Ab` {LABEL}"],
    "!!python/object:os.X {site_name: x}": [f"mkdocs.yml:1:1: `!!python/object:os.X` {LABEL}"],
    "site_name: !!str x": [f"mkdocs.yml:1:1: site_name: `!!str` {LABEL}"],
    # What is read otherwise by one program than by another.
    "? !!python/object/apply:os.system [x]\n: x": [f"mkdocs.yml:1:3: {KEY}"],
    "<<: {site_name: x}": [f"mkdocs.yml:1:1: {KEY}"],
    "site_name: &a x": [
        "mkdocs.yml:1:12: een tekst die met `&` of `*` begint, is voor YAML een verwijzing: `&a`. "
        "Zet de hele tekst tussen dubbele aanhalingstekens. (KB010)"
    ],
    "site_name: x\n---\nhooks: [x.py]": [
        "mkdocs.yml:2:1: hier begint een tweede document (`---`). Haal deze regel weg; alle "
        "instellingen staan in één geheel. (KB013)"
    ],
    "site_name: x\nsite_name: y": [
        "mkdocs.yml:2:1: het veld `site_name` staat hier twee keer. Voeg de twee samen of haal er "
        "een weg. (KB012)"
    ],
    "": [
        "mkdocs.yml:1:1: dit bestand is leeg. Zet het bestand terug; de site kan niet zonder. "
        "(KB004)"
    ],
    "- site_name": [
        "mkdocs.yml:1:1: er staan geen velden. Schrijf op elke regel een instelling. (KB015)"
    ],
    # What would run or publish something else.
    "INHERIT: ../mkdocs.yml": [
        f"mkdocs.yml:1:1: INHERIT: {GONE}: alle instellingen staan in dit ene bestand. (KB112)"
    ],
    "site_dir: /tmp": [
        f"mkdocs.yml:1:1: site_dir: {GONE}: de site komt in site/. Een andere map geeft u mee: "
        "`mkdocs build --site-dir map`. (KB112)"
    ],
    "docs_dir: practices": [
        "mkdocs.yml:1:1: docs_dir: `practices` kan hier niet. Schrijf `docs_dir: docs`. Een "
        "andere map met pagina’s kijkt niemand na. (KB112)"
    ],
    "hooks:\n  - hooks.py\n  - nog-een.py": [
        f"mkdocs.yml:3:5: hooks 2: `nog-een.py` kan hier niet. Hier hoort alleen `hooks.py`: "
        f"{CODE_HERE}"
    ],
    "plugins: [search]": [
        "mkdocs.yml:1:11: plugins 1: `search` kan hier niet. Haal het weg: de site heeft haar "
        "eigen zoekpagina. (KB112)",
        f"mkdocs.yml:1:1: {NO_MACROS}",
    ],
    "plugins: [material/tags, macro, [x], {macros: x}]": [
        "mkdocs.yml:1:11: plugins 1: `material/tags` kan hier niet. Haal het weg: lezers kiezen "
        "hier op thema, regio en gemeente van een praktijk. (KB112)",
        f"mkdocs.yml:1:26: plugins 2: `macro` kan hier niet. Bedoelde u `macros`? {MACROS}",
        f"mkdocs.yml:1:33: plugins 3: een lijst kan hier niet. {MACROS}",
        "mkdocs.yml:1:38: plugins 4: `x` kan niet bij `macros`. Zet terug wat er stond. (KB112)",
    ],
    "plugins:\n  - macros:\n      module_name: docs\n      on_undefined: strict\n"
    "      on_error_fail: true\n      include_yaml: [/etc/passwd]\n": [
        f"mkdocs.yml:2:5: plugins 1: {what} (KB112)"
        for what in (
            "`module_name` van `macros` is `docs`. Schrijf `module_name: macros`.",
            "`render_by_default` van `macros` ontbreekt. Schrijf `render_by_default: false`.",
            "`include_yaml` kan niet bij `macros`. Haal het weg.",
        )
    ],
    "theme:\n  name: material\n  custom_dir: docs\n  palette: {}": [
        "mkdocs.yml:3:3: theme, custom_dir: `docs` kan hier niet. Schrijf `custom_dir: overrides`. "
        f"{THEME}",
        f"mkdocs.yml:4:3: theme, palette: {GONE}: de kleuren staan in overrides/assets/tokens.css. "
        "(KB112)",
    ],
    "theme: material": [
        "mkdocs.yml:1:1: theme: `material` kan hier niet. Zet hieronder, ingesprongen: `name`, "
        "`custom_dir`, `language`, `font` of `favicon`. (KB112)"
    ],
    "theme: {name: readthedocs, nme: x}": [
        "mkdocs.yml:1:9: theme, name: `readthedocs` kan hier niet. Schrijf `name: material`. "
        f"{THEME}",
        "mkdocs.yml:1:28: theme, nme: deze instelling kan hier niet. Bedoelde u `name`? "
        + LIST.removeprefix("Haal haar weg. "),
    ],
    "theme: {font: {text: Roboto}}": [
        f"mkdocs.yml:1:9: theme, font: een groep velden kan hier niet. {FONT}"
    ],
    "theme: {favicon: ../../x.svg}": [
        f"mkdocs.yml:1:9: theme, favicon: `../../x.svg` kan hier niet. {ICON}"
    ],
    "extra_javascript: [https://voorbeeld.nl/x.js]": [
        f"mkdocs.yml:1:1: extra_javascript: {GONE}. Een script van de site noemt u bovenaan de "
        "pagina, zoals `scripts: [afdruk.js]`. (KB112)"
    ],
    "extra_css: [https://voorbeeld.nl/x.css, assets/../x.css]": [
        "mkdocs.yml:1:13: extra_css 1: `https://voorbeeld.nl/x.css` kan hier niet. Zet de stijl in "
        "overrides/assets/. (KB112)",
        "mkdocs.yml:1:41: extra_css 2: `assets/../x.css` kan hier niet. Zet de stijl in "
        "overrides/assets/. (KB112)",
    ],
    "extra: {analytics: {provider: google}, iets: x}": [
        f"mkdocs.yml:1:9: extra, analytics: {GONE}: de site houdt niets van lezers bij. (KB112)",
        f"mkdocs.yml:1:40: extra, iets: {NOT_HERE}",
    ],
    "markdown_extensions: [attr_list, pymdownx.snippets]": [
        "mkdocs.yml:1:34: markdown_extensions 2: `pymdownx.snippets` kan hier niet. Haal het weg: "
        "tekst uit een ander bestand kan hier niet. (KB112)",
        "mkdocs.yml:1:1: markdown_extensions: `abbr`, `admonition`, `def_list`, `footnotes`, "
        "`md_in_html`, `pymdownx.betterem`, `pymdownx.caret`, `pymdownx.critic`, "
        "`pymdownx.details`, `pymdownx.highlight`, `pymdownx.inlinehilite`, `pymdownx.keys` en 9 "
        f"andere ontbreken. Zet terug wat er stond. {OTHERS}",
    ],
    extensions("  - md_in_html\n", ""): [
        "mkdocs.yml:34:1: markdown_extensions: `md_in_html` ontbreekt. Zet terug wat er stond. "
        f"{OTHERS}"
    ],
    extensions("  - md_in_html\n", "  - md_in_html\n  - pymdownx.emoji: {x: y}\n"): [
        "mkdocs.yml:43:5: markdown_extensions 7: `pymdownx.emoji` kan hier niet. Haal het weg: "
        "pictogrammen zoals `:material-phone:` werken al. (KB112)"
    ],
    extensions("  - abbr\n  - admonition\n", "  - admonition\n  - abbr\n"): [
        "mkdocs.yml:35:5: markdown_extensions 1: `admonition` staat niet op zijn plaats. Zet hier "
        f"`abbr`. {OTHERS}"
    ],
    extensions("  - abbr\n", "  - abbr\n  - abbr\n"): [
        "mkdocs.yml:36:5: markdown_extensions 2: `abbr` staat hier twee keer. Haal er een weg. "
        "(KB112)"
    ],
    extensions("toc_depth: 2-3", "toc_depth: 3\n      permalink: true"): [
        f"mkdocs.yml:62:5: markdown_extensions 20: {what} (KB112)"
        for what in (
            "`toc_depth` van `toc` is `3`. Schrijf `toc_depth: 2-3`.",
            "`permalink` kan niet bij `toc`. Haal het weg.",
        )
    ],
    **{
        f"site_name: {typed}\nnav:\n  - {typed}: nieuw.md": [
            f"mkdocs.yml:{place}: `{typed}` is voor MkDocs geen tekst. "
            f'Zet aanhalingstekens erom: `"{typed}"`. (KB112)'
            for place in ("1:1: site_name", f"3:5: nav 1, {typed}")
        ]
        for typed in ("2026", "1.5", "no", "2026-01-01", "null", "~")
    },
    "site_name: '2026'\nnav: [{ja: nieuw.md}, {\"2026\": over.md}, {'no': index.md}]": [],
    "strict: 'true'": [
        "mkdocs.yml:1:1: strict: `true` staat tussen aanhalingstekens. Haal die weg. (KB112)"
    ],
    "copyright: '(c)'": [
        "mkdocs.yml:1:1: copyright: `(c)` kan hier niet. Schrijf `copyright: null`. De voet van de "
        "site staat in overrides/partials/voet.html. (KB112)"
    ],
    "strict: false": [
        "mkdocs.yml:1:1: strict: `false` kan hier niet. Schrijf `strict: true`. Zonder dit bouwt "
        "de site ook als er iets niet klopt. (KB112)"
    ],
    "validation: {anchors: nee}": [
        "mkdocs.yml:1:14: validation, anchors: `nee` kan hier niet. Kies uit `warn`, `info` of "
        "`ignore`. (KB112)"
    ],
    "watch: [/etc]": [
        "mkdocs.yml:1:9: watch 1: `/etc` kan hier niet. Noem alleen mappen en bestanden waaruit de "
        "site wordt gemaakt. (KB112)"
    ],
    "not_in_nav: '!x'": [
        "mkdocs.yml:1:1: not_in_nav: `!x` kan hier niet. Noem pagina’s van docs/, elk op een "
        "regel. (KB112)"
    ],
    "exclude_docs: '!.env'": [
        f"mkdocs.yml:1:1: exclude_docs: {GONE}: alles in docs/ komt op de site. Bewaar ergens "
        "anders wat er niet op hoort. (KB112)"
    ],
    "not_in_nav:\nnav:\ntheme:\n": [
        "mkdocs.yml:2:1: nav: hier staat niets. Noem een pagina van docs/, zoals `over.md` of "
        "`Over: over.md`. (KB112)",
        "mkdocs.yml:3:1: theme: hier staat niets. Zet hieronder, ingesprongen: `name`, "
        "`custom_dir`, `language`, `font` of `favicon`. (KB112)",
    ],
    "nav:\n  - Leeg:\n  - ''\n": [
        f"mkdocs.yml:{place}: hier staat niets. Zet er een pagina achter, zoals `over.md`, of haal "
        "de regel weg. (KB112)"
        for place in ("2:5: nav 1, Leeg", "3:5: nav 2")
    ],
    # The menu, which is drawn on every page.
    "nav: [https://evil.example/, {Weg: 'javascript:alert(1)'}, {Uit: ../../etc/passwd}]": [
        "mkdocs.yml:1:7: nav 1: `https://evil.example/` kan hier niet. Zet een link naar een "
        "andere site op een pagina, niet in het menu. (KB112)",
        f"mkdocs.yml:1:31: nav 2, Weg: `javascript:alert(1)` {PAGE}",
        f"mkdocs.yml:1:61: nav 3, Uit: `../../etc/passwd` {PAGE}",
    ],
    "nav: [{'<b>': over.md}, {A: over.md, B: nieuw.md}, {C: [[over.md]]}]": [
        f"mkdocs.yml:1:8: nav 1, <b>: `<b>` {PAGE}",
        "mkdocs.yml:1:38: nav 2, B: deze regel van het menu begint niet met een streepje. Zet er "
        "een streepje en een spatie voor, even ver ingesprongen als dat erboven. (KB112)",
        f"mkdocs.yml:1:57: nav 3, C 1: een lijst {PAGE}",
    ],
    # Lines of the menu that YAML does not read as they were meant.
    **{
        f"nav:\n  - Start: index.md\n  {line}\n{after}": [
            f"mkdocs.yml:3:{column}: {what}: `{line}`. {how}: `{good}`. ({code})"
        ]
        for line, good, column, how, what, code in (
            ("-Nieuw: nieuw.md", "- Nieuw: nieuw.md", 3, SPACE, NO_SPACE, "KB205"),
            ("-nieuw.md", "- nieuw.md", 3, SPACE, NO_SPACE, "KB205"),
            ("Nieuw: nieuw.md", "- Nieuw: nieuw.md", 3, DASH, NOT_ALIGNED, "KB009"),
            ("nieuw.md", "- nieuw.md", 1, DASH, NO_DASH, "KB206"),
        )
        for after in ("", "  - Over: over.md\n")
    },
    **{
        f"nav:\n  - Start: index.md\n  - {line}\n": [
            f"mkdocs.yml:3:5: hier begint een aanhalingsteken dat niet goed wordt gesloten: "
            f"`- {line}`. Zet de hele tekst tussen dubbele aanhalingstekens (ook bij `'s-` of "
            "`'t`), en in de tekst zelf geen tweede paar. (KB008)"
        ]
        for line in ("'Regio's': nieuw.md", "'Regio's: nieuw.md", '"De "open" dag": nieuw.md')
    },
    **{
        f"nav:\n  - Start: index.md\n{indent}- Nieuw: nieuw.md\n  - Over: over.md\n": [
            f"mkdocs.yml:3:{column}: hier staat een harde spatie, en die leest YAML als tekst. "
            "Haal de spaties vooraan deze regel weg, en typ gewone spaties. (KB037)"
        ]
        for indent, column in (
            ("\u00a0 ", 1),
            (" \u00a0", 2),
            ("\u00a0\u00a0", 1),
            ("  -\u00a0", 4),
        )
    },
    "site_name: Een\u00a0site\nnav: [{Een\u00a0pagina: over.md}]": [],
    # Where the site will stand, when it is not asked of SITE_URL.
    "site_url: https://x@evil.example/": [
        "mkdocs.yml:1:1: site_url: `x@` is een gebruikersnaam; dit webadres gaat naar "
        "`evil.example`. Schrijf het webadres zonder `@` en wat ervoor staat. (KB111)"
    ],
    "site_url: https://voorbeeld.nl/?q": [
        "mkdocs.yml:1:1: site_url: een adres met `?` of `#` is geen map. Schrijf het adres van de "
        "map waarin de site komt, zoals `https://voorbeeld.nl/`. (KB111)"
    ],
    "site_url: voorbeeld.nl": [
        "mkdocs.yml:1:1: site_url: dit is geen volledig webadres. Schrijf het adres van de map "
        "waarin de site komt, zoals `https://voorbeeld.nl/`. (KB111)"
    ],
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: text[:40])
def test_what_is_not_on_the_list_is_told_at_its_place(text: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, text) == CASES[text]


@pytest.mark.parametrize(
    "content", [OURS.encode("utf-16"), OURS.encode() + b"\xff", b"a" * 300_000]
)
def test_what_is_no_small_text_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(content)
    settings, problems = read_settings(tmp_path)
    assert settings is None
    assert len(problems) == 1


def test_link_to_another_file_is_no_file_of_settings(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    assert list(map(str, read_settings(tmp_path)[1])) == [
        f"mkdocs.yml:1:1: dit is een koppeling naar een andere plek (`{ROOT / 'mkdocs.yml'}`). "
        "Zet hier het bestand of de map zelf, of haal dit weg. (KB120)"
    ]


def test_no_file_gives_more_problems_than_one_can_mend(tmp_path: Path) -> None:
    text = "".join(f"instelling{number}: x\n" for number in range(9000))
    assert len(problems_of(tmp_path, text)) == 25


def test_list_of_pages_is_quick_to_refuse(tmp_path: Path) -> None:
    text = f"not_in_nav: {'/a' * 20_000}!\n"
    assert len(problems_of(tmp_path, text)) == 1


def test_what_can_be_one_thing_is_that_when_it_is_left_out(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "site_name: Kennisbank\n") == []
    settings, _ = read_settings(tmp_path)
    full, _ = read_settings(ROOT)
    assert settings
    assert full
    theme = {name: full["theme"][name] for name in ("name", "custom_dir", "language", "font")}
    assert settings == {
        "site_name": "Kennisbank",
        "theme": theme,
        **{name: full[name] for name in ("docs_dir", "strict", "use_directory_urls")},
        **{name: full[name] for name in ("hooks", "plugins", "markdown_extensions")},
    }


def test_engine_gets_what_mkdocs_reads_in_our_settings() -> None:
    settings, _ = read_settings(ROOT)
    assert settings
    plain = load_config(str(ROOT / "mkdocs.yml"))
    config = json.loads(to_config(settings, ROOT))
    assert config["docs_dir"] == plain.docs_dir
    for name in ("site_name", "site_description", "use_directory_urls", "strict", "extra_css"):
        assert config[name] == plain[name]
    configs = [one for one in config["markdown_extensions"] if isinstance(one, dict)]
    assert configs == [{name: told} for name, told in plain.mdx_configs.items() if told]
    assert set(config) <= set(SETTINGS)


def test_engine_reads_every_sign_as_it_was_typed(tmp_path: Path) -> None:
    text = "site_name: 'Één 😀 \"x\": #z'\nnav: [{'1: 😀': over.md}]\n"
    assert problems_of(tmp_path, text) == []
    settings, _ = read_settings(tmp_path)
    assert settings
    read = yaml_load(io.StringIO(to_config(settings, tmp_path)))
    assert (read["site_name"], read["nav"]) == ('Één 😀 "x": #z', [{"1: 😀": "over.md"}])


# Each leaves the file `P` when MkDocs reads mkdocs.yml itself: what else there is, beside that.
APPLY = "!!python/object/apply:os.system [touch P]"
CODE = "open('P', 'w').close()\n"
ATTACKS: dict[str, tuple[str, dict[str, str]]] = {
    "a label": (f"{OURS}\nextra:\n  x: {APPLY}\n", {}),
    "a label by its long name": (
        f"{OURS}\nextra:\n  x: !<tag:yaml.org,2002:python/object/apply:os.system> [touch P]\n",
        {},
    ),
    "a label by a short name": (
        "%TAG !p! tag:yaml.org,2002:python/\n---\n"
        f"{OURS}\nextra:\n  x: !p!object/apply:os.system [touch P]\n",
        {},
    ),
    "a label at a name": (f"{OURS}\n? {APPLY}\n: x\n", {}),
    "a label in what is read twice": (f"{OURS}\nextra:\n  x: &x {APPLY}\n  y: *x\n", {}),
    "a file that is inherited": (
        f"INHERIT: ander.txt\n{OURS}",
        {"ander.txt": f"copyright: {APPLY}\n"},
    ),
    "a hook": (OURS.replace("- hooks.py", "- ander.py", 1), {"ander.py": CODE}),
    "a module of macros": (
        OURS.replace("module_name: macros", "module_name: ander"),
        {"ander.py": CODE},
    ),
    "an extension": (OURS.replace("- attr_list", "- ander"), {"ander.py": CODE}),
    "a theme": (
        OURS.replace("custom_dir: overrides", "custom_dir: ander"),
        {"ander/main.html": "{{ cycler.__init__.__globals__.os.system('touch P') }}"},
    ),
    "a file with the other name": ("", {"mkdocs.yaml": f"{OURS}\nextra:\n  x: {APPLY}\n"}),
}


def attack(root: Path, name: str) -> Path:
    """A project in which a proposal did one of those."""
    text, files = ATTACKS[name]
    (root / "mkdocs.yml").unlink(missing_ok=True)
    for file, content in {"mkdocs.yml": text, **files}.items():
        if content:
            (root / file).parent.mkdir(exist_ok=True)
            (root / file).write_text(content, encoding="utf-8")
    return root


@pytest.fixture
def repo(copied: Path, request: pytest.FixtureRequest) -> Path:
    """A copy of the site with an attack."""
    return attack(copied, request.param)


@pytest.mark.parametrize("name", [name for name in ATTACKS if ATTACKS[name][0]])
def test_nothing_in_the_settings_runs_when_they_are_checked(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(attack(tmp_path, name))
    assert read_settings(tmp_path)[1] != []
    assert not (tmp_path / "P").exists()


# A build and a preview begin with that check, in the process that could run something: one attack
# of each kind.
@pytest.mark.parametrize(
    "repo",
    ["a label", "a file that is inherited", "a hook", "a file with the other name"],
    indirect=True,
)
def test_nothing_in_the_settings_runs_when_the_site_is_built(
    repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repo)
    assert main(["bouw", "--zonder-pdf", "--zonder-zoeken"]) == BAD_CONTENT
    assert "mkdocs.yml" in capsys.readouterr().err
    assert not (repo / "P").exists()
    assert not (repo / "site").exists()


@pytest.mark.parametrize("repo", ["a label", "a hook"], indirect=True)
def test_nothing_in_the_settings_runs_when_the_site_is_shown(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repo)
    (tmp_path / "work").mkdir()
    preview = Preview(repo, tmp_path / "work", date(2026, 12, 1))
    assert preview.refresh()
    assert "mkdocs.yml" in preview.problems
    assert preview.shown is None
    assert not (repo / "P").exists()


def test_python_takes_no_module_from_the_folder_that_is_built(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("yaml.py", "markdown.py", "click.py"):
        (copied / name).write_text(CODE, encoding="utf-8")
    monkeypatch.chdir(copied)
    assert main(["bouw", "--zonder-pdf", "--zonder-zoeken"]) == GOOD
    assert not (copied / "P").exists()
