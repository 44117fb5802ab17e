"""`kennisbank bouw`, `serve`, `afmaken` and `beheer`: the site, on disk and on a screen."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from kennisbank.beheer import PLACEHOLDER, TEST_BACKEND, github_backend, write_beheer
from kennisbank.cli.check import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.finishing import finish_site
from kennisbank.loading import load_bank
from kennisbank.problems import ProblemsFound
from kennisbank.published import PUBLISHED
from kennisbank.searching import SearchError
from kennisbank.stamping import SjabloonError

WORK = ".bouw-"  # the start of the name of the folder in which a site is being built
ENGINE = (sys.executable, "-m", "mkdocs")


def engine_environment(**extra: str) -> dict[str, str]:
    """The environment of the engine, without its advertisement for other programs."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", **extra}


def serve_site(root: Path, address: str) -> int:
    """Show the site on this machine and build it again after each change, until Ctrl+C."""
    command = [*ENGINE, "serve", "--dev-addr", address]
    # An index at each change would be slow.
    environment = engine_environment(KENNISBANK_ZONDER_ZOEKEN="1")
    try:
        return subprocess.call(command, cwd=root, env=environment)
    except KeyboardInterrupt:
        return GOOD


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
        new, report_file = Path(work, "site"), Path(work, "verslag.json")
        command = [*ENGINE, "build", "--strict", "--site-dir", str(new.resolve())]
        environment = engine_environment(
            KENNISBANK_VERSLAG=str(report_file.resolve()),
            KENNISBANK_VANDAAG=today.isoformat(),
            KENNISBANK_ZONDER_PDF="" if with_pdf else "1",
            KENNISBANK_ZONDER_ZOEKEN="" if searchable else "1",
        )
        engine = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, text=True, check=False
        )
        if engine.returncode or not report_file.exists():
            print(without_chatter(engine.stderr), file=sys.stderr)
            print(f"Er is niets gebouwd. De site in {site} is niet veranderd.", file=sys.stderr)
            return BAD_CONTENT
        report = json.loads(report_file.read_text(encoding="utf-8"))
        if report["dode_links"]:
            print("\n".join(report["dode_links"]), file=sys.stderr)
            print(f"Er is niets vervangen. De site in {site} is niet veranderd.", file=sys.stderr)
            return BAD_CONTENT
        if report["let_op"]:
            print(without_chatter(engine.stderr))
        new.chmod(0o755)
        swap(new, site, Path(work, "oud"))
    show_report(report, site, time.perf_counter() - started)
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


def without_chatter(log: str) -> str:
    """What the engine said, without its information lines."""
    return "\n".join(line for line in log.splitlines() if line and not line.startswith("INFO"))


def swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in the place of the last one."""
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def show_report(report: dict[str, Any], site: Path, seconds: float) -> None:
    """Where the site is, what is in it, and how long each step took."""
    print(f"De site staat in {site.resolve()}")
    print(
        f"{report['praktijken']} praktijken, {report['paginas']} pagina’s, "
        f"0 fouten, {report['let_op']} keer let op"
    )
    for name, duration in report["stappen"].items():
        print(f"{duration:8.2f} s  {name}")
    if report["nieuw"]:
        print(f"{PUBLISHED} is bijgewerkt ({report['nieuw']} regels); bewaar het mee in git.")
    rest = seconds - sum(report["stappen"].values())
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
