"""What the engine built serves again only when it would build the very same."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kennisbank.disk import tell_damage, write_file
from kennisbank.drafts.told import Told
from kennisbank.problems import Problem
from kennisbank.site.engine import begun
from kennisbank.site.engine.begun import CACHE, Begun, key_of, states_of
from tests.projects import small_project

REMARK = Problem("docs/a.md", 1, 2, "", "iets.", "Doe iets.", "KB001", "let op")
TOLD = Told([REMARK], [], [], [], [], [])
STYLE = b".kb { color: red }"
PAGE = '<html><head><link rel="stylesheet" href="assets/x.css"></head><body>Een</body></html>'


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def nothing(_root: Path) -> None:
    """What happens mostly."""


class Made:
    """In the place of the engine: two pages and a stylesheet; and what happens meanwhile."""

    started = 0
    meanwhile: Callable[[Path], object] = nothing

    def __init__(self, root: Path, site: Path, _work: Path) -> None:
        type(self).started += 1
        self.root, self.site, self.told = root, site, TOLD

    def wait(self) -> str:
        write(self.site / "index.html", PAGE)
        write(self.site / "regios/sjabloon/index.html", PAGE.replace("Een", "kbplekinhoud"))
        write_file(f"{make(self.site / 'assets')}/x.css", STYLE)
        Made.meanwhile(self.root)
        return "https://voorbeeld.nl/"

    def stop(self) -> None:
        """Nothing is left."""


def make(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the engine reads of a project, and a package of our own that it is made with."""
    monkeypatch.setattr(begun, "Engine", Made)
    monkeypatch.setattr(begun, "PACKAGE", tmp_path / "kennisbank")
    monkeypatch.setattr(Made, "started", 0)
    monkeypatch.setattr(Made, "meanwhile", nothing)
    root = tmp_path / "kb"
    for name in ("docs/over.md", "docs/plaatje.svg", "overrides/main.html", "mkdocs.yml"):
        write(root / name, name)
    for name in ("macros.py", "hooks.py", "practices/zeeland/x.yml", "reference/regios.yml"):
        write(root / name, name)
    write(tmp_path / "kennisbank/site/finish.py", "een = 1")
    write(tmp_path / "kennisbank/paper/typst/blad.typ", "#let een = 1")
    return root


def begin(root: Path) -> tuple[Told, str, dict[str, str], dict[str, str], dict[str, bytes]]:
    """All that comes of one begin, with the files but for pages, which are still to be filled."""
    work = root.parent / f"werk-{len(list(root.parent.iterdir()))}"
    work.mkdir()
    with Begun(root, work / "site", work) as one:
        site_url, built = one.take()
        files = {
            path.relative_to(one.site).as_posix(): path.read_bytes()
            for path in sorted(one.site.rglob("*"))
            if path.is_file() and path.suffix != ".html"
        }
        return one.told, site_url, {**built.pages}, {**built.sjablonen}, files


def test_second_time_all_is_as_the_engine_made_it(root: Path) -> None:
    first, second = begin(root), begin(root)
    assert Made.started == 1
    assert second == first
    told, site_url, pages, sjablonen, files = second
    assert told == TOLD
    assert (site_url, [*pages], [*sjablonen]) == (
        "https://voorbeeld.nl/",
        ["index.html"],
        ["regios"],
    )
    (style,) = files
    assert style.startswith("assets/x.")
    assert f'href="{style}"' in pages["index.html"]  # taken over, with the name of its content


def test_folder_that_was_moved_or_copied_needs_no_engine(root: Path) -> None:
    first = begin(root)
    other = root.parent / "elders/kb"
    shutil.copytree(root, other)
    assert begin(other) == first
    assert Made.started == 1


def changed(name: str) -> Callable[[Path], object]:
    return lambda root: write(root / name, "anders")


# What the engine builds rests on each of these.
CHANGES: dict[str, Callable[[Path], object]] = {
    "a page": changed("docs/over.md"),
    "a new page": changed("docs/nieuw.md"),
    "a picture": changed("docs/plaatje.svg"),
    "a page that is gone": lambda root: (root / "docs/over.md").unlink(),
    "a page by another name": lambda root: (root / "docs/over.md").rename(root / "docs/o.md"),
    "the look": changed("overrides/main.html"),
    "the settings": changed("mkdocs.yml"),
    "the words": changed("macros.py"),
    "the hooks": changed("hooks.py"),
    "our code": changed("../kennisbank/site/finish.py"),
    "a new module": changed("../kennisbank/site/nieuw.py"),
    "the address": lambda _: os.environ.update(SITE_URL="https://anders.nl/"),
    "a program": lambda root: make(root.parent / "pakketten/mkdocs-9.dist-info"),
}
# And on none of these.
NONE: dict[str, Callable[[Path], object]] = {
    "a record": changed("practices/zeeland/x.yml"),
    "a new record": changed("practices/zeeland/y.yml"),
    "a register": changed("reference/regios.yml"),
    "a sheet of paper": changed("../kennisbank/paper/typst/blad.typ"),
    "what Python keeps": changed("../kennisbank/site/__pycache__/finish.pyc"),
    "another time": lambda root: os.utime(root / "docs/over.md", (1, 1)),
}


