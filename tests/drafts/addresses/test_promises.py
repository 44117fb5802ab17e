"""The words of a link that are an address or a number lead to just that."""

import pytest

from kennisbank.drafts.addresses.promises import check_promise
from kennisbank.drafts.markup import judge

KEPT = [
    ("www.vng.nl", "https://vng.nl/artikelen"),
    ("https://www.rijksoverheid.nl/een/pad", "https://rijksoverheid.nl/ander"),
    ("overheid.nl", "https://open.overheid.nl/"),
    ("0800-2000", "tel:08002000"),
    ("+31 (0)70 123 45 67", "tel:0701234567"),
    ("070 123 45 67", "tel:+31701234567"),
    ("Info@vng.nl", "mailto:info@vng.nl?subject=Dag"),
    ("kaart.png", "https://www.vng.nl/kaart.png"),
    ("Veilig Thuis", "tel:0800-2000"),
    ("het rapport van 2019", "https://www.vng.nl/2019"),
    ("index.md", "../index.md"),
]
BROKEN = [
    ("https://www.rijksoverheid.nl", "https://voorbeeld.example/"),
    ("www.rijksoverheid.nl", "https://rijksoverheid.nl.voorbeeld.example/"),
    ("rijksoverheid.nl", "https://mijnrijksoverheid.nl/"),
    ("0800-2000", "tel:0900-2000"),
    ("112", "tel:113"),
    ("info@vng.nl", "mailto:info@voorbeeld.nl"),
    ("info@vng.nl", "https://voorbeeld.nl/"),
]


@pytest.mark.parametrize(("words", "address"), KEPT)
def test_link_that_leads_where_it_says_is_good(words: str, address: str) -> None:
    assert check_promise(words, address) is None


@pytest.mark.parametrize(("words", "address"), BROKEN)
def test_link_that_says_another_address_is_told(words: str, address: str) -> None:
    wrong = check_promise(words, address)
    assert wrong is not None
    assert f"`{words}`" in wrong[0]


def test_it_is_asked_of_every_link_on_a_page() -> None:
    html = '<p>Bel <a href="tel:0900-2000"><strong>0800</strong>-2000</a>.</p>'
    assert [(one.code, one.needle) for one in judge(html)] == [("KB106", "tel:0900-2000")]
