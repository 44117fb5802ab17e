"""Feeds: valid by another's reader, stable, complete, and the same each time."""

from datetime import date
from html import unescape
from urllib.parse import urljoin

import atoma
import pytest

from kennisbank.model import Kennisbank
from kennisbank.model.leven import Wijziging
from kennisbank.queries import gevolgd
from kennisbank.queries.meenemen.berichten import BERICHTEN_MAX
from kennisbank.site.data import to_calendars, to_feeds
from tests.builders import a_bank, a_praktijk

HOME = "https://voorbeeld.nl/kennisbank/"
LATER = date(2026, 12, 24)


def feeds_of(bank: Kennisbank, site_url: str = HOME) -> dict[str, atoma.atom.AtomFeed]:
    """Read by a reader that refuses what RFC 4287 does not allow."""
    return {name: atoma.parse_atom_bytes(data) for name, data in to_feeds(bank, site_url)}


def a_changed_bank() -> Kennisbank:
    changed = a_praktijk(
        wijzigingen=(
            Wijziging(datum=date(2026, 11, 21), tekst="Opgenomen in de kennisbank."),
            Wijziging(datum=LATER, tekst="De titel is korter: 'kort' & < 3."),
            Wijziging(datum=LATER, tekst="Een bron kwam erbij."),
        )
    )
    return a_bank(praktijken=(changed, a_praktijk(id="b", kenmerk="WIJ-G02", themas=())))


def test_there_is_a_feed_of_all_and_of_each_theme_place_and_element() -> None:
    bank = a_bank()
    names = set(feeds_of(bank))
    assert names == {f"{one.url}volgen.xml" for one in gevolgd(bank)}
    assert {
        "nieuw/volgen.xml",
        "themas/veiligheid/volgen.xml",
        "regios/landelijk/volgen.xml",
        "regios/zeeland/volgen.xml",
        "gemeenten/wijchen/volgen.xml",
        "elementen/samen-eerste-contact/volgen.xml",
    } <= names


def test_feed_tells_what_came_and_what_changed_in_words_newest_first() -> None:
    feed = feeds_of(a_changed_bank())["regios/gelderland-zuid/volgen.xml"]
    assert feed.title.value.endswith(": Gelderland-Zuid")
    assert [entry.title.value for entry in feed.entries] == [
        "Veranderd: Korte lijnen",
        "Veranderd: Korte lijnen",
        "Nieuw: Korte lijnen",
        "Nieuw: Korte lijnen",
    ]
    first = feed.entries[0]
    assert unescape(first.summary.value) == "De titel is korter: ‘kort’ & < 3."
    assert (first.updated.date(), feed.updated.date()) == (LATER, LATER)
    assert first.links[0].href == f"{HOME}praktijken/korte-lijnen/"


def test_a_record_is_in_the_feeds_of_its_theme_region_municipality_and_elements_only() -> None:
    bank = a_bank()
    record = bank.praktijken["korte-lijnen"]
    title = f"Nieuw: {record.titel}"
    found = {
        name
        for name, feed in feeds_of(bank).items()
        if title in {entry.title.value for entry in feed.entries}
    }
    own = {"nieuw", *(f"themas/{thema}" for thema in record.themas), "regios/gelderland-zuid"}
    own |= {"gemeenten/wijchen", *(f"elementen/{one}" for one in record.elementen)}
    assert found == {f"{name}/volgen.xml" for name in own}


def test_names_of_entries_stay_when_words_or_the_address_of_the_site_change() -> None:
    bank = a_changed_bank()
    (first, other), rest = bank.praktijken.values(), ()
    renamed = a_bank(praktijken=(first.model_copy(update={"titel": "Anders"}), other, *rest))
    ids = [
        [entry.id_ for entry in feeds_of(some, where)["nieuw/volgen.xml"].entries]
        for some, where in ((bank, HOME), (renamed, "https://elders.nl/"), (bank, ""))
    ]
    assert ids[0] == ids[1] == ids[2]
    assert len({*ids[0]}) == len(ids[0]) > 3
    assert all(name.startswith("urn:uuid:") for name in ids[0])
    feeds = feeds_of(bank)
    assert len({feed.id_ for feed in feeds.values()}) == len(feeds)


