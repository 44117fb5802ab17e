"""`kennisbank bouw`, `afmaken` and `beheer`: the site on disk."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kennisbank.beheer import PLACEHOLDER, TEST_BACKEND, github_backend, write_beheer
from kennisbank.beveiliging import check_beveiliging, write_security_txt
from kennisbank.cli.check import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.engine import Engine, EngineError
from kennisbank.finishing import Finished, finish_site
from kennisbank.life import keep_list
from kennisbank.loading import load_bank
from kennisbank.model import Kennisbank
from kennisbank.packing import pack_site
from kennisbank.problems import Problem, ProblemsFound, stops
from kennisbank.published import PUBLISHED
from kennisbank.redactie import check_redactie
from kennisbank.searching import SearchError
from kennisbank.settings import read_extra
from kennisbank.stamping import SjabloonError
from kennisbank.usage import check_pages

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
        try:
            report = build_new(root, new, today, with_pdf, searchable)
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
        changed = keep_list(report.bank, root)
    show_report(report, site, changed, time.perf_counter() - started)
    return GOOD


@dataclass(frozen=True)
class Report:
    """What came of one build: the bank, the remarks, the figures, and seconds per step."""

    bank: Kennisbank
    let_op: Sequence[Problem]
    done: Finished
    stappen: dict[str, float]


def build_new(root: Path, new: Path, today: date, with_pdf: bool, searchable: bool) -> Report:
    """Build a whole site into a new folder; the engine works while the records are read."""
    started = time.perf_counter()
    engine = Engine(root, new, new.parent)
    try:
        bank, remarks = load_bank(root)
        found = [*remarks, *check_pages(root / "docs", bank)]
        read = time.perf_counter()
        if stops(found):
            raise ProblemsFound(found)
        settings = engine.wait()
    finally:
        engine.stop()
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    found += check_redactie(settings.redactie, text)
    found += check_beveiliging(settings.beveiliging, text, today)
    if stops(found):
        raise ProblemsFound(found)
    steps = {
        "lezen en controleren": read - started,
        "wachten op MkDocs": time.perf_counter() - read,
    }
    done = finish_site(bank, new, settings.site_url, today, root if with_pdf else None, searchable)
    write_security_txt(settings.beveiliging, new, settings.site_url)
    return Report(bank, found, done, steps | done.stappen)


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


def show_report(report: Report, site: Path, changed: int, seconds: float) -> None:
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


def finish_built(root: Path, site: Path, today: date) -> int:
    """Finish a site that another engine built."""
    try:
        bank, _ = load_bank(root)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    if not site.is_dir():
        print(f"{site}: deze map bestaat niet.", file=sys.stderr)
        return BAD_USE
    try:
        site_url = os.environ.get("SITE_URL", "")
        done = finish_site(bank, site, site_url, today, root, searchable=True)
        write_security_txt(read_extra(root)[0].get("beveiliging"), site, site_url)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    except SjabloonError as error:
        print(f"{error}. Is dit een net gebouwde site? Bouw haar opnieuw.", file=sys.stderr)
        return BAD_USE
    except SearchError as error:
        print(error, file=sys.stderr)
        return BAD_USE
    print("\n".join(map(str, done.dode_links)) or f"{done.paginas} pagina’s, geen dode links.")
    return BAD_CONTENT if done.dode_links else GOOD


def build_beheer(root: Path, site: Path, trial: bool) -> int:
    """Put the editing screen of the staff in a site that was built."""
    try:
        bank, _ = load_bank(root)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    if not site.is_dir():
        print(f"{site}: deze map bestaat niet. Bouw eerst de site.", file=sys.stderr)
        return BAD_USE
    backend = TEST_BACKEND if trial else github_backend(os.environ)
    write_beheer(bank, root / "beheer", site / "beheer", backend)
    print(f"Het beheer staat in {(site / 'beheer').resolve()}")
    if backend.get("repo") == PLACEHOLDER:
        print("Let op: zet KENNISBANK_REPO op eigenaar/naam, anders kan niemand inloggen.")
    return GOOD


def pack_built(site: Path) -> int:
    """Put a smaller copy beside each text of a built site, for the server."""
    if not (site / "index.html").is_file():
        print(f"{site}: hier staat geen gebouwde site. Bouw eerst de site.", file=sys.stderr)
        return BAD_USE
    packed = pack_site(site)
    sizes = (packed.zo, packed.gzip, packed.brotli)
    kb, gz, br = (f"{size / 1000:,.0f}".replace(",", ".") for size in sizes)
    print(f"{packed.bestanden} bestanden van samen {kb} kB: {gz} kB met gzip, {br} kB met brotli.")
    return GOOD
