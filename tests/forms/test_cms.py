import base64
import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from kennisbank.bank.life import without_waiting
from kennisbank.cli import main
from kennisbank.forms import TEST_BACKEND, backend_of, write_beheer
from kennisbank.forms.cms import ADDRESS, to_config
from kennisbank.forms.screen import to_words
from kennisbank.forms.widgets import NO_MARKUP
from kennisbank.model import Praktijk
from kennisbank.model.base import check_plain
from kennisbank.site.build import add_screen
from tests.builders import DAY, a_bank, a_redactie, an_element, write_bank

LATER = DAY + timedelta(days=1)
SOURCE = Path(__file__).parents[2] / "beheer"
# For who sets the screen up, and of what it is not used for.
OF_SETTINGS = ("config.", "cloud_storage.", "prefs.", "open_authoring.", "viewing_open_authoring")
PLACE = re.compile(r"\{\$\w+[^}]*\}|\$\w+|`[^`]*`|<[^>]*>")


def collection(name: str) -> dict[str, Any]:
    config = to_config(a_bank(), TEST_BACKEND)
    return next(found for found in config["collections"] if found.get("name") == name)


def field(name: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    return next(found for found in fields if found["name"] == name)


def test_every_region_has_its_folder() -> None:
    folders = [found.get("folder") for found in to_config(a_bank(), TEST_BACKEND)["collections"]]
    assert folders == [
        "practices",  # what is still being written
        None,
        "practices/landelijk",
        "practices/gelderland-zuid",
        "practices/haaglanden",
        "practices/zeeland",
        None,
        "themes",
        "elements",
        "reference/rapporten",
        "reference/factsheets",
        None,
        "practices",
    ]


def test_element_that_waits_for_its_day_can_be_chosen_already() -> None:
    waiting = an_element(id="later", kenmerk="WEL-E09", titel="Dit komt later", gepubliceerd=LATER)
    bank = a_bank(elementen=(an_element(), waiting))
    today = without_waiting(bank, DAY)
    assert [*today.elementen] == ["samen-eerste-contact"]
    config = to_config(today, TEST_BACKEND)
    assert config == to_config(bank, TEST_BACKEND)
    # As the screen reads the files, which the settings on the site do not name.
    assert "Dit komt later" not in json.dumps(config)
    elementen = field("elementen", collection("practices-zeeland")["fields"])
    assert (elementen["widget"], elementen["collection"]) == ("relation", "elements")


def test_what_is_being_written_is_one_collection_with_its_passage_to_read() -> None:
    found = collection("concepten")
    fields = found["fields"]
    assert (found["filter"], found["create"]) == ({"field": "status", "value": "concept"}, False)
    locked = [one["name"] for one in fields if one.get("readonly")]
    assert locked == ["passage", "regio", "gepubliceerd"]
    names = [one["name"] for one in fields]
    assert names.index("passage") < names.index("titel") < names.index("voorgesteld")
    needed = [one["name"] for one in fields if one["required"]]
    assert needed == ["kenmerk", "regio", "gepubliceerd", "herzien_voor", "status"]
    assert len(field("gemeente", fields)["options"]) == len(a_bank().gemeenten)
    regio = collection("practices-zeeland")
    assert field("passage", regio["fields"]) == {"name": "passage", "widget": "hidden"}
    assert "voorgesteld" not in [one["name"] for one in regio["fields"]]
    pattern = re.compile(regio["filter"]["pattern"].strip("/"))
    seen = [status for status in ("concept", "actueel", "null") if pattern.search(status)]
    assert (regio["filter"]["field"], seen) == ("status", ["actueel", "null"])


def test_region_is_fixed_and_offers_its_own_gemeenten() -> None:
    fields = collection("practices-zeeland")["fields"]
    assert field("regio", fields) == {"name": "regio", "widget": "hidden", "default": "zeeland"}
    assert field("gemeente", fields) == {
        "name": "gemeente",
        "label": "Gemeente",
        "required": False,
        "widget": "select",
        "options": [
            {"value": "middelburg", "label": "Middelburg"},
            {"value": "vlissingen", "label": "Vlissingen"},
        ],
    }
    national = [found["name"] for found in collection("practices-landelijk")["fields"]]
    assert "gemeente" not in national


def test_text_has_the_limits_and_the_hint_of_the_model() -> None:
    titel = field("titel", collection("practices-zeeland")["fields"])
    form = titel.pop("pattern")
    assert form[0] == f"/{NO_MARKUP}/"
    assert titel == {
        "name": "titel",
        "label": "Titel",
        "required": True,
        "hint": f"{Praktijk.model_fields['titel'].description} {ADDRESS}",
        "widget": "string",
        "use_emoji_autocomplete": False,
        "minlength": 5,
        "maxlength": 90,
    }


def test_kenmerk_says_which_letters_are_in_use_in_its_region() -> None:
    hints = {
        name: field("kenmerk", collection(name)["fields"])["hint"]
        for name in ("practices-gelderland-zuid", "practices-haaglanden", "elements")
    }
    assert hints == {
        "practices-gelderland-zuid": "Hier in gebruik: WIJ-G bij Goed voorbeeld. Bij iets nieuws "
        "volgt dit de soort, tot je het zelf verandert. Kies voor een andere soort zelf de "
        "letters.",
        "practices-haaglanden": "Drie letters voor de bron of de plaats, een streepje, "
        "een of twee letters en een nummer, zoals WIJ-G01.",
        "elements": Praktijk.model_fields["kenmerk"].description,
    }


def test_lists_have_the_limits_and_the_choices_of_the_model() -> None:
    fields = collection("practices-zeeland")["fields"]
    themas = field("themas", fields)
    themas.pop("hint", None)
    assert themas == {
        "name": "themas",
        "label": "Thema’s",
        "required": False,  # the CMS takes an empty list for nothing; the screen writes `[]`
        "min": 0,
        "max": 3,
        "widget": "list",  # and no boxes to check, as the first thema is the main one
        "field": {
            "name": "themas",
            "label": "Keuze",
            "widget": "select",
            "options": [
                {"value": "veiligheid", "label": "Veiligheid"},
                {"value": "evalueren", "label": "Evalueren"},
            ],
        },
    }
    toelichting = field("toelichting", fields)
    assert (toelichting["widget"], toelichting["max"]) == ("list", 6)
    assert (toelichting["field"]["widget"], toelichting["field"]["maxlength"]) == ("text", 700)
    assert [found["name"] for found in field("bronnen", fields)["fields"]] == [
        "bron",
        "vindplaats",
        "regels",
    ]


def test_part_of_a_record_has_fields_of_its_own() -> None:
    contact = field("contact", collection("practices-zeeland")["fields"])
    assert (contact["widget"], contact["required"]) == ("object", False)
    assert [found["name"] for found in contact["fields"]] == ["afdeling", "email", "telefoon"]


def test_redactie_is_a_file_with_fields_that_may_be_empty() -> None:
    (file,) = (found for found in collection("naslag")["files"] if found["name"] == "redactie")
    assert file["file"] == "reference/redactie.yml"
    assert {found["name"]: found["required"] for found in file["fields"]} == {
        "email": False,
        "formulier": False,
        "beveiliging": False,
        "beheerscherm": False,
    }
    verloopt = field("verloopt", field("beveiliging", file["fields"])["fields"])
    assert (verloopt["widget"], verloopt["required"]) == ("datetime", False)


def test_status_starts_as_the_model_says() -> None:
    status = field("status", collection("practices-zeeland")["fields"])
    assert (status["default"], status["required"]) == ("actueel", True)


def test_id_is_the_file_name_and_no_field() -> None:
    praktijken = collection("practices-zeeland")
    assert "id" not in [found["name"] for found in praktijken["fields"]]
    assert praktijken["slug"]["template"] == "{{titel}}"
    assert praktijken["slug"]["editable"] == ["create"]


def test_praktijken_elementen_and_rapporten_can_be_added_and_nothing_is_thrown_away() -> None:
    folders = [c for c in to_config(a_bank(), TEST_BACKEND)["collections"] if "folder" in c]
    added = {found["name"] for found in folders if found["create"]}
    regios = (f"practices-{regio}" for regio in ("landelijk", *a_bank().regios))
    assert added == {"elements", "reference-rapporten", *regios}
    assert not any(found["delete"] for found in folders)


@pytest.mark.parametrize(
    ("address", "name", "branch", "api", "connect", "images", "mode"),
    [
        (
            "https://github.com/tsd/kennisbank",
            *("github", "main", None, "https://api.github.com"),
            *("https://avatars.githubusercontent.com", "editorial_workflow"),
        ),
        (
            "https://github.gemeente.nl/tsd/kennisbank/",
            *("github", "main", "https://github.gemeente.nl/api/v3"),
            *("https://github.gemeente.nl", "https://github.gemeente.nl", "editorial_workflow"),
        ),
        (
            "https://gitlab.com/rijk/tsd/kennisbank.git",
            *("gitlab", "main", "https://gitlab.com/api/v4"),
            *("https://gitlab.com", "https://gitlab.com", "editorial_workflow"),
        ),
        (
            "https://code.overheid.nl/tsd/kennisbank",
            *("gitea", "beheerscherm", "https://code.overheid.nl/api/v1"),
            *("https://code.overheid.nl", "https://code.overheid.nl", "simple"),
        ),
    ],
)
def test_forge_is_known_by_the_address_of_the_project(
    address: str,
    name: str,
    branch: str,
    api: str | None,
    connect: str,
    images: str,
    mode: str,
    tmp_path: Path,
) -> None:
    backend = backend_of(address)
    found = backend.instellingen
    assert (found["name"], found["branch"], found.get("api_root")) == (name, branch, api)
    assert found["repo"] == ("rijk/" * (name == "gitlab") + "tsd/kennisbank")
    assert to_config(a_bank(), backend)["publish_mode"] == mode
    write_beheer(a_bank(), SOURCE, tmp_path / "beheer", backend)
    page = (tmp_path / "beheer/index.html").read_text("utf-8")
    assert re.findall(r"(?:img|connect)-src ([^;]+)", page) == [
        f"'self' data: blob: {images}",
        f"'self' data: {connect}",
    ]


def test_a_try_talks_to_nobody(tmp_path: Path) -> None:
    write_beheer(a_bank(), SOURCE, tmp_path / "beheer", TEST_BACKEND)
    assert "https://" not in (tmp_path / "beheer/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Gewoon.",
        "a * b",
        "1 < 2",
        "Regel.\nNog een.",
        "**vet**",
        "Zin.\n- punt",
        "# Kop",
        "•\tPunt",
        "Zin.\n  ▪ punt",
        "\uf0b7\u00a0punt",
        "2 · 3",
        "<b>",
        "`",
    ],
)
def test_form_refuses_the_markup_that_the_model_refuses(text: str) -> None:
    try:
        check_plain(text)
    except PydanticCustomError:
        plain = False
    else:
        plain = True
    assert bool(re.match(NO_MARKUP, text)) == plain


