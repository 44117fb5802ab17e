"""Assets: styles, scripts, fonts and icons of the built site, each named after what is in it.

So a browser may keep them for ever: what changes gets another name.
"""

import re
from collections.abc import Mapping
from graphlib import TopologicalSorter
from hashlib import sha256
from pathlib import Path

from kennisbank.disk import write_file

FOLDER = "assets"
# What has a hash of its own, or is asked for by nobody.
LEFT = re.compile(r"\.[0-9a-f]{8}\.|\.txt$|\.map$")
# How one names another: beside itself in a stylesheet (`url("fonts/x.woff2")`), from the root of
# the site in a script or on a page (`"assets/x.js"`, `"../assets/x.css"`).
BESIDE, FROM_ROOT = r"""(?<=["'(])""", r"""(?<=["/]assets/)"""
NAMING = {".css": BESIDE, ".webmanifest": BESIDE, ".js": FROM_ROOT}


def name_assets(site: Path) -> Mapping[str, str]:
    """Rename every asset, also where pages and other assets ask for it; old names and new."""
    root = site / FOLDER
    contents = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not LEFT.search(path.name)
    }
    if not contents:
        return {}
    names = "|".join(map(re.escape, contents))
    asked = {
        start: re.compile(rf"""{start}({names})(?=["')])""".encode())
        for start in (BESIDE, FROM_ROOT)
    }
    asking = {name: asked[NAMING[end]] for name in contents if (end := Path(name).suffix) in NAMING}
    needs = {
        name: {other.decode() for other in asking[name].findall(data)} if name in asking else set()
        for name, data in contents.items()
    }
    new: dict[str, str] = {}

    def rename(found: re.Match[bytes]) -> bytes:
        return new[found[1].decode()].encode()

    for name in TopologicalSorter(needs).static_order():
        data = asking[name].sub(rename, contents[name]) if needs[name] else contents[name]
        new[name] = with_hash(name, data)
        (root / name).rename(root / new[name])
        if needs[name]:
            write_file(f"{root}/{new[name]}", data)
    for page in site.rglob("*.html"):  # of the engine, the sjabloonpagina's among them
        write_file(str(page), asked[FROM_ROOT].sub(rename, page.read_bytes()))
    return new


def with_hash(name: str, data: bytes) -> str:
    """`fonts/x.woff2` -> `fonts/x.3f2a9c1e.woff2`."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{sha256(data).hexdigest()[:8]}.{ending}"
