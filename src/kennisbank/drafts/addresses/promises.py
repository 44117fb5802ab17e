"""Promises: a link of which the words are an address or a number itself leads to just that."""

import re

from kennisbank.problems import shorten

# What a reader takes for a site: it says so, or ends as most sites do.
SITE = re.compile(
    r"(?:https?://|(?=www\.)|(?=[\w.-]+\.(?:nl|eu|com|org|net|info)(?:[/?#:]|$)))"
    r"(?:www\.)?(?P<name>[\w-]+(?:\.[\w-]+)+)(?:[/?#:]\S*)?",
    re.I,
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NUMBER = re.compile(r"\+?[\d (][\d ().-]{1,25}\d")
ABROAD = re.compile(r"^(?:\+|00)?31(?=\d{9}$)")

Wrong = tuple[str, str] | None


def check_promise(words: str, address: str) -> Wrong:
    """What is wrong when the words of a link name another site, mailbox or number than it has."""
    said = " ".join(words.split())
    kind, _, rest = address.partition(":")
    target = rest.partition("?")[0]
    if kind == "tel" and NUMBER.fullmatch(said):
        same = digits_of(said) == digits_of(target)
    elif MAIL.fullmatch(said) and kind in ("mailto", "https"):
        same = kind == "mailto" and said.casefold() == target.casefold()
    elif kind == "https" and (site := SITE.fullmatch(said)):
        same = is_within(site["name"].casefold(), host_of(address))
    else:
        return None
    if same:
        return None
    wat = f"de link zegt `{shorten(said, 40)}` en leidt naar `{shorten(target.strip('/'), 40)}`."
    return wat, "Maak die twee hetzelfde, of zet in woorden waar de link naartoe gaat."


def host_of(address: str) -> str:
    """The name of the site in an address, without `www.`."""
    place = re.split(r"[/?#]", address.partition("://")[2], maxsplit=1)[0]
    return place.rpartition("@")[2].partition(":")[0].casefold().removeprefix("www.")


def is_within(name: str, host: str) -> bool:
    """Whether a host is that site, or a part of it: `open.overheid.nl` is of `overheid.nl`."""
    return host == name or host.endswith(f".{name}")


def digits_of(number: str) -> str:
    """A telephone number by its digits, as within the country."""
    bare = re.sub(r"[^\d+]", "", number.replace("(0)", ""))
    return re.sub(r"\D", "", ABROAD.sub("0", bare))
