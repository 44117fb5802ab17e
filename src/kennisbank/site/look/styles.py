"""Styles: the stylesheets that a page asks for, joined into one, so that a reader waits for one."""

import re
from pathlib import Path

from kennisbank.disk import write_file
from kennisbank.site.look.assets import FOLDER

LINK = rb'<link rel="stylesheet" href="([^"]*assets/)([^"/]+\.css)">'
LINKS = re.compile(LINK + rb"(?:\s*" + LINK.replace(b"(", b"(?:") + rb")+")
SHEET = re.compile(LINK)


def join_styles(site: Path) -> None:
    """Have every page ask for one stylesheet where it asked for some in a row."""
    names: dict[tuple[str, ...], str] = {}

    def join(links: re.Match[bytes]) -> bytes:
        sheets = tuple(found[2].decode() for found in SHEET.finditer(links[0]))
        name = names.setdefault(sheets, f"stijl{len(names) or ''}.css")
        return b'<link rel="stylesheet" href="%b%b">' % (links[1], name.encode())

    for page in sorted(site.rglob("*.html")):
        write_file(str(page), LINKS.sub(join, page.read_bytes()))
    folder = site / FOLDER
    whole = {
        name: b"\n".join((folder / sheet).read_bytes() for sheet in sheets)
        for sheets, name in names.items()
    }
    for sheet in {sheet for sheets in names for sheet in sheets}:
        (folder / sheet).unlink()
    for name, data in whole.items():
        write_file(f"{folder}/{name}", data)
