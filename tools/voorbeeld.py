"""Make a built site work from a folder, without a web server: links name their `index.html`."""

import re
import sys
from functools import partial
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote

LINK = re.compile(r'(<a\b[^>]*?\shref=")([^"?#]+)')


def main() -> None:
    """Change every page of the site in the folder that was given."""
    site = Path(sys.argv[1])
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(LINK.sub(partial(name_page, page), text), encoding="utf-8")


def name_page(page: Path, link: re.Match[str]) -> str:
    """The link, with the name of the page when it leads to a folder."""
    start, address = link[1], unescape(link[2])
    if (page.parent / unquote(address) / "index.html").is_file():
        address = f"{address.rstrip('/')}/index.html"
    return start + escape(address)


if __name__ == "__main__":
    main()
