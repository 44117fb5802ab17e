"""Attachments: what may stand in docs/ beside the pages, and so comes on the site as it is."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from kennisbank.disk import read_plain
from kennisbank.drafts.addresses.carried import check_carried
from kennisbank.drafts.drawing import check_drawing
from kennisbank.problems import Problem, enumerate_values

# The kinds, each with how such a file begins; b"" is a kind that begins with anything.
ZIP, OLD = (b"PK\x03\x04",), (b"",)
KINDS: Mapping[str, tuple[bytes, ...]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "avif": (b"\x00\x00\x00",),
    "svg": OLD,
    "pdf": (b"%PDF-",),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), ZIP),
    "csv": OLD,
    "txt": OLD,
    "vtt": (b"WEBVTT", b"\xef\xbb\xbfWEBVTT"),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "mp4": (b"\x00\x00\x00",),
    "webm": (b"\x1aE\xdf\xa3",),
}
# What MkDocs takes for a page, and we do not.
PAGES = ("markdown", "mdown", "mkdn", "mkd")
# What a build puts in the site itself.
OURS = frozenset({"api", "assets", "gegevens", "pdf", "zoekindex", "beheer", "templates"}) | {
    *("robots.txt", "security.txt", "vooruit.txt")
}
ABOUT = "gegevens.md"  # the page about such a folder, which stands in it and is none of its files
PART = re.compile(r"[a-z0-9]+(?:[._-]+[a-z0-9]+)*")
MAX_DEPTH = 6
CODE = "KB100"


def check_name(name: str) -> Iterator[Problem]:
    """The name of a file in docs/, folders included, becomes an address of the site."""
    parts = name.split("/")[1:]
    if wrong := next((part for part in parts if not PART.fullmatch(part)), ""):
        wat = f"de naam `{shown(wrong)}` kan hier niet."
        hoe = "Gebruik kleine letters zonder accenten, cijfers en streepjes, zoals `korte-lijnen`."
        yield Problem(shown(name), 1, 1, "", wat, hoe, CODE)
    elif parts[0].removesuffix(".md") in OURS and parts != [ABOUT]:
        wat = f"de naam `{parts[0]}` gebruikt de site zelf al."
        yield Problem(name, 1, 1, "", wat, "Kies een andere naam.", CODE)
    elif len(parts) > MAX_DEPTH:
        wat = f"dit bestand staat in meer dan {MAX_DEPTH} mappen."
        yield Problem(shown(name), 1, 1, "", wat, "Zet het in minder mappen.", CODE)


def check_attachment(path: Path, name: str) -> Iterator[Problem]:
    """A file that is no page is of a kind that does nothing by itself, and what it says it is."""
    kind = name.rpartition(".")[2]
    if kind in PAGES:
        wat, hoe = f"een pagina eindigt niet op `.{kind}`.", "Geef het bestand de uitgang `.md`."
        yield Problem(name, 1, 1, "", wat, hoe, CODE)
    elif kind not in KINDS:
        wat = "dit soort bestand kan niet op de site."
        hoe = f"Haal het weg, of bewaar het als {enumerate_values(KINDS, len(KINDS))}."
        yield Problem(name, 1, 1, "", wat, hoe, CODE)
    elif kind == "svg":
        yield from check_drawing(path, name)
    else:
        begin = read_plain(path, 16)
        if not begin.startswith(KINDS[kind]):
            wat = f"dit bestand heet `.{kind}`, en dat is het niet."
            hoe = "Open het in het programma waarmee het is gemaakt, en bewaar het opnieuw."
            yield Problem(name, 1, 1, "", wat, hoe, "KB101")
        else:
            yield from check_carried(path, name)


def shown(name: str) -> str:
    """The name of a file as it can stand in a message, on one line."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)
