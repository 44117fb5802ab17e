"""`kennisbank bouw`: the site on disk. The engine starts before all else is imported."""

import os
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.disk import scaffold_for
from kennisbank.problems import ProblemsFound
from kennisbank.site.engine import Begun, EngineError
from kennisbank.site.search import SearchError

if TYPE_CHECKING:
    from kennisbank.site.build import Report


def build_site(
    root: Path,
    site: Path,
    today: date,
    with_pdf: bool = True,
    searchable: bool = True,
    ahead: bool = False,
) -> int:
    """Build beside the last good site, and put it in its place only when all went well."""
    started = time.perf_counter()
    if not may_replace(site, root):
        print(f"{site} bestaat al en is geen gebouwde site. Kies met --map een andere map.")
        return BAD_USE
    with (
        scaffold_for(site, root) as scaffold,
        Begun(root, scaffold.new, scaffold.work) as begun,
    ):
        from kennisbank.site.build import build_new

        try:
            report = build_new(
                begun, root, scaffold.new, scaffold.site, today, with_pdf, searchable, ahead
            )
        except (ProblemsFound, EngineError, SearchError) as error:
            print(error, file=sys.stderr)
            print(f"Er is niets gebouwd. De site in {site} is niet veranderd.", file=sys.stderr)
            return BAD_CONTENT
        if report.done.dode_links:
            print("\n".join(map(str, report.done.dode_links)), file=sys.stderr)
            print(f"Er is niets vervangen. De site in {site} is niet veranderd.", file=sys.stderr)
            return BAD_CONTENT
        scaffold.place()
    show_report(report, site, time.perf_counter() - started)
    if ahead:
        print("Dit is een voorbeeld: er staat in wat nog niet op de site mag. Publiceer het niet.")
    return GOOD


def may_replace(site: Path, root: Path) -> bool:
    """Whether nothing is lost when a site is put here: there is none, or an older one."""
    if not os.path.lexists(site):
        return True
    if not site.is_dir() or root.is_relative_to(site.resolve()):
        return False
    return (site / "index.html").is_file() or not any(site.iterdir())


def show_report(report: "Report", site: Path, seconds: float) -> None:
    """What there is to remark, where the site is, what is in it, and how long each step took."""
    for problem in report.let_op:
        print(problem)
    print(f"De site staat in {site.resolve()}")
    print(
        f"{len(report.bank.praktijken)} praktijken, {report.done.paginas} pagina’s, "
        f"0 fouten, {len(report.let_op)} keer let op"
    )
    for name, duration in report.stappen.items():
        print(f"{duration:8.2f} s  {name}")
    rest = seconds - sum(report.stappen.values())
    print(f"{rest:8.2f} s  starten en wisselen\n{seconds:8.2f} s  totaal")
