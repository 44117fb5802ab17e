"""What the manuals of MkDocs and Material name, works here or is told of by its own name."""

import re
from importlib.metadata import entry_points
from pathlib import Path

import material
import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from kennisbank.drafts.draft import judge_page
from kennisbank.drafts.frontmatter import checks_of
from kennisbank.drafts.kinds.plain import Fields
from kennisbank.drafts.manual import EXTENSIONS, FIELDS, PLUGINS
from kennisbank.drafts.manual import SETTINGS as TOLD
from kennisbank.drafts.settings import SETTINGS, read_settings

OURS = (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8")
THEME = Path(material.__file__).parent / "templates"
TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))
OWN = checks_of("docs/x.md", ())
# Above a page, by the manual of MkDocs, that of Material with its plugins, and that of Zensical.
DOCUMENTED = (
    *("title", "description", "template", "icon", "status", "subtitle", "hide", "search", "tags"),
    *("comments", "social", "date", "authors", "categories", "links", "readtime", "pin", "slug"),
    *("draft", "author", "image"),
)
PRIVATE = {"config_file_path", "mdx_configs"}  # no settings, though MkDocs keeps them there


def inside(name: str) -> set[str]:
    """What may stand within a setting of ours."""
    kind = SETTINGS[name][0]
    assert isinstance(kind, Fields)
    return {f"{name}.{each}" for each in kind.kinds}


def test_every_documented_field_of_a_page_works_or_is_told_of() -> None:
    used = set(re.findall(r"page\.meta\.([a-z_]+)", TEMPLATES)) - {"get"}
    assert {*DOCUMENTED, *used} - {*OWN} <= {*FIELDS}
    assert not {*FIELDS} & {*OWN}


def test_every_setting_of_the_engine_may_be_there_or_is_told_of() -> None:
    known = {name for name, _ in MkDocsConfig._schema}
    assert known - PRIVATE <= {*SETTINGS, *TOLD}
    levels = MkDocsConfig.Validation
    names = {
        name
        for kind in (levels, levels.NavValidation, levels.LinksValidation)
        for name, _ in kind._schema
    }
    assert {f"validation.{name}" for name in names} <= {*inside("validation"), *TOLD}


def test_every_setting_of_the_theme_may_be_there_or_is_told_of() -> None:
    defaults = yaml.safe_load((THEME / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    used = re.findall(r"(?:config\.)?\btheme\.([a-z_]+)", TEMPLATES)
    names = {f"theme.{name}" for name in (*defaults, *used)}
    assert names <= {*inside("theme"), *TOLD}
    extra = {f"extra.{name}" for name in re.findall(r"config\.extra\.([a-z_]+)", TEMPLATES)}
    assert extra <= {*TOLD}


def test_every_plugin_of_the_engine_and_the_theme_is_told_of() -> None:
    ours = ("mkdocs", "material", "properdocs")
    found = {
        point.name
        for point in entry_points(group="mkdocs.plugins")
        if point.value.startswith(tuple(f"{name}." for name in ours))
    }
    assert "material/tags" in found
    assert found <= {*PLUGINS}


def problems_of(root: Path, text: str) -> list[str]:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return list(map(str, read_settings(root)[1]))


@pytest.mark.parametrize("name", TOLD)
def test_a_real_setting_is_not_taken_for_another(name: str, tmp_path: Path) -> None:
    top, _, under = name.partition(".")
    text = f"{top}:\n  {under}: x\n" if under else f"{top}: x\n"
    (said,) = problems_of(tmp_path, text)
    assert said.startswith(f"mkdocs.yml:{2 if under else 1}:")
    assert said.endswith(f"deze instelling kan hier niet. {TOLD[name]} (KB112)")


@pytest.mark.parametrize("name", PLUGINS)
def test_a_real_plugin_is_told_at_its_line(name: str, tmp_path: Path) -> None:
    (said,) = problems_of(tmp_path, OURS.replace("  - macros:\n", f"  - {name}\n  - macros:\n"))
    assert said == f"mkdocs.yml:25:5: plugins 1: `{name}` kan hier niet. {PLUGINS[name]} (KB112)"


@pytest.mark.parametrize("name", EXTENSIONS)
def test_a_real_extension_is_told_at_its_line(name: str, tmp_path: Path) -> None:
    text = OURS.replace("  - abbr\n", f"  - {name}\n  - abbr\n")
    (said,) = problems_of(tmp_path, text)
    what = f"markdown_extensions 1: `{name}` kan hier niet. {EXTENSIONS[name]} (KB112)"
    assert said == f"mkdocs.yml:35:5: {what}"


@pytest.mark.parametrize("name", FIELDS)
def test_a_real_field_of_a_page_says_what_to_do(name: str) -> None:
    _, problems = judge_page(f"---\ntitle: Een\n{name}: x\n---\n\nTekst.\n", "docs/x.md", ())
    what = f"{name}: dit veld van MkDocs of Material werkt hier niet. {FIELDS[name]} (KB103)"
    assert list(map(str, problems)) == [f"docs/x.md:3:1: {what}"]
