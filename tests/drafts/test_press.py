"""No page is rendered before it is checked, and nothing on a page is a program: by each way in
which a site is built, a page that tries to run a command is told of and runs none."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT
from kennisbank.site.preview import Preview
from tests.projects import FIXED, bouw, mkdocs_serve, wait_for

TOP = "---\ntitle: Dag\nrender_macros: true\n---\n\n"
RUN = "{{{{ cycler.__init__.__globals__.os.popen('touch {mark}').read() }}}}"
CALL = RUN.replace("{{{{", "").replace("}}}}", "").strip()
# Each page, and the text on it; `{run}` touches a file, and `{call}` does it within a template.
ATTACKS = {
    "alone.md": TOP + "{run}\n",
    "in-words.md": TOP + "Dag {run} dag\n",
    "after-a-word.md": TOP + "{{{{ themas() }}}}{run}\n",
    "in-a-word.md": TOP + "{{{{ thema({call}) }}}}\n",
    "in-a-heading.md": TOP.replace("title: Dag\n", "") + "# {run}\n",
    "in-code.md": TOP + "```\n{run}\n```\n\n    {run}\n\n`{run}`\n",
    "in-a-block.md": TOP + "{{% set x = {call} %}}\n{{% if {call} %}}x{{% endif %}}\n",
    "in-the-title.md": '---\ntitle: "{run}"\nrender_macros: true\n---\n\nDag\n',
    "in-a-field.md": '---\nrender_macros: true\nx: "{run}"\n---\n\n{{{{ x }}}}\n',
    "yes.md": "---\nrender_macros: yes\n---\n\n{run}\n",
    "quoted.md": '---\nrender_macros: "true"\n---\n\n{run}\n',
    "dots.md": "---\nrender_macros: true\n...\n\n{run}\n",
    "spaced.md": "---  \nrender_macros:   true\n---\t\n\n{run}\n",
    "bare.md": "render_macros: true\ntitle: {run}\n\n{run}\n",
    "bom.md": "\ufeff" + TOP + "{run}\n",
    "returns.md": (TOP + "{run}\n").replace("\n", "\r\n"),
    "old-returns.md": (TOP + "{run}\n").replace("\n", "\r"),
    "tagged.md": "---\nx: !!python/object/apply:os.system ['touch {mark}']\n---\n",
    "include.md": TOP + "{{% include 'alone.md' %}}{{% import 'alone.md' as x %}}\n",
    "longer.markdown": TOP + "{run}\n",
    "short.mkd": TOP + "{run}\n",
    "shorter.mkdn": TOP + "{run}\n",
    "other.mdown": TOP + "{run}\n",
    "themas/deep.mkd": TOP + "{run}\n",
}


def attack(root: Path, marks: Path) -> None:
    """Write every attack into the pages; each would make a file of its own in `marks`."""
    marks.mkdir()
    for name, text in ATTACKS.items():
        mark = marks / name.replace("/", "-")
        filled = text.format(run=RUN.format(mark=mark), call=CALL.format(mark=mark), mark=mark)
        (root / "docs" / name).write_bytes(filled.encode())
    named = root / "docs" / f"{RUN.format(mark='named').replace('/', '')}.md"
    named.write_text(TOP + "# Dag\n", encoding="utf-8")
    beyond = root.parent / "beyond"
    beyond.mkdir()
    text = TOP + RUN.format(mark=marks / "linked") + "\n"
    (beyond / "linked.md").write_text(text, encoding="utf-8")
    (root / "docs/folder").symlink_to(beyond)
    (root / "docs/linked.md").symlink_to(beyond / "linked.md")


def by_bouw(root: Path) -> str:
    return stopped(bouw(root))


def by_mkdocs_build(root: Path) -> str:
    command = (sys.executable, "-m", "mkdocs", "build")
    return stopped(subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120))


def stopped(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == BAD_CONTENT
    assert "Traceback" not in done.stderr
    return done.stderr


def by_preview(root: Path) -> str:
    work = root.parent / "work"
    work.mkdir()
    preview = Preview(root, work, date(2026, 11, 22))
    assert preview.refresh()
    return preview.problems


def by_mkdocs_serve(root: Path) -> str:
    """What it says where it was started, once its pages show what is wrong."""
    with mkdocs_serve(root) as address:
        wait_for(f"{address}/", "docs/linked.md:")
    return (root.parent / "gezegd.log").read_text(encoding="utf-8")


WAYS: dict[str, Callable[[Path], str]] = {
    "bouw": by_bouw,
    "serve": by_preview,
    "mkdocs build": by_mkdocs_build,
    "mkdocs serve": by_mkdocs_serve,
}


@pytest.mark.parametrize("way", WAYS)
def test_page_that_tries_to_run_is_told_of_and_does_not(
    way: str, copied: Path, tmp_path: Path
) -> None:
    attack(copied, tmp_path / "marks")
    told = WAYS[way](copied)
    assert list((tmp_path / "marks").iterdir()) == []
    assert not (copied / "named").exists()
    assert [name for name in ATTACKS if f"docs/{name}:" not in told] == []
    assert "docs/linked.md:" in told
    assert "docs/folder:" in told
    assert not (copied / "site").exists()


def test_problems_of_pages_and_records_come_together(
    copied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copied / "docs/over.md").write_text("<script>\n", encoding="utf-8")
    (copied / "practices/zeeland/x.yml").write_text("titel: [x\n", encoding="utf-8")
    assert main(["bouw", "--root", str(copied), "--map", str(tmp_path / "site")]) == BAD_CONTENT
    told = capsys.readouterr().err
    assert "docs/over.md:1:1: `<script>`" in told
    assert "practices/zeeland/x.yml:1:8: " in told


def test_site_that_another_engine_built_is_only_finished_with_good_pages(
    copied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copied / "docs/over.md").write_text("<script>\n", encoding="utf-8")
    (tmp_path / "site").mkdir()
    command = ["afmaken", str(tmp_path / "site"), "--root", str(copied)]
    assert main(command) == BAD_CONTENT
    assert "docs/over.md:1:1: `<script>`" in capsys.readouterr().err


def test_engine_gets_the_page_that_was_checked_whatever_stands_there_by_then(
    copied: Path,
) -> None:
    hooks = (copied / "hooks.py").read_text(encoding="utf-8")
    # After the check, and before the pages are read.
    late = "\n    (Path(config.docs_dir) / 'over.md').write_text('<script>laat</script>')"
    late += "\n    (Path(config.docs_dir) / 'laat.mkd').write_text('{{ 7 * 7 }}')"
    changed = f"{hooks}\n\ndef on_pre_build(config):{late}\n"
    (copied / "hooks.py").write_text(changed, encoding="utf-8")
    done = bouw(copied, "--zonder-pdf", "--zonder-zoeken")
    assert done.returncode == BAD_CONTENT
    assert "docs/laat.mkd is niet gecontroleerd" in done.stderr
    (copied / "docs/laat.mkd").unlink()
    (copied / "hooks.py").write_text(changed.replace("laat.mkd", ".laat"), encoding="utf-8")
    (copied / "docs/over.md").write_text((FIXED / "docs/over.md").read_text("utf-8"), "utf-8")
    done = bouw(copied, "--zonder-pdf", "--zonder-zoeken")
    assert done.returncode == 0, done.stderr
    built = (copied / "site/over/index.html").read_text(encoding="utf-8")
    assert "<script>laat" not in built
    assert "Hergebruik" in built


def test_fields_above_a_page_are_texts_wherever_they_come(copied: Path) -> None:
    evil = "</title></p>\"'><script>alert(1)</script>"
    page = copied / "docs/over.md"
    top = f"---\ntitle: '{evil.replace(chr(39), chr(39) * 2)}'\n"
    top += f"description: '{evil.replace(chr(39), chr(39) * 2)}'\n---\n\n# Dag\n"
    page.write_text(top, encoding="utf-8")
    done = bouw(copied, "--zonder-pdf", "--zonder-zoeken")
    assert done.returncode == 0, done.stderr
    for path in (copied / "site").rglob("*.html"):
        assert "alert(1)</script>" not in path.read_text(encoding="utf-8")
    tree = LexborHTMLParser((copied / "site/over/index.html").read_text(encoding="utf-8"))
    title, trail = tree.css_first("title"), tree.css_first(".kb-kruimelpad [aria-current]")
    assert title
    assert trail
    assert title.text().startswith(evil)
    assert trail.text() == evil
    told = [node.attributes["content"] for node in tree.css("meta[name=description]")]
    assert told == [evil]
