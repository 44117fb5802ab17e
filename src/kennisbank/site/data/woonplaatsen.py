"""The woonplaatsen of each municipality, and who was one before, for who types where she lives.

There are thousands of them: no page has them, and a browser fetches them when a field is used.
"""

from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.site.data.register import to_script


def to_woonplaatsen(bank: Kennisbank) -> tuple[str, str]:
    """The name and text of `gegevens/woonplaatsen.js`: a row for each who has some."""
    rows = [
        (gemeente.id, gemeente.naam, *map("\n".join, (names, former) if former else (names,)))
        for gemeente, names, former in queries.woonplaatsen_by_gemeente(bank)
    ]
    return to_script("woonplaatsen", queries.curl_all(rows))