@pytest.mark.parametrize("kind", [*CHANGES, *NONE])
def test_what_it_rests_on_is_in_the_key(
    kind: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.syspath_prepend(str(make(root.parent / "pakketten")))
    before = key_of(root, states_of(root))
    (CHANGES | NONE)[kind](root)
    assert (key_of(root, states_of(root)) != before) == (kind in CHANGES)


@pytest.mark.parametrize("name", ["docs/over.md", "../kennisbank/site/finish.py"])
def test_what_changed_while_the_engine_was_busy_is_not_kept(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (root / name).read_text(encoding="utf-8")

    def there_and_back(root: Path) -> None:
        write(root / name, "anders")
        write(root / name, before)

    monkeypatch.setattr(Made, "meanwhile", there_and_back)
    begin(root)
    assert not (root / CACHE).exists()
    monkeypatch.setattr(Made, "meanwhile", nothing)
    begin(root)
    begin(root)
    assert Made.started == 2


@pytest.mark.parametrize("kept", [False, True])
def test_file_that_goes_as_we_look_is_left_to_the_engine(
    kept: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kept:
        begin(root)
    before = len(list(root.glob(f"{CACHE}/*")))
    seen = states_of(root)
    (root / "docs/over.md").unlink()  # as a program does that saves by another name
    monkeypatch.setattr(begun, "states_of", lambda _: seen)
    begin(root)
    assert Made.started == 1 + kept
    assert len(list(root.glob(f"{CACHE}/*"))) == before


def test_damage_is_told_and_built_anew(root: Path) -> None:
    first = begin(root)
    (kept,) = (root / CACHE).iterdir()
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.write_bytes(data)
    assert begin(root) == first
    assert Made.started == 2
    assert [*tell_damage()] == [
        f"1 bestand in {root / CACHE} was beschadigd en is opnieuw gemaakt."
    ]
    assert begin(root) == first
    assert Made.started == 2


def test_what_was_kept_under_another_key_is_not_taken_for_this(root: Path) -> None:
    begin(root)
    (kept,) = (root / CACHE).iterdir()
    changed("docs/over.md")(root)
    key = key_of(root, states_of(root))
    kept.rename(kept.with_name(f"{key}{kept.name[64:]}"))
    begin(root)
    assert Made.started == 2
    assert len([*tell_damage()]) == 1


def test_by_way_of_a_link_nothing_is_kept_or_read(root: Path) -> None:
    (make(root.parent / "elders") / "motor").mkdir()
    (root / ".cache").symlink_to(root.parent / "elders")
    begin(root)
    begin(root)
    assert Made.started == 2
    assert [*(root.parent / "elders/motor").iterdir()] == []


def test_where_nothing_can_be_kept_the_site_is_built(root: Path) -> None:
    write(root / ".cache/motor", "een bestand")
    assert begin(root) == begin(root)
    assert Made.started == 2


def test_of_what_was_kept_the_last_few_stay(root: Path) -> None:
    for number in range(5):
        write(root / "docs/over.md", f"{number}")
        begin(root)
    assert len([*(root / CACHE).iterdir()]) == 3


def test_site_of_a_project_begins_as_it_was_built(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the real engine: of the same project elsewhere, each file is that of its site."""
    monkeypatch.setattr(begun, "Engine", None)  # nobody calls it
    monkeypatch.delenv("SITE_URL", raising=False)
    root = small_project(tmp_path / "kb", sheets=small)
    _, site_url, pages, sjablonen, files = begin(root)
    assert site_url == ""
    assert {"index.html", "404.html", "over/index.html"} <= {*pages}
    assert {"praktijken", "hulp", "lijsten"} <= {*sjablonen}
    assert len(files) > 30
    # Nor does a folder tell whether the engine was at work: that site was begun by it.
    folders = [path for path in (small / "site").rglob("*") if path.is_dir()]
    assert [path for path in folders if not any(path.iterdir())] == []
    for name, data in files.items():
        assert (small / "site" / name).read_bytes() == data, name
