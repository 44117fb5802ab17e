"""`kennisbank afmaken`, `beheer` and `inpakken`: what can be done with a site that was built."""

import os
import sys
from datetime import date
from pathlib import Path

from kennisbank.beheer import PLACEHOLDER, TEST_BACKEND, github_backend, write_beheer
from kennisbank.beveiliging import write_security_txt
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.finishing import finish_site
from kennisbank.loading import load_bank
from kennisbank.packing import pack_site
from kennisbank.searching import SearchError
from kennisbank.stamping import SjabloonError


def finish_built(root: Path, site: Path, today: date) -> int:
    """Finish a site that another engine built."""
    bank, _ = load_bank(root, today=today)
    if not site.is_dir():
        print(f"{site}: deze map bestaat niet.", file=sys.stderr)
        return BAD_USE
    try:
        site_url = os.environ.get("SITE_URL", "")
        done = finish_site(bank, site, site_url, today, root, searchable=True)
        write_security_txt(bank.redactie, site, site_url)
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
    bank, _ = load_bank(root)
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
