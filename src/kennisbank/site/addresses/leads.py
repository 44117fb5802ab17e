"""Leads: whether each address that an editor typed leads somewhere, known before anything is built.

What templates draw is held against the built site itself (`links`), and so is what is left here.
"""

import re
from collections.abc import Iterator
from datetime import date
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urljoin

from kennisbank.drafts.addresses.leads import Lead, Leads
from kennisbank.drafts.addresses.targets import Wrong
from kennisbank.drafts.docs import address_of, suggest_page
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.pages import pages_of, path_to_root
from kennisbank.problems import Problem, shorten, suggest
from kennisbank.queries.taal.dutch import format_date
from kennisbank.site.addresses.links import ROOT, is_choice
from kennisbank.site.addresses.there import Addresses

LOOK = "Kijk hoe de pagina of het bestand heet, of haal de link weg."


def check_leads(bank: Kennisbank, told: Told, today: date) -> Iterator[Problem]:
    """Every address on an editorial page leads to a page or file, and to a place that is on it."""
    site = Addresses(bank, told, today)
    for page in told.leads:
        for lead in page.leads:
            if wrong := objection_to(site, page, lead):
                yield Problem(page.page, lead.line, lead.column, "", *wrong, "KB147")


def shown(lead: Lead) -> str:
    """The address as a message has it."""
    return shorten(lead.address, 60)


def begin_of(path: str) -> str:
    """How an address of another site or of somebody’s mail would begin; or nothing."""
    if re.fullmatch(r"www\.[\w-]+\.\S+", path):
        return "https://"
    return "mailto:" if re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", path) else ""


def objection_to(site: Addresses, page: Leads, lead: Lead) -> Wrong:
    """What is wrong with an address on a page, or None when it leads somewhere."""
    name = page.page.partition("/")[2]
    path, _, place = lead.address.partition("#")
    path = unquote(path.partition("?")[0])
    beside = normpath(join(dirname(name), path))
    if path.endswith(".md"):
        wrong = objection_to_page(site, name, path, beside, lead)
        return wrong or objection_to_place(site, site.pages[beside], place, lead)
    if path and beside in site.files and not lead.raw:
        return None
    whole = urljoin(f"{ROOT}{address_of(name)}", path)
    address = whole.removeprefix(ROOT)
    if whole.startswith(ROOT) and site.is_there(address):
        return objection_to_place(site, address, place, lead)
    if begin := begin_of(path):
        return f"de link naar `{shown(lead)}` leidt nergens heen.", f"Zet `{begin}` ervoor."
    if lead.picture:
        return objection_to_picture(site, name, beside, lead)
    return objection_to_waiting(site, address, lead) or (
        f"de link naar `{shown(lead)}` leidt nergens heen.",
        suggest_address(site, name, address, beside, lead),
    )


def objection_to_page(site: Addresses, name: str, path: str, beside: str, lead: Lead) -> Wrong:
    """What is wrong with the name of a page, by which only Markdown leads to it."""
    if beside not in site.pages:
        near = {relpath(each, dirname(name) or ".") for each in site.pages}
        hoe = f"{suggest_page(path, near)} {LOOK}".strip()
        return f"de link naar `{shown(lead)}` leidt nergens heen: die pagina is er niet.", hoe
    if lead.raw:
        good = f"{path_to_root(address_of(name))}{site.pages[beside]}"
        hoe = f"Schrijf in HTML het adres van de pagina: `{good}`."
        return f"de link naar `{shown(lead)}` werkt niet in HTML.", hoe
    return None


def objection_to_picture(site: Addresses, name: str, beside: str, lead: Lead) -> Wrong:
    """A picture that is not there, or not by this name."""
    if beside in site.files:
        good = f"{path_to_root(address_of(name))}{beside}"
        hoe = f"Schrijf in HTML het adres van het bestand: `{good}`."
        return f"het plaatje `{shown(lead)}` werkt niet in HTML.", hoe
    hoe = "Zet het plaatje in docs/, en noem het zoals het daar heet."
    alike = [one for one in site.files if one.casefold() == beside.casefold()]
    if alike:
        hoe = f"Bedoelde u `{relpath(alike[0], dirname(name) or '.')}`? {hoe}"
    return f"het plaatje `{shown(lead)}` is er niet.", hoe


def objection_to_waiting(site: Addresses, address: str, lead: Lead) -> Wrong:
    """The page of a record that is not on the site yet."""
    later = site.bank.uitgesteld.get(address)
    if not later:
        return None
    if later.concept:
        wat = f"de pagina `{shown(lead)}` is nog een concept, en staat niet op de site."
        return wat, "Haal de link weg, en zet hem er pas in als die er staat."
    wat = f"de pagina `{shown(lead)}` komt pas op {format_date(later.gepubliceerd)}."
    return wat, "Haal de link weg, en zet hem er op die dag in."


def objection_to_place(site: Addresses, address: str, place: str, lead: Lead) -> Wrong:
    """A place that is not on the page at an address."""
    if not place or is_choice(place) or (address and not address.endswith("/")):
        return None
    if unquote(place) in site.ids_typed_on(address):
        return None
    ids = site.ids_on(address)
    if ids is None or unquote(place) in ids:
        return None
    hoe = suggest(place, ids) or "Kijk op die pagina welke koppen er zijn, of haal `#` weg."
    return (
        f"de link naar `{shown(lead)}` leidt naar een plek die niet op die pagina staat.",
        hoe,
    )


def suggest_address(site: Addresses, name: str, address: str, beside: str, lead: Lead) -> str:
    """What to type instead of an address that is not there."""
    typed = beside.removesuffix(".html") + ".md"
    if typed in site.pages and not lead.raw:
        return f"Schrijf `{relpath(typed, dirname(name) or '.')}`."
    made = (page.url for page in pages_of(site.bank, site.today))
    near = suggest(address, (*site.editorial, *made))
    return f"{near.replace('`', f'`{path_to_root(address_of(name))}', 1)} {LOOK}".strip()
