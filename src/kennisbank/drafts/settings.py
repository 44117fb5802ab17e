"""Settings: what mkdocs.yml may say, read as data. The engine gets that, and never the file itself.

MkDocs reads settings in a way that a label in them can run a program (`!!python/object/apply`), and
many of them name code or files elsewhere. Here is what may be said, each with the reason. A coder
who needs more adds it here, where it is read as code.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kennisbank.documents import (
    Document,
    ReadError,
    Value,
    check_plain,
    read_document,
    read_text,
)
from kennisbank.drafts.dialect import IN_SETTINGS
from kennisbank.drafts.kinds.judgement import MAX_PROBLEMS, Judgement
from kennisbank.drafts.kinds.lines import check_indents, problem_of_settings
from kennisbank.drafts.kinds.menu import Menu
from kennisbank.drafts.kinds.parts import Named
from kennisbank.drafts.kinds.plain import Fields, Items, Kind, Only, Text
from kennisbank.drafts.manual import EXTENSIONS, PLUGINS
from kennisbank.problems import Loc, Problem
from kennisbank.problems.site_url import objection_to_site, to_site_url
from kennisbank.problems.webadres import seen

NAME, LIST = "mkdocs.yml", "src/kennisbank/drafts/settings.py"
MOVED = ("redactie", "beveiliging")  # what once stood under `extra`
ENV = ("!ENV", ["SITE_URL", ""])  # the one label, and what stands behind it
CODE = "Hier hoort alleen {}: wat hier staat, is code die bij het bouwen loopt."
PLAIN = Text(r"[^<>{}`]{1,200}")
LEVEL = Text("warn|info|ignore")
MACROS = {
    "module_name": "macros",
    "on_undefined": "strict",
    "on_error_fail": True,
    "render_by_default": False,
}
# Each setting that may be there, what it may be, and why nothing else or what to do.
SETTINGS: Mapping[str, tuple[Kind, str]] = {
    "site_name": (PLAIN, "Schrijf gewone tekst, zonder opmaak."),
    "site_description": (PLAIN, "Schrijf gewone tekst, zonder opmaak."),
    "site_url": (Text(".*"), 'Schrijf `!ENV [SITE_URL, ""]`, of het hele webadres.'),
    "copyright": (Only(None), "De voet van de site staat in overrides/partials/voet.html."),
    "docs_dir": (Only("docs"), "Een andere map met pagina’s kijkt niemand na."),
    "strict": (Only(True), "Zonder dit bouwt de site ook als er iets niet klopt."),
    "use_directory_urls": (Only(True), "De adressen van de pagina’s liggen vast."),
    "theme": (
        Fields(
            {
                "name": Only("material"),
                "custom_dir": Only("overrides"),
                "language": Only("nl"),
                "font": Only(False),
                "favicon": Text(r"assets/[a-z0-9-]+\.(?:svg|png|ico)"),
            },
            {
                "language": "De site is Nederlands.",
                "font": "Een lettertype van elders verraadt de lezer.",
                "favicon": "Noem een plaatje uit overrides/assets/, zoals `assets/favicon.svg`.",
            },
        ),
        "Een ander thema is andere code.",
    ),
    "extra": (Fields({}), "Haal het weg; wat hier stond, staat in reference/redactie.yml."),
    "extra_css": (Items(Text(r"assets/[a-z0-9-]+\.css")), "Zet de stijl in overrides/assets/."),
    "plugins": (Named([{"macros": MACROS}], PLUGINS), CODE.format(f"`macros`, zoals in {LIST}")),
    "hooks": (Named(["hooks.py"]), CODE.format("`hooks.py`")),
    "markdown_extensions": (
        Named(IN_SETTINGS, EXTENSIONS),
        f"Hier horen alleen die uit {LIST}: andere lezen bestanden of voeren code uit.",
    ),
    "validation": (
        Fields(
            {
                "omitted_files": LEVEL,
                "absolute_links": LEVEL,
                "unrecognized_links": LEVEL,
                "anchors": LEVEL,
            }
        ),
        "Kies uit `warn`, `info` of `ignore`.",
    ),
    "not_in_nav": (
        Text(r"(?:/[a-z0-9*./-]+\n)*(?:/[a-z0-9*./-]+)?"),
        "Noem pagina’s van docs/, elk op een regel.",
    ),
    "watch": (
        Items(Text(r"practices|elements|themes|reference|src|overrides|macros\.py|hooks\.py")),
        "Noem alleen mappen en bestanden waaruit de site wordt gemaakt.",
    ),
    "nav": (
        Items(Menu(Text(r"[a-zA-Z0-9-]+(?:/[a-zA-Z0-9-]+)*\.md"), PLAIN)),
        "Noem een pagina van docs/, zoals `over.md` of `Over: over.md`.",
    ),
}


def read_settings(root: Path) -> tuple[dict[str, Any] | None, list[Problem]]:
    """The settings as the engine may have them, or none; and what is wrong: each is one of
    `SETTINGS`, and without a file there is none."""
    found, problems = judge_settings(root)
    return (None if problems else found), problems


def judge_settings(root: Path) -> tuple[dict[str, Any] | None, list[Problem]]:
    """What can be read of the settings, also of what is wrong; and what is wrong with them."""
    if odd := [*check_plain(root, (NAME,))]:
        return None, odd
    try:
        if hard := [*check_indents(NAME, read_text(root / NAME))]:
            return None, hard[:MAX_PROBLEMS]
        document = read_document(root / NAME, NAME, labelled=True)
    except FileNotFoundError:
        return None, []
    except ReadError as error:
        return None, [problem_of_settings(NAME, error)]
    judge = Judgement(document)
    return judge_all(document, judge), judge.problems


def place_in_settings(root: Path, loc: Loc) -> tuple[int, int]:
    """Line and column of a setting that was read before."""
    return read_document(root / NAME, NAME, labelled=True).place_of_key(loc)


def judge_all(document: Document, judge: Judgement) -> dict[str, Any]:
    """Each setting by its own kind, and the labels."""
    data = document.data if isinstance(document.data, dict) else {}
    if not data:
        judge.refuse((), "er staan geen velden.", "Schrijf op elke regel een instelling.", "KB015")
    data = check_labels(check_moved(data, judge), document.labels or {}, judge)
    found = {}
    for name, value in data.items():
        if name in SETTINGS:
            kind, why = SETTINGS[name]
            found[name] = kind.read(value, (name,), judge, why)
        else:
            judge.refuse_name((name,), SETTINGS)
    if isinstance(url := found.get("site_url"), str) and url:
        if wrong := objection_to_site(url):
            judge.refuse(("site_url",), wrong.wat, wrong.hoe, "KB111")
        else:
            found["site_url"] = to_site_url(url)
    absent = {name: kind.default for name, (kind, _) in SETTINGS.items() if name not in data}
    return found | {name: value for name, value in absent.items() if value is not None}


def check_moved(data: dict[str, Value], judge: Judgement) -> dict[str, Value]:
    """The settings without what editors fill in, which stands in a record of its own."""
    extra = data.get("extra")
    if not isinstance(extra, dict):
        return data
    for name in extra:
        if name in MOVED:
            wat = f"`{name}` staat niet meer in {NAME}."
            inside = " onder `beveiliging`" if name == "beveiliging" else ""
            hoe = f"Zet deze velden in reference/redactie.yml{inside}, en haal ze hier weg."
            judge.refuse(("extra", name), wat, hoe, "KB110")
    return data | {"extra": {name: each for name, each in extra.items() if name not in MOVED}}


def check_labels(
    data: dict[str, Value], labels: Mapping[Loc, str], judge: Judgement
) -> dict[str, Value]:
    """The settings with what the one label stands for; no other is there."""
    for loc, label in labels.items():
        if loc == ("site_url",) and (label, data["site_url"]) == ENV:
            data = data | {"site_url": os.environ.get("SITE_URL", "")}
        else:
            wat = f"`{seen(label.replace('tag:yaml.org,2002:', '!!'))}` is een label dat iets doet."
            hoe = 'Haal het weg; alleen `site_url: !ENV [SITE_URL, ""]` mag een label hebben.'
            judge.refuse(loc, wat, hoe, "KB113")
    return data
