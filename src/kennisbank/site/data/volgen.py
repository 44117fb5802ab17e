"""Feeds (Atom, RFC 4287): what came and changed, of everything and of each thing on its own.

A reader of feeds, or a service that sends mail, asks for them; equal content gives equal bytes.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import lru_cache
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from kennisbank.model import Kennisbank
from kennisbank.model.labels import SITE
from kennisbank.queries import Bericht, Gevolgd, curl, gevolgd, last_change

if TYPE_CHECKING:
    from feedgenerator import Atom1Feed

# What XML 1.0 cannot hold: one such sign in a record may not stop the build of every feed.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
OURS = UUID("5e7a4b5c-6d0e-4d59-9a51-0d1f0c6a2f11")  # so that no other site has our names


def to_feeds(bank: Kennisbank, site_url: str) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of each feed.

    `site_url` is where the site stands; without it links are relative to the feed.
    """
    changed = last_change(bank) or date(1970, 1, 1)
    for one in gevolgd(bank):
        yield one.feed, to_feed(one, site_url, changed)


def to_feed(one: Gevolgd, site_url: str, changed: date) -> bytes:
    """One feed; `changed` is its day when there is nothing to tell yet."""
    root = f"{site_url.rstrip('/')}/" if site_url else "../" * one.url.count("/")
    feed = shell()(
        title=f"{SITE}: {written(one.naam)}" if one.naam else SITE,
        link=f"{root}{one.url}",
        feed_url=f"{root}{one.feed}",
        feed_guid=name_of(one.url),
        description=None,
        language="nl",
        author_name=SITE,
    )
    feed.changed = moment_of(one.berichten[0].dag if one.berichten else changed)
    for bericht in one.berichten:
        feed.add_item(
            title=written(bericht.titel),
            link=f"{root}{bericht.record.url}",
            description=escape(written(bericht.tekst)),  # which readers of feeds take for HTML
            unique_id=name_of(key_of(bericht)),
            pubdate=moment_of(bericht.dag),
        )
    made = BytesIO()
    feed.write(made, "utf-8")
    return made.getvalue()


def written(text: str) -> str:
    """The text with the marks of print, without signs that XML cannot hold."""
    return NOT_XML.sub("", curl(text))


@lru_cache(maxsize=1)
def shell() -> "type[Atom1Feed]":
    """The class of a feed that takes its day from its content, and never from the clock."""
    from feedgenerator import Atom1Feed  # a check, which writes none, need not wait for it

    class Feed(Atom1Feed):
        changed: datetime

        def latest_post_date(self) -> datetime:
            return self.changed

    return Feed


def key_of(bericht: Bericht) -> str:
    """What stays the same about a bericht, whatever its words become."""
    return f"{bericht.record.kenmerk} {bericht.dag} {bericht.volgnummer}"


def name_of(key: str) -> str:
    """A name that no other feed has, and that stays when the site moves."""
    return uuid5(OURS, key).urn


def moment_of(day: date) -> datetime:
    """The day as feeds want it."""
    return datetime.combine(day, time(), UTC)
