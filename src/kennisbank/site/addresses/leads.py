"""Leads: whether each address that an editor typed leads somewhere, known before anything is built.

What templates draw is held against the built site itself (`links`), and so is what is left here.
"""

import re
from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cached_property
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urljoin

from kennisbank.drafts.addresses.leads import Lead, Leads, ids_in
from kennisbank.drafts.addresses.targets import Wrong
from kennisbank.drafts.calls import mark_of_line
from kennisbank.drafts.docs import address_of, editorial_addresses, suggest_page
from kennisbank.drafts.opmaak.elements import IDS
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.pages import FOLDERS, Page, fill_woorden, pages_of, path_to_root
from kennisbank.paper import names_of_sheets, url_of_sheet
from kennisbank.problems import Problem, ProblemsFound, shorten, suggest
from kennisbank.queries import FEED, KALENDER, Gevolgd, gevolgd
from kennisbank.queries.taal.dutch import format_date
from kennisbank.site.addresses.links import ROOT, is_choice

# Files that the site makes, or gives another name; whether they are there, the build says.
MADE = re.compile(
    r"(?:api|assets|gegevens|zoekindex|\.well-known)/.*|[a-z0-9.-]+\.(?:html|ics|json|xml|txt)"
)
LOOK = "Kijk hoe de pagina of het bestand heet, of haal de link weg."


def check_leads(bank: Kennisbank, told: Told, today: date) -> Iterator[Problem]:
    """Every address on an editorial page leads to a page or file, and to a place that is on it."""
    site = Addresses(bank, told, today)
    for page in told.leads:
        for lead in page.leads:
            if wrong := site.objection_to(page, lead):
                yield Problem(page.page, lead.line, lead.column, "", *wrong, "KB147")


def begin_of(path: str) -> str:
    """How an address of another site or of somebody’s mail would begin; or nothing."""
    if re.fullmatch(r"www\.[\w-]+\.\S+", path):
        return "https://"
    return "mailto:" if re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", path) else ""


