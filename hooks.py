"""What MkDocs calls while it builds: check first, and stamp the generated pages at the end."""

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from kennisbank.finishing import finish_site
from kennisbank.life import keep_list
from kennisbank.loading import open_bank
from kennisbank.problems import Problem, ProblemsFound, stops
from kennisbank.queries import last_change
from kennisbank.redactie import check_redactie
from kennisbank.rendering import format_date
from kennisbank.searching import SearchError
from kennisbank.usage import check_pages

REPORT = "KENNISBANK_VERSLAG"  # where the command line wants the figures of this build
NO_PDF = "KENNISBANK_ZONDER_PDF"  # set when the site is built without PDFs
NO_SEARCH = "KENNISBANK_ZONDER_ZOEKEN"  # set when the site is built without a search index


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop with all problems before anything is built."""
    started = time.perf_counter()
    root = Path(config.config_file_path).parent
    try:
        bank, remarks = open_bank(root)
        settings = Path(config.config_file_path).read_text(encoding="utf-8")
        found = [
            *remarks,
            *check_redactie(config.extra.get("redactie"), settings),
            *check_pages(Path(config.docs_dir), bank),
        ]
        if stops(found):
            raise ProblemsFound(found)
    except ProblemsFound as error:
        show(error.problems)
        raise Abort("De inhoud heeft fouten; er is niets veranderd.") from None
    show(found)
    day = last_change(bank)
    config.extra["bijgewerkt"] = format_date(day) if day else ""
    report = {"praktijken": len(bank.praktijken), "let_op": len(found)}
    config.extra["verslag"] = report
    config.extra["stappen"] = {"lezen en controleren": time.perf_counter() - started}
    config.extra["begonnen"] = time.perf_counter()
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Write the generated pages into what MkDocs built, and report."""
    steps = config.extra["stappen"]
    steps["pagina’s van redactie (MkDocs)"] = time.perf_counter() - config.extra["begonnen"]
    root = Path(config.config_file_path).parent
    bank, _ = open_bank(root)
    paper_of = None if os.environ.get(NO_PDF) else root
    searchable = not os.environ.get(NO_SEARCH)
    site, site_url = Path(config.site_dir), config.site_url or ""
    try:
        done = finish_site(bank, site, site_url, today(), paper_of, searchable)
    except ProblemsFound as error:
        show(error.problems)
        raise Abort("Niet alles past op papier; er is niets veranderd.") from None
    except SearchError as error:
        raise Abort(str(error)) from None
    report = config.extra["verslag"] | {
        "paginas": done.paginas,
        "dode_links": [str(link) for link in done.dode_links],
        "stappen": steps | done.stappen,
    }
    if path := os.environ.get(REPORT):
        # A site with a dead link does not take the place of the last one: nothing is published.
        report["nieuw"] = 0 if done.dode_links else keep_list(bank, root)
        Path(path).write_text(json.dumps(report), encoding="utf-8")


def today() -> date:
    """The day for which the site is built: that of the command line, or else the real one."""
    given = os.environ.get("KENNISBANK_VANDAAG")
    return date.fromisoformat(given) if given else date.today()


def show(problems: list[Problem] | tuple[Problem, ...]) -> None:
    """Print the problems for the editor."""
    for problem in problems:
        print(problem, file=sys.stderr)
