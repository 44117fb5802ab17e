"""`kennisbank bouw`: the site on disk. The engine starts before all else is imported."""

import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.engine import Engine, EngineError
from kennisbank.problems import ProblemsFound
from kennisbank.published import PUBLISHED
from kennisbank.searching import SearchError

if TYPE_CHECKING:
    from kennisbank.building import Report

WORK = ".bouw-"  # the start of the name of the folder in which a site is being built


def build_site(
    root: Path, site: Path, today: date, with_pdf: bool = True, searchable: bool = True
) -> int:
    """Build beside the last good site, and put it in its place only when all went well."""
    started = time.perf_counter()
    if not may_replace(site):
        print(f"{site} bestaat al en is geen gebouwde site. Kies met --map een andere map.")
        return BAD_USE
    site.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(site.parent)
    with tempfile.TemporaryDirectory(prefix=WORK, dir=site.parent) as work:
        new = Path(work, "site")
        engine = Engine(root, new, Path(work))
        from kennisbank.building import LIST, build_new
        from kennisbank.life import keep_list

        try:
            report = build_new(engine, root, new, today, with_pdf, searchable)
        except (ProblemsFound, EngineError, SearchError) as error:
            print(error, file=sys.stderr)
            print(f"Er is niets gebouwd. De site in {site} is niet veranderd.", file=sys.stderr)
            return BAD_CONTENT
        if report.done.dode_links:
            print("\n".join(map(str, report.done.dode_links)), file=sys.stderr)
            print(f"Er is niets vervangen. De site in {site} is niet veranderd.", file=sys.stderr)
            return BAD_CONTENT
        new.chmod(0o755)
        swap(new, site, Path(work, "oud"))
        # Only what stands in a site that took its place is published.
        changed = keep_list(Path(work, LIST), root)
    show_report(report, site, changed, time.perf_counter() - started)
    return GOOD


def may_replace(site: Path) -> bool:
    """Whether nothing is lost when a site is put here: there is none, or an older one."""
    if not site.exists():
        return True
    return site.is_dir() and ((site / "index.html").is_file() or not any(site.iterdir()))


def remove_leftovers(folder: Path) -> None:
    """Remove what builds that were cut off left behind; those of the last hour may still run."""
    for left in folder.glob(f"{WORK}*"):
        if time.time() - left.stat().st_mtime > 3600:
            shutil.rmtree(left, ignore_errors=True)


def swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in the place of the last one."""
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def show_report(report: "Report", site: Path, changed: int, seconds: float) -> None:
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
    if changed:
        print(f"{PUBLISHED} is bijgewerkt ({changed} regels); bewaar het mee in git.")
    rest = seconds - sum(report.stappen.values())
    print(f"{rest:8.2f} s  starten en wisselen\n{seconds:8.2f} s  totaal")
