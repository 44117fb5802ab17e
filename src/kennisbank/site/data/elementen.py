"""The elementen: a row of each with what one can choose by and what its line shows, as data.

There are a few hundred of them when there are thousands of praktijken, so one file holds them all.
"""

from kennisbank import queries
from kennisbank.model import Element, Kennisbank
from kennisbank.model.labels import STATUSSEN
from kennisbank.site.data.register import to_script


def to_elementen(bank: Kennisbank) -> tuple[str, str]:
    """The name and text of `gegevens/elementen.js`, those seen at most places first."""
    elementen = queries.by_evidence(bank, tuple(bank.elementen.values()))
    return to_script("elementen", [to_row(bank, element) for element in elementen])


def to_row(bank: Kennisbank, element: Element) -> list[object]:
    """One element: its texts, the numbers of its picture, and what one can choose it by."""
    bewijs = queries.bewijs_of(bank, element)
    texts = [element.titel, element.samenvatting, " ".join(bewijs.kort)]
    return [
        element.id,
        element.kenmerk,
        *queries.curl_all(texts),
        "" if element.status == "actueel" else STATUSSEN[element.status],
        [telling.aantal for telling in bewijs.beeld],
        element.themas,
        bewijs.soorten,
        element.vragen,
    ]
