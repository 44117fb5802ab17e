"""What is not in use any more: wherever the site names it, it says so."""

import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from posixpath import dirname, normpath

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests import projects

STATUSSEN = ("verouderd", "ingetrokken", "actueel")
AROUND = ("li", "td", "th", "dd", "article", "section")
STATUS = re.compile("verouderd|ingetrokken", re.IGNORECASE)


def end_some(root: Path, statussen: tuple[str, ...]) -> dict[str, str]:
    """Give the records these in turn; the addresses of those that are not in use, with theirs."""
    ended = {}
    for folder, url in (("practices", "praktijken"), ("elements", "elementen")):
        files = sorted((root / folder).rglob("*.yml"))
        for file, status in zip(files, cycle(statussen), strict=False):
            if status == "actueel":
                continue
            lines = file.read_text(encoding="utf-8").splitlines()
            kept = [one for one in lines if not one.startswith(("status:", "reden:"))]
            kept += [f"status: {status}", "reden: Het gaat nu anders.", ""]
            file.write_text("\n".join(kept), encoding="utf-8")
            ended[f"{url}/{file.stem}"] = status
    return ended


def links_of(site: Path) -> Iterator[tuple[str, str, LexborNode]]:
    """Each link of the site itself: on which page, to which other page, and what it stands in."""
    for file in sorted(site.rglob("*.html")):
        page = dirname(file.relative_to(site).as_posix())
        for link in LexborHTMLParser(file.read_text(encoding="utf-8")).css("a[href]"):
            to = normpath(f"{page}/{(link.attributes['href'] or '').partition('#')[0]}")
            if to != page:
                yield page, to, around(link)


def around(link: LexborNode) -> LexborNode:
    """The least part of a page that has a link and what stands beside it."""
    node: LexborNode | None = link
    while node and node.tag not in AROUND:
        node = node.parent
    return node or link


def test_every_link_to_what_is_not_in_use_says_so(project: Path, tmp_path: Path) -> None:
    root = projects.copy_project(tmp_path / "root", sheets=project)
    ended = end_some(root, STATUSSEN)
    done = projects.ran(root, "bouw")
    assert done.returncode == 0, done.stderr
    found = [(page, to, vak) for page, to, vak in links_of(root / "site") if to in ended]
    assert len(found) > 300
    sheets = (root / "site/factsheets/index.html").read_text(encoding="utf-8")
    assert len(LexborHTMLParser(sheets).css(".kb-factsheets .kb-status")) == len(ended)
    silent = {(page, to) for page, to, vak in found if not STATUS.search(vak.text())}
    # What an editor links to in a text of her own.
    assert silent <= {("reflectie", "praktijken/verbeter-met-de-zelfscan")}


@pytest.mark.parametrize("status", ["verouderd", "ingetrokken"])
def test_site_of_which_nothing_is_in_use_is_whole(copied: Path, status: str) -> None:
    end_some(copied, (status,))
    done = projects.ran(copied, "bouw")
    assert done.returncode == 0, done.stderr
    start = (copied / "site/index.html").read_text(encoding="utf-8")
    assert "mijn-gemeente/#beginnen" not in start
    assert "Werkzame elementen hebben wij nog niet opgenomen" not in start