def test_page_is_for_staff_and_runs_only_what_it_names() -> None:
    page = (SOURCE / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    (inline,) = re.findall(r"<script[^>]*>(.+?)</script>", page)
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in page


def test_vendored_cms_is_whole_and_is_the_one_of_the_lock() -> None:
    sums = (SOURCE / "vendor/SHA256SUMS").read_text("utf-8").split("\n")[:-1]
    named = {path: digest for digest, path in (line.split("  ") for line in sums)}
    found = {
        file.relative_to(SOURCE).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (SOURCE / "vendor").rglob("*")
        if file.is_file() and file.name != "SHA256SUMS"
    }
    assert found == named
    wanted = json.loads((SOURCE / "package.json").read_text("utf-8"))["dependencies"]
    lock = json.loads((SOURCE / "package-lock.json").read_text("utf-8"))["packages"]
    version = wanted["@sveltia/cms"]
    assert lock["node_modules/@sveltia/cms"]["version"] == version
    assert f"`{version}`" in (SOURCE / "vendor/npm/index.js").read_text("utf-8")
    assert all("integrity" in package for name, package in lock.items() if name)
    assert not any("resolved" in package for package in lock.values())


def test_screen_holds_what_a_browser_needs_and_no_more(tmp_path: Path) -> None:
    write_beheer(a_bank(), SOURCE, tmp_path / "beheer", TEST_BACKEND)
    top = sorted(file.name for file in (tmp_path / "beheer").iterdir())
    scripts = ["kenmerken.js", "nieuw.js", "opmaak.js", "publiceren.js", "regels.js", "start.js"]
    assert top == sorted(["config.json", "index.html", *scripts, "vendor"])
    config = json.loads((tmp_path / "beheer/config.json").read_text("utf-8"))
    assert config == to_config(a_bank(), TEST_BACKEND)
    words = (tmp_path / "beheer/vendor/locales/nl.js").read_text("utf-8")
    assert words.startswith("export default {")


def walk_words(words: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Each text of the CMS by its whole name."""
    for name, text in words.items():
        if isinstance(text, dict):
            yield from walk_words(text, f"{before}{name}.")
        else:
            yield before + name, text


def test_nothing_that_staff_can_see_is_english_or_jargon() -> None:
    english = json.loads((SOURCE / "vendor/locales/en-US.json").read_text("utf-8"))
    dutch = dict(walk_words(to_words(SOURCE)))
    shown = {name for name, _ in walk_words(english) if not name.startswith(OF_SETTINGS)}
    assert sorted(shown - set(dutch)) == []
    jargon = re.compile(
        r"\b(?:slugs?|backlinks?|locale|token|clip|entries|branch(?:es)?|in review|\w*console"
        r"|(?:git-)?repository|\w*workflow)\b",
        re.I,
    )
    assert {n: dutch[n] for n in shown if jargon.search(PLACE.sub("", dutch[n]))} == {}


def test_own_words_ask_for_what_the_cms_gives() -> None:
    """Not everywhere: a list of texts is not given how many of them there may be."""
    english = dict(
        walk_words(json.loads((SOURCE / "vendor/locales/en-US.json").read_text("utf-8")))
    )
    own = json.loads((SOURCE / "woorden.json").read_text("utf-8"))
    assert set(own) <= set(english)
    strange = {
        name: text
        for name, text in own.items()
        if not set(PLACE.findall(text)) <= set(PLACE.findall(english[name]))
    }
    assert strange == {}


def test_command_wants_a_site_and_says_where_the_project_is_to_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    shutil.copytree(SOURCE, root / "beheer")
    arguments = ["beheer", "--root", str(root)]
    assert main(arguments) == 2
    assert (
        capsys.readouterr().err
        == f"{root}/site: hier staat geen gebouwde site. Bouw eerst de site.\n"
    )
    # A folder with anything else is left as it is.
    (root / "docs").mkdir(exist_ok=True)
    assert main([*arguments, "--map", "docs"]) == 2
    assert not (root / "docs/beheer").exists()
    capsys.readouterr()
    (root / "site").mkdir()
    (root / "site/index.html").touch()
    assert main(arguments) == 0
    assert capsys.readouterr().out == (
        f"Het beheer staat in {root}/site/beheer\n"
        "Let op: vul in reference/redactie.yml bij `beheerscherm` het webadres van het project in, "
        "anders kan niemand inloggen.\n"
    )


def test_site_brings_the_screen_when_the_settings_name_the_project(tmp_path: Path) -> None:
    add_screen(a_bank(), SOURCE.parent, tmp_path)
    assert list(tmp_path.iterdir()) == []
    redactie = a_redactie(beheerscherm="https://code.overheid.nl/tsd/kennisbank")
    add_screen(a_bank(redactie=redactie), SOURCE.parent, tmp_path)
    config = json.loads((tmp_path / "beheer/config.json").read_text("utf-8"))
    assert config["backend"]["repo"] == "tsd/kennisbank"
    assert '<meta name="robots" content="noindex">' in (tmp_path / "beheer/index.html").read_text()
