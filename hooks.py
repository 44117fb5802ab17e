"""What MkDocs calls while it builds. The command `kennisbank` does the rest itself, and wants only
the settings; a plain `mkdocs build` gets the same checks before it, and the same site after it."""

import json
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from kennisbank.headers import for_pages

REPORT = os.environ.get("KENNISBANK_VERSLAG")  # where the command wants the settings


def on_config(config: MkDocsConfig) -> None:
    """Stop with all problems before anything is built."""
    config.extra["koppen"] = for_pages()
    if REPORT:
        return
    from kennisbank.contact import check_contact, load_with_contact
    from kennisbank.problems import ProblemsFound, stops
    from kennisbank.usage import check_pages

    try:
        root = Path(config.config_file_path).parent
        bank, remarks = load_with_contact(root, date.today())
        found = [
            *remarks,
            *check_contact(root, config.extra, date.today()),
            *check_pages(Path(config.docs_dir), bank),
        ]
        if stops(found):
            raise ProblemsFound(found)
        show(found)
    except ProblemsFound as error:
        show(error.problems)
        raise Abort("De inhoud heeft fouten; er is niets veranderd.") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Say what the settings are, or finish the site."""
    site_url, extra = config.site_url or "", config.extra
    if REPORT:
        settings = {name: extra.get(name) for name in ("redactie", "beveiliging")}
        # A day that is written without quotes is a date to the engine.
        text = json.dumps({"site_url": site_url, "extra": settings}, default=str)
        Path(REPORT).write_text(text, encoding="utf-8")
        return
    from kennisbank.beveiliging import write_security_txt
    from kennisbank.finishing import finish_site
    from kennisbank.loading import load_bank
    from kennisbank.problems import ProblemsFound

    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    try:
        bank, _ = load_bank(root)
        done = finish_site(bank, site, site_url, date.today(), root, searchable=True)
        write_security_txt(extra.get("beveiliging"), site, site_url)
    except ProblemsFound as error:
        show(error.problems)
        raise Abort("Niet alles past op papier; de site is niet af.") from None
    show(done.dode_links)
    if done.dode_links:
        raise Abort("Niet alle links kloppen.")


def show(problems: Iterable[object]) -> None:
    """Print the problems for the editor."""
    for problem in problems:
        print(problem, file=sys.stderr)
