"""Copying: the built site as one zip file that opens from disk, without a server.

A browser makes no `index.html` of a folder there, and refuses what must come "from the same site".
So links name the page itself, fonts stand in the stylesheet, and what only a server needs is out.
"""

import posixpath
import re
from base64 import b64encode
from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kennisbank.disk import Half, make_folder, write_file
from kennisbank.site.addresses.links import files_of
from kennisbank.site.headers import COPY_POLICY

# What is of use to a server or a search engine only; 404.html names addresses from the root.
# A browser loads no search index from disk, and the editing screen talks to the forge.
SERVED = re.compile(
    r"404\.html|gepubliceerd\.csv|sitemap(?:-\d+)?\.xml|robots\.txt|.*\.(gz|br|map)"
    r"|(?:\.well-known|beheer|zoekindex)/.*"
)
ADDRESS = re.compile(
    r'(<(?:a|area|form|link)\b[^>]*?\s(?:href|action)="'
    r'|<meta http-equiv="refresh" content="0; url=)([^"?#]+)'
)
# A page on disk has no origin of its own: it may not preload fonts or read a manifest.
ONLY_SERVED = re.compile(
    r'<link\b[^>]*\brel="?(?:preload|modulepreload|manifest)\b[^>]*>\s*', re.IGNORECASE
)
# And a policy that speaks of "the same site" would refuse its own files.
SAID = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*')
HEAD = re.compile(r'<header class="kb-sitekop"[^>]*>')
FONT = re.compile(r'url\(["\']?([^"\')]+\.woff2)["\']?\)')
LEESMIJ = """\
Kennisbank Lokale netwerken na Veilig Thuis
Kopie van {dag}

1. Pak eerst het hele zip-bestand uit.
2. Open daarna het bestand index.html. De site opent in uw browser.

Er is geen internet nodig. Zoeken in de teksten werkt niet in deze kopie. Kies in plaats daarvan
uit de lijst met praktijken, met de filters die daarbij staan. Al het andere werkt wel.

Wat na {dag} is veranderd, staat er niet in.
"""


def name_of_copy(changed: date) -> str:
    """What the file is called, and the folder in it."""
    return f"kennisbank-{changed.isoformat()}"


def write_zip(site: Path, target: Path, changed: date, dag: str) -> int:
    """Write the copy; how many files are in it. Equal sites give equal bytes.

    `changed` is the last change of the content, and `dag` that day in words.
    """
    folder = name_of_copy(changed)
    with Half(target) as half:
        with ZipFile(half.file, "w") as archive:

            def put(name: str, data: bytes) -> None:
                day = (changed.year, changed.month, changed.day, 0, 0, 0)
                info = ZipInfo(f"{folder}/{name}", day)
                info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
                archive.writestr(info, data)

            files = copy_site(site, dag, put)
        half.put()
    return files


def write_folder(site: Path, target: Path, dag: str) -> int:
    """Write the copy as a folder; how many files are in it."""

    def put(name: str, data: bytes) -> None:
        make_folder(str((target / name).parent))
        write_file(f"{target}/{name}", data)

    return copy_site(site, dag, put)


def copy_site(site: Path, dag: str, put: Callable[[str, bytes], None]) -> int:
    """Hand over each file of the copy, in the order of the names; how many there are."""
    names = [name for name in sorted(files_of(site)) if not SERVED.fullmatch(name)]
    pages = frozenset(name for name in names if name.endswith(".html"))
    for name in names:
        data = (site / name).read_bytes()
        if name in pages:
            data = to_page(data.decode("utf-8"), name, pages, dag).encode("utf-8")
        elif name.endswith(".css"):
            data = with_fonts(data.decode("utf-8"), (site / name).parent).encode("utf-8")
        put(name, data)
    put("LEESMIJ.txt", LEESMIJ.format(dag=dag).replace("\n", "\r\n").encode("utf-8"))
    return len(names) + 1


def to_page(text: str, name: str, pages: Collection[str], dag: str) -> str:
    """One page: links name the page they lead to, and the head says what this copy is."""
    folder = posixpath.dirname(name)
    text = SAID.sub(rf"\g<1>{COPY_POLICY}", ONLY_SERVED.sub("", text))
    text = ADDRESS.sub(partial(name_page, folder, pages), text)
    return HEAD.sub(lambda head: head[0] + notice(posixpath.relpath(".", folder or "."), dag), text)


def name_page(folder: str, pages: Collection[str], link: re.Match[str]) -> str:
    """A link to a folder with the name of its page; any other as it is."""
    start, address = link[1], unescape(link[2])
    page = posixpath.normpath(posixpath.join(folder, unquote(address), "index.html"))
    return f"{start}{escape(address.rstrip('/'))}/index.html" if page in pages else link[0]


def notice(root: str, dag: str) -> str:
    """What somebody who finds the folder should know, on every page."""
    return (
        f'<p class="kb-kopie">Dit is een kopie van {escape(dag)}. Zoeken in de teksten werkt hier '
        f'niet. Kies uit de <a href="{root}/praktijken/index.html">lijst met filters</a>. '
        '<span class="kb-kopie__vreemd">Ziet dit er vreemd uit? Pak dan eerst het hele zip-bestand '
        "uit.</span></p>"
    )


def with_fonts(css: str, folder: Path) -> str:
    """A stylesheet with its fonts inside, for browsers that refuse them from another folder."""

    def inline(font: re.Match[str]) -> str:
        data = b64encode((folder / font[1]).read_bytes()).decode("ascii")
        return f'url("data:font/woff2;base64,{data}")'

    return FONT.sub(inline, css)
