"""There: where something is, in the site that will be built of these pages and this bank."""

import re
from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cached_property
from posixpath import dirname

from kennisbank.drafts.addresses.leads import ids_in
from kennisbank.drafts.calls import mark_of_line
from kennisbank.drafts.docs import editorial_addresses
from kennisbank.drafts.opmaak.elements import IDS
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.pages import FOLDERS, Page, fill_woorden, path_to_root
from kennisbank.paper import names_of_sheets, url_of_sheet
from kennisbank.problems import ProblemsFound
from kennisbank.queries import FEED, KALENDER, Gevolgd, gevolgd

# Files that the site makes, or gives another name; whether they are there, the build says.
MADE = re.compile(
    r"(?:api|assets|gegevens|zoekindex|\.well-known)/.*|[a-z0-9.-]+\.(?:html|ics|json|xml|txt)"
)


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