class Addresses:
    """Where there is something, in the site that will be built of these pages and this bank."""

    def __init__(self, bank: Kennisbank, told: Told, today: date) -> None:
        self.bank, self.told, self.today = bank, told, today
        # What cannot be read is told of, and is there.
        known = {*told.files, *(problem.bestand for problem in told.problems)}
        names = {name.partition("/")[2] for name in known if name.startswith("docs/")}
        self.pages = editorial_addresses(known)
        self.files = {name for name in names if not name.endswith(".md")}
        self.editorial = {address: name for name, address in self.pages.items()}
        self.typed = {page.page: page for page in told.leads}
        # Of a page whose HTML is broken nobody can say which places are on it.
        self.broken = {problem.bestand for problem in told.problems if problem.code == "KB107"}
        self._ids: dict[str, frozenset[str] | None] = {}
        self._generated: dict[str, Mapping[str, Page]] = {}

    def page_at(self, address: str) -> Page | None:
        """The page that is made at an address; those of its folder are listed once."""
        folder = address.partition("/")[0]
        if folder not in self._generated:
            pages = FOLDERS[folder](self.bank, self.today) if folder in FOLDERS else ()
            self._generated[folder] = {page.url: page for page in pages}
        return self._generated[folder].get(address)

    @cached_property
    def moved(self) -> frozenset[str]:
        """The old addresses that lead on."""
        return frozenset(one.url for one in self.bank.doorverwijzingen.values())

    @cached_property
    def sheets(self) -> frozenset[str]:
        """The address of each PDF."""
        return frozenset(map(url_of_sheet, names_of_sheets(self.bank)))

    @cached_property
    def followed(self) -> Mapping[str, Gevolgd]:
        """What can be followed, by its page."""
        return {one.url: one for one in gevolgd(self.bank)}

    def is_followed(self, address: str) -> bool:
        """Whether it is a feed, or a calendar of a theme or region."""
        if not address.endswith((FEED, KALENDER)):
            return False
        one = self.followed.get(f"{dirname(address)}/")
        return one is not None and address in (one.feed, one.kalender)

    def objection_to(self, page: Leads, lead: Lead) -> Wrong:
        """What is wrong with an address on a page, or None when it leads somewhere."""
        name, shown = page.page.partition("/")[2], shorten(lead.address, 60)
        path, _, place = lead.address.partition("#")
        path = unquote(path.partition("?")[0])
        beside = normpath(join(dirname(name), path))
        if path.endswith(".md"):
            address = self.pages.get(beside)
            if address is None:
                near = {relpath(each, dirname(name) or ".") for each in self.pages}
                hoe = f"{suggest_page(path, near)} {LOOK}".strip()
                return f"de link naar `{shown}` leidt nergens heen: die pagina is er niet.", hoe
            if lead.raw:
                good = f"{path_to_root(address_of(name))}{address}"
                hoe = f"Schrijf in HTML het adres van de pagina: `{good}`."
                return f"de link naar `{shown}` werkt niet in HTML.", hoe
        elif path and beside in self.files and not lead.raw:
            return None
        else:
            whole = urljoin(f"{ROOT}{address_of(name)}", path)
            if not whole.startswith(ROOT) or not self.is_there(whole.removeprefix(ROOT)):
                if begin := begin_of(path):
                    return f"de link naar `{shown}` leidt nergens heen.", f"Zet `{begin}` ervoor."
                if lead.picture and beside in self.files:
                    good = f"{path_to_root(address_of(name))}{beside}"
                    hoe = f"Schrijf in HTML het adres van het bestand: `{good}`."
                    return f"het plaatje `{shown}` werkt niet in HTML.", hoe
                if lead.picture:
                    hoe = "Zet het plaatje in docs/, en noem het zoals het daar heet."
                    alike = [one for one in self.files if one.casefold() == beside.casefold()]
                    if alike:
                        hoe = f"Bedoelde u `{relpath(alike[0], dirname(name) or '.')}`? {hoe}"
                    return f"het plaatje `{shown}` is er niet.", hoe
                address = whole.removeprefix(ROOT)
                later = self.bank.uitgesteld.get(address)
                if later and later.concept:
                    wat = f"de pagina `{shown}` is nog een concept, en staat niet op de site."
                    return wat, "Haal de link weg, en zet hem er pas in als die er staat."
                if later:
                    wat = f"de pagina `{shown}` komt pas op {format_date(later.gepubliceerd)}."
                    return wat, "Haal de link weg, en zet hem er op die dag in."
                typed = beside.removesuffix(".html") + ".md"
                if typed in self.pages and not lead.raw:
                    hoe = f"Schrijf `{relpath(typed, dirname(name) or '.')}`."
                else:
                    hoe = f"{self.suggest(address, address_of(name))} {LOOK}".strip()
                return f"de link naar `{shown}` leidt nergens heen.", hoe
            address = whole.removeprefix(ROOT)
        if not place or is_choice(place) or (address and not address.endswith("/")):
            return None
        if unquote(place) in self.ids_typed_on(address):
            return None
        ids = self.ids_on(address)
        if ids is None or unquote(place) in ids:
            return None
        hoe = suggest(place, ids) or "Kijk op die pagina welke koppen er zijn, of haal `#` weg."
        return f"de link naar `{shown}` leidt naar een plek die niet op die pagina staat.", hoe

    def is_there(self, address: str) -> bool:
        """Whether there is something at an address from the root; of some only the build knows."""
        return (
            address in self.editorial
            or address in self.files
            or MADE.fullmatch(address) is not None
            or address in self.moved
            or address in self.sheets
            or self.is_followed(address)
            or self.page_at(address) is not None
        )

    def suggest(self, address: str, seen_from: str) -> str:
        """A question with the address that may be meant, as typed on a page; or nothing."""
        made = (page.url for page in pages_of(self.bank, self.today))
        near = suggest(address, (*self.editorial, *made))
        return near.replace("`", f"`{path_to_root(seen_from)}", 1)

    def ids_typed_on(self, address: str) -> Container[str]:
        """The places on a page that are there whatever is drawn on it, which takes longer."""
        page = self.typed.get(f"docs/{self.editorial.get(address, '')}")
        return page.ids if page else ()

    def ids_on(self, address: str) -> frozenset[str] | None:
        """The places on a page to which a link can lead; None when nobody can say."""
        if address not in self._ids:
            try:
                self._ids[address] = IDS | frozenset(self.find_ids(address))
            except (KeyError, ProblemsFound):  # that page is itself told of
                self._ids[address] = None
        return self._ids[address]

    def find_ids(self, address: str) -> Iterator[str]:
        """The ids in the text of a page, and in what is drawn on it."""
        basis = path_to_root(address)
        if address not in self.editorial:
            if (page := self.page_at(address)) is None:
                raise KeyError(address)
            yield from ids_in(page.draw(basis))
            return
        file = f"docs/{self.editorial[address]}"
        if file in self.broken:
            raise KeyError(file)
        yield from self.typed[file].ids
        for used, _, _, source in self.told.used:
            if used == file:
                word = mark_of_line(f"{{{{ {source} }}}}")
                yield from ids_in(fill_woorden(word, self.bank, basis, file))
