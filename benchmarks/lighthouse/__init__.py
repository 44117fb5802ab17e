"""Lighthouse: how it scores the speed of a page on a phone."""

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.npm import installed, version_of
from tests.browser.chromium import find_chromium

HERE = Path(__file__).parent
FLAGS = (
    "--quiet",
    "--only-categories=performance",
    "--output=json",
    "--chrome-flags=--headless=new --no-sandbox",
)


@dataclass(frozen=True)
class Score:
    """What it says of one page: points out of a hundred, seconds, milliseconds, and shift."""

    punten: float
    fcp: float
    lcp: float
    tbt: float
    cls: float


def find() -> Path | None:
    """The program; installed as locked when node and npm are here and it is not yet."""
    return installed(HERE, "lighthouse")


def version() -> str:
    """Its own version and that of node."""
    package = find()
    return version_of(package) if package else ""


def judge(package: Path, url: str) -> Score:
    """One run of its own mobile profile, in a browser without any past."""
    command = ("node", str(package / "cli/index.js"), url, *FLAGS)
    environment = {**os.environ, "CHROME_PATH": find_chromium()}
    run = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=180)
    return score_of(json.loads(run.stdout))


def score_of(report: Mapping[str, Any]) -> Score:
    """The figures in its report."""
    found = {name: audit.get("numericValue") for name, audit in report["audits"].items()}
    return Score(
        report["categories"]["performance"]["score"] * 100,
        found["first-contentful-paint"] / 1000,
        found["largest-contentful-paint"] / 1000,
        found["total-blocking-time"],
        found["cumulative-layout-shift"],
    )
