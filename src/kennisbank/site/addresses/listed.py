"""Listed: the site says of itself what it publishes, and what was published before it.

The forge keeps that list when the site is in its place (`kennisbank gepubliceerd`).
"""

from collections.abc import Iterable

from kennisbank.bank import publications_of
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.publications import LIST, Publicaties, to_list
from kennisbank.site.stamp import Maker


def list_of(bank: Kennisbank, told: Told, published: Publicaties) -> Maker:
    """What gives the list of a site that is built of this bank and these pages."""

    def make() -> Iterable[tuple[str, bytes]]:
        yield LIST, to_list(publications_of(bank, told, published)).encode()

    return make