def test_empty_theme_gives_a_valid_and_empty_feed_with_the_day_of_the_content() -> None:
    bank = a_bank(praktijken=(a_praktijk(themas=("veiligheid",)),))
    feed = feeds_of(bank)["themas/evalueren/volgen.xml"]
    assert [one for one in feed.entries if "Korte" in one.title.value] == []
    empty = [one for one in feeds_of(bank).values() if not one.entries]
    assert empty
    assert {one.updated.date() for one in empty} == {date(2026, 11, 21)}


def test_feed_is_the_same_each_time_and_holds_the_newest_only() -> None:
    many = tuple(
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at:03}", gepubliceerd=date(2026, 1, 1 + at % 28))
        for at in range(BERICHTEN_MAX + 9)
    )
    bank = a_bank(praktijken=many)
    assert [*to_feeds(bank, HOME)] == [*to_feeds(bank, HOME)]
    feed = feeds_of(bank)["regios/gelderland-zuid/volgen.xml"]
    assert len(feed.entries) == BERICHTEN_MAX
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)


def test_what_is_no_example_any_more_is_no_news_but_its_change_is() -> None:
    gone = a_praktijk(
        status="ingetrokken",
        reden="Klopt niet meer.",
        elementen=("samen-eerste-contact",),
        wijzigingen=(Wijziging(datum=LATER, tekst="Ingetrokken: het klopt niet meer."),),
    )
    feeds = feeds_of(a_bank(praktijken=(gone,)))
    # Who follows an element heard that it came there, and so hears this too.
    for page in ("regios/gelderland-zuid/", "elementen/samen-eerste-contact/"):
        titles = [one.title.value for one in feeds[f"{page}volgen.xml"].entries]
        assert titles[:1] == ["Veranderd: Korte lijnen (ingetrokken)"]
        assert not [one for one in titles if one.startswith("Nieuw: Korte lijnen")]


@pytest.mark.parametrize("where", [HOME, "https://voorbeeld.nl", ""])
def test_links_of_a_feed_lead_to_the_pages(where: str) -> None:
    root = f"{where.rstrip('/')}/" if where else HOME
    for name, feed in feeds_of(a_bank(), where).items():
        base = f"{root}{name}"
        targets = {link.rel: urljoin(base, link.href) for link in feed.links}
        assert targets == {"alternate": base.removesuffix("volgen.xml"), "self": base}
        for entry in feed.entries:
            assert urljoin(base, entry.links[0].href).startswith(root)


def test_each_theme_and_region_with_something_to_review_has_a_calendar() -> None:
    bank = a_bank(elementen=(), rapporten=(), factsheets=(), praktijken=(a_praktijk(),))
    names = {name for name, _ in to_calendars(bank, HOME)}
    assert names == {
        "herzieningen.ics",
        "herzieningen-2027.ics",
        f"themas/{bank.praktijken['korte-lijnen'].themas[0]}/herzieningen.ics",
        "regios/gelderland-zuid/herzieningen.ics",
    }


def test_events_of_several_calendars_have_names_of_their_own() -> None:
    bank = a_bank()
    made = dict(to_calendars(bank, HOME))
    told = [
        line
        for name, text in made.items()
        if "herzieningen-" not in name
        for line in text.decode().splitlines()
        if line.startswith("UID:")
    ]
    assert len({*told}) == len(told) > 3


def test_sign_that_no_feed_can_hold_is_left_out() -> None:
    signs = "".join(map(chr, (0x00, 0x0B, 0x1F, 0xD800, 0xFFFE)))
    wrong = a_praktijk().model_copy(update={"titel": f"Korte{signs} lijnen"})
    bank = a_bank(praktijken=(wrong,))
    feed = feeds_of(bank)["regios/gelderland-zuid/volgen.xml"]
    assert [entry.title.value for entry in feed.entries] == ["Nieuw: Korte lijnen"]
