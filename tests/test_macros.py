"""The plugin that offers the words renders no page: with our macros.py and nothing else of ours, a
page that tries to run a command stays text, and is no longer a template."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import macros
from kennisbank.drafts.words import WOORDEN, mark_woord
from tests.drafts.test_press import ATTACKS, CALL, RUN, TOP
from tests.projects import HANGS

REPO = Path(__file__).parent.parent
SETTINGS = """\
site_name: X
theme: {{name: mkdocs}}
plugins: [macros: {{module_name: macros, on_error_fail: true, {plugin}}}]
nav:
- index.md
- "{run}": alone.md
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "plugin",
    [
        "render_by_default: false",
        "render_by_default: true",
        "render_by_default: false, force_render_paths: '*'",
        "render_by_default: true, on_undefined: lax",
    ],
)
def test_page_is_never_rendered_by_the_plugin_of_the_words(plugin: str, tmp_path: Path) -> None:
    docs, marks = tmp_path / "docs", tmp_path / "marks"
    (docs / "themas").mkdir(parents=True)
    marks.mkdir()
    (docs / "index.md").write_text("# Dag\n", encoding="utf-8")
    for name, text in ATTACKS.items():
        mark = marks / name.replace("/", "-")
        filled = text.format(run=RUN.format(mark=mark), call=CALL.format(mark=mark), mark=mark)
        (docs / name).write_bytes(filled.encode())
    (docs / "{{ 6007 * 7001 }}.md").write_text(
        TOP.replace("title: Dag\n", "") + "x", encoding="utf-8"
    )
    settings = SETTINGS.format(plugin=plugin, run=RUN.format(mark=marks / "nav"))
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "macros.py").write_text((REPO / "macros.py").read_text("utf-8"), "utf-8")
    command = (sys.executable, "-m", "mkdocs", "build")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=HANGS)
    assert done.returncode == 0, done.stderr
    assert list(marks.iterdir()) == []
    built = (tmp_path / "site/alone/index.html").read_text(encoding="utf-8")
    assert "cycler.__init__.__globals__" in built
    page = (tmp_path / "site" / "{{ 6007 * 7001 }}" / "index.html").read_text(encoding="utf-8")
    assert "42055007" not in page  # nor in the names of folders that the menu shows


class Plugin:
    """What macros.py asks of the plugin, with the page that it would render."""

    def __init__(self, markdown: str, **meta: object) -> None:
        self.markdown, self.macros = markdown, dict[str, Callable[..., str]]()
        self.page, self._env = SimpleNamespace(meta=meta), None

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.macros[name] = function


def test_words_are_offered_to_the_plugin_under_their_own_names() -> None:
    plugin = Plugin("")
    macros.define_env(plugin)
    assert [*plugin.macros] == [*WOORDEN]
    assert plugin.macros["nieuw"](aantal=5) == mark_woord("nieuw", (), {"aantal": 5})


def test_good_calls_become_marks_and_all_else_stays_as_it_is() -> None:
    text = 'Dag {{ themas() }}\n{{ themas() }}\n{{ thema("veiligheid") }}  \n{{ x() }}\n{% raw %}'
    plugin = Plugin(text, render_macros=True)
    macros.on_pre_page_macros(plugin)
    assert plugin.markdown.split("\n") == [
        "Dag {{ themas() }}",
        mark_woord("themas", [], {}),
        mark_woord("thema", ["veiligheid"], {}),
        "{{ x() }}",
        "{% raw %}",
    ]
    assert plugin.page.meta["render_macros"] is False


@pytest.mark.parametrize("meta", [{}, {"render_macros": False}, {"render_macros": "true"}])
def test_page_that_did_not_ask_for_words_gets_none(meta: dict[str, object]) -> None:
    plugin = Plugin("{{ themas() }}", **meta)
    macros.on_pre_page_macros(plugin)
    assert plugin.markdown == "{{ themas() }}"
    assert plugin.page.meta["render_macros"] is False


def test_what_stands_in_the_place_of_jinja_renders_nothing() -> None:
    plugin: Any = Plugin("{{ 6007 * 7001 }}")
    macros.on_pre_page_macros(plugin)
    with pytest.raises(ValueError, match="geen pagina is een programma"):
        plugin._env.from_string("{{ 6007 * 7001 }}")
    assert [name for name in dir(plugin._env) if not name.startswith("__")] == [
        *("block_start_string", "comment_start_string", "from_string", "variable_start_string")
    ]
