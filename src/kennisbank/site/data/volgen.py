"""Feeds (Atom, RFC 4287): what came and changed, of everything and of each thing on its own.

A reader of feeds, or a service that sends mail, asks for them; equal content gives equal bytes.
"""

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from uuid import UUID, uuid5

from kennisbank.model import Kennisbank
from kennisbank.model.labels import SITE
from kennisbank.queries import Bericht, Gevolgd, curl, gevolgd, last_change

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
    root = escape(f"{site_url.rstrip('/')}/") if site_url else "../" * one.url.count("/")
    title = f"{SITE}: {written(one.naam)}" if one.naam else SITE
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xml:lang="nl" xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{escape(title, quote=False)}</title>"
        f'<link href="{root}{one.url}" rel="alternate"/>'
        f'<link href="{root}{one.feed}" rel="self"/>'
        f"<id>{name_of(one.url)}</id>"
        f"<updated>{moment_of(one.berichten[0].dag if one.berichten else changed)}</updated>"
        f"<author><name>{escape(SITE, quote=False)}</name></author>"
    )
    entries = (entry_of(bericht, root) for bericht in one.berichten)
    return "".join([head, *entries, "</feed>"]).encode()


def entry_of(bericht: Bericht, root: str) -> str:
    """One bericht in a feed; `root` is the way to the site from there."""
    moment = moment_of(bericht.dag)
    text = escape(written(bericht.tekst))  # which readers of feeds take for HTML
    return (
        f"<entry><title>{escape(written(bericht.titel), quote=False)}</title>"
        f'<link href="{root}{bericht.record.url}" rel="alternate"/>'
        f"<published>{moment}</published><updated>{moment}</updated>"
        f"<id>{name_of(key_of(bericht))}</id>"
        f'<summary type="html">{escape(text, quote=False)}</summary></entry>'
    )


def written(text: str) -> str:
    """The text with the marks of print, without signs that XML cannot hold."""
    return NOT_XML.sub("", curl(text))


def key_of(bericht: Bericht) -> str:
    """What stays the same about a bericht, whatever its words become."""
    return f"{bericht.record.kenmerk} {bericht.dag} {bericht.volgnummer}"


def name_of(key: str) -> str:
    """A name that no other feed has, and that stays when the site moves."""
    return uuid5(OURS, key).urn


def moment_of(day: date) -> str:
    """The day as feeds want it."""
    return f"{day.isoformat()}T00:00:00+00:00"
