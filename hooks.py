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

REPORT = os.environ.get("KENNISBANK_VERSLAG")  # where the command wants the settings


def on_config(config: MkDocsConfig) -> None:
    """Stop with all problems before anything is built."""
    if REPORT:
        return
    from kennisbank.loading import load_bank
    from kennisbank.problems import ProblemsFound, stops
    from kennisbank.redactie import check_redactie
    from kennisbank.usage import check_pages

    try:
        path = Path(config.config_file_path)
        bank, remarks = load_bank(path.parent)
        settings = check_redactie(config.extra.get("redactie"), path.read_text(encoding="utf-8"))
        found = [*remarks, *settings, *check_pages(Path(config.docs_dir), bank)]
        if stops(found):
            raise ProblemsFound(found)
        show(found)
    except ProblemsFound as error:
        show(error.problems)
        raise Abort("De inhoud heeft fouten; er is niets veranderd.") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Say what the settings are, or finish the site."""
    settings = {"site_url": config.site_url or "", "redactie": config.extra.get("redactie")}
    if REPORT:
        Path(REPORT).write_text(json.dumps(settings), encoding="utf-8")
        return
    from kennisbank.finishing import finish_site
    from kennisbank.loading import load_bank
    from kennisbank.problems import ProblemsFound

    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    try:
        bank, _ = load_bank(root)
        done = finish_site(bank, site, settings["site_url"], date.today(), root, searchable=True)
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
