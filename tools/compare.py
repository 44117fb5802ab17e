"""Compare two built sites, file by file: `python -m tools.compare <before> <after>`.

Scripts and styles, and how a page asks for them, may differ; every other difference is named, and
then it exits 1. The name of an asset holds a sum over its content, so that part is left out.
"""

import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

MAY_DIFFER = (".js", ".css")
# How a page asks for a script or a style, and the sums over them in the policy of the page.
ASKED = re.compile(
    r"<script[^>]*\bsrc=[^>]*></script>\s*|<link[^>]*\brel=\"?(?:stylesheet|modulepreload)[^>]*>\s*"
    r"|'sha256-[^']*'"
)
SUM = re.compile(r"\.[0-9a-f]{8}(?=\.\w+)")
SHOWN = 6  # lines of one difference


def read_site(site: Path) -> dict[str, Path]:
    """Its files by name, without the sum in it; of the index of Pagefind only that it is there."""
    found = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith("zoekindex/"):
            found[SUM.sub("", name)] = path
    return found


def to_comparable(name: str, path: Path) -> bytes:
    """What must be equal in a file."""
    data = path.read_bytes()
    if not name.endswith(".html"):
        return data
    return SUM.sub("", ASKED.sub("", data.decode())).encode()


def differences(before: Path, after: Path) -> Iterator[str]:
    """Each difference that may not be, in words."""
    old, new = read_site(before), read_site(after)
    for name in sorted(old.keys() ^ new.keys()):
        if not name.endswith(MAY_DIFFER):
            yield f"{name}: only {'before' if name in old else 'after'}"
    for name in sorted(old.keys() & new.keys()):
        if name.endswith(MAY_DIFFER):
            continue
        one, other = to_comparable(name, old[name]), to_comparable(name, new[name])
        if one != other:
            yield f"{name}: differs{''.join(shown(one, other))}"


def shown(one: bytes, other: bytes) -> Iterator[str]:
    """The first lines that differ, of a file that is text."""
    try:
        lines = one.decode().splitlines(), other.decode().splitlines()
    except UnicodeDecodeError:
        return
    diff = [
        x for x in difflib.unified_diff(*lines, lineterm="", n=0) if x[:3] not in ("---", "+++")
    ]
    for line in diff[:SHOWN]:
        yield f"\n    {line[:160]}"


def main() -> int:
    """Print what differs and how much is equal; 1 when something differs that may not."""
    before, after = map(Path, sys.argv[1:3])
    found = [*differences(before, after)]
    print(*found, sep="\n")
    print(f"{len(read_site(after))} files, {len(found)} differences")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
