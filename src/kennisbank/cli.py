"""The command line: `kennisbank bouw`, `check`, `serve` and `afmaken`."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kennisbank.beheer import PLACEHOLDER, TEST_BACKEND, github_backend, write_beheer
from kennisbank.finishing import finish_site
from kennisbank.loading import load_bank
from kennisbank.problems import Problem, ProblemsFound, stops, to_github, to_json
from kennisbank.words import check_pages

GOOD, BAD_CONTENT, BAD_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is good, 1 is a mistake in the content, 2 is wrong use."""
    parser = argparse.ArgumentParser(prog="kennisbank", description="De kennisbank bouwen.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    build = commands.add_parser("bouw", help="controleer alles en bouw de site")
    build.add_argument("--map", type=Path, default=Path("site"), help="waar de site komt")
    check = commands.add_parser("check", help="controleer alle bestanden")
    formats = ("tekst", "github", "json")
    check.add_argument("--formaat", choices=formats, default="tekst", help="vorm van de meldingen")
    serve = commands.add_parser("serve", help="bekijk de site op deze computer")
    serve.add_argument("--adres", default="127.0.0.1:8000", help="adres en poort")
    finish = commands.add_parser("afmaken", help="maak een door een ander gebouwde site af")
    finish.add_argument("site", type=Path, help="map van de gebouwde site")
    manage = commands.add_parser("beheer", help="zet het beheerscherm in een gebouwde site")
    manage.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    manage.add_argument("--proef", action="store_true", help="bewaar alleen in de browser")
    for command in (build, check, serve, finish, manage):
        command.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    options = parser.parse_args(arguments)
    if options.command == "check":
        return check_content(options.root.resolve(), options.formaat)
    if options.command == "bouw":
        return build_site(options.root.resolve(), options.root / options.map)
    if options.command == "afmaken":
        return finish_built(options.root.resolve(), options.site)
    if options.command == "beheer":
        return build_beheer(options.root.resolve(), options.root / options.map, options.proef)
    return serve_site(options.root.resolve(), options.adres)


ENGINE = (sys.executable, "-m", "mkdocs")


def engine_environment(**extra: str) -> dict[str, str]:
    """The environment of the engine, without its advertisement for other programs."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", **extra}


def serve_site(root: Path, address: str) -> int:
    """Show the site on this machine and build it again after each change, until Ctrl+C."""
    command = [*ENGINE, "serve", "--dev-addr", address]
    try:
        return subprocess.call(command, cwd=root, env=engine_environment())
    except KeyboardInterrupt:
        return GOOD


def check_content(root: Path, form: str) -> int:
    """Show every problem of the content."""
    problems = find_problems(root)
    if form == "json":
        print(to_json(problems))
    else:
        for problem in problems:
            print(to_github(problem) if form == "github" else problem)
    if form == "tekst":
        errors = sum(problem.ernst == "fout" for problem in problems)
        print(f"{count_errors(errors)}, {len(problems) - errors} keer let op.")
    return BAD_CONTENT if stops(problems) else GOOD


def count_errors(number: int) -> str:
    """`1 fout`, `2 fouten`."""
    return f"{number} {'fout' if number == 1 else 'fouten'}"


def without_chatter(log: str) -> str:
    """What the engine said, without its information lines."""
    return "\n".join(line for line in log.splitlines() if line and not line.startswith("INFO"))


def find_problems(root: Path) -> tuple[Problem, ...]:
    """Every problem of the content, in records and on pages."""
    try:
        bank, remarks = load_bank(root)
    except ProblemsFound as error:
        return error.problems
    return tuple(sorted([*remarks, *check_pages(root / "docs", bank)]))


def build_site(root: Path, site: Path) -> int:
    """Build beside the last good site, and put it in its place only when all went well."""
    started = time.perf_counter()
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".bouw-", dir=site.parent) as work:
        new, report_file = Path(work, "site"), Path(work, "verslag.json")
        command = [*ENGINE, "build", "--strict", "--site-dir", str(new.resolve())]
        environment = engine_environment(KENNISBANK_VERSLAG=str(report_file.resolve()))
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
    rest = seconds - sum(report["stappen"].values())
    print(f"{rest:8.2f} s  starten en wisselen\n{seconds:8.2f} s  totaal")


def finish_built(root: Path, site: Path) -> int:
    """Finish a site that another engine built."""
    try:
        bank, _ = load_bank(root)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    if not site.is_dir():
        print(f"{site}: deze map bestaat niet.", file=sys.stderr)
        return BAD_USE
    done = finish_site(bank, site, os.environ.get("SITE_URL", ""))
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
