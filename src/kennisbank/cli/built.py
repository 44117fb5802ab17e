"""`kennisbank afmaken`, `beheer`, `inpakken`, `gepubliceerd`: what is done with a built site."""

import os
import shutil
import sys
from datetime import date
from pathlib import Path

from kennisbank.bank import load, load_bank
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.disk import scaffold_for, share_file
from kennisbank.disk.git import GitError
from kennisbank.documents import refuse_odd
from kennisbank.drafts.told import check_drafts
from kennisbank.forms import TEST_BACKEND, backend_of, write_beheer
from kennisbank.problems import enumerate_values
from kennisbank.publications import LIST, TAK, keep_published, places_of, read_register
from kennisbank.site.addresses.leads import check_leads
from kennisbank.site.addresses.listed import list_of
from kennisbank.site.finish import finish_site
from kennisbank.site.mark import objection_to_publishing
from kennisbank.site.packing import pack_site
from kennisbank.site.search import SearchError
from kennisbank.site.stamp import SjabloonError


def finish_built(root: Path, site: Path, today: date) -> int:
    """Finish a site that another engine built."""
    told, register = check_drafts(root).told, read_register(root)
    bank = load(root, today, None, lambda: told, check_leads, register).bank
    refuse_odd(site)
    if not site.is_dir():
        print(f"{site}: deze map bestaat niet.", file=sys.stderr)
        return BAD_USE
    if (site / LIST).exists():
        print(
            f"{site}: deze site is al af. Bouw haar opnieuw, en maak haar dan af.", file=sys.stderr
        )
        return BAD_USE
    site_url = os.environ.get("SITE_URL", "")
    try:
        with scaffold_for(site, root) as scaffold:
            scaffold.begin_with_last(shutil.copyfile)
            listed = list_of(bank, told, register.rows)
            done = finish_site(
                bank, scaffold.new, site_url, today, root, searchable=True, besides=[listed]
            )
            if not done.dode_links:
                scaffold.place()
    except SjabloonError as error:
        print(f"{error}. Is dit een net gebouwde site? Bouw haar opnieuw.", file=sys.stderr)
        return BAD_USE
    except SearchError as error:
        print(error, file=sys.stderr)
        return BAD_USE
    if done.dode_links:
        print("\n".join(map(str, done.dode_links)))
        print(f"Er is niets vervangen. De site in {site} is niet veranderd.", file=sys.stderr)
        return BAD_CONTENT
    print(f"{done.paginas} pagina’s, geen dode links.")
    return GOOD


def build_beheer(root: Path, site: Path, trial: bool) -> int:
    """Put the editing screen of the staff in a site that was built."""
    bank, _ = load_bank(root)
    refuse_odd(site, root / "beheer")
    if not is_built(site):
        return BAD_USE
    address = bank.redactie.beheerscherm
    backend = TEST_BACKEND if trial else backend_of(address)
    with scaffold_for(site, root) as scaffold:
        scaffold.begin_with_last(share_file)
        write_beheer(bank, root / "beheer", scaffold.new / "beheer", backend)
        scaffold.place()
    print(f"Het beheer staat in {(site / 'beheer').resolve()}")
    if not trial and not address:
        print(
            "Let op: vul in reference/redactie.yml bij `beheerscherm` het webadres van het project "
            "in, anders kan niemand inloggen."
        )
    return GOOD


def is_built(site: Path) -> bool:
    """Whether a built site stands there, to add to; else that is said."""
    if not (there := (site / "index.html").is_file()):
        print(f"{site}: hier staat geen gebouwde site. Bouw eerst de site.", file=sys.stderr)
    return there


def pack_built(root: Path, site: Path) -> int:
    """Put a smaller copy beside each text of a built site, for the server."""
    refuse_odd(site)
    if not is_built(site):
        return BAD_USE
    if wrong := objection_to_publishing(site):
        print(wrong, file=sys.stderr)
        return BAD_USE
    with scaffold_for(site, root) as scaffold:
        scaffold.begin_with_last(share_file)
        packed = pack_site(scaffold.new)
        scaffold.place()
    sizes = (packed.zo, packed.gzip, packed.brotli)
    kb, gz, br = (f"{size / 1000:,.0f}".replace(",", ".") for size in sizes)
    print(f"{packed.bestanden} bestanden van samen {kb} kB: {gz} kB met gzip, {br} kB met brotli.")
    return GOOD


def keep_built(root: Path, site: Path, remote: str) -> int:
    """Have the forge remember that a built site is published."""
    if wrong := objection_to_publishing(site):
        print(wrong, file=sys.stderr)
        return BAD_USE
    try:
        if remote not in (places := places_of(root)):  # git would read an address or an option
            known = f"Deze kopie kent {enumerate_values(places)}." if places else "Er is er geen."
            print(f"Git kent hier geen andere kopie `{remote}`. {known}", file=sys.stderr)
            return BAD_USE
        changed = keep_published(root, site, remote)
    except FileNotFoundError:
        print(f"{site}: hier staat geen gebouwde site. Bouw eerst de site.", file=sys.stderr)
        return BAD_USE
    except GitError as error:
        print(
            f"Wat is gepubliceerd, kon niet worden bewaard in de tak `{TAK}` van `{remote}`. "
            f"Git zegt:\n{error}",
            file=sys.stderr,
        )
        return BAD_USE
    number = "1 adres is" if changed == 1 else f"{changed} adressen zijn"
    news = f"{number} nieuw of veranderd" if changed else "niets nieuws"
    print(f"Bewaard in de tak `{TAK}` van `{remote}`: {news}.")
    return GOOD
