"""Write the table of packages in LICENTIES.md, from uv.lock and the licences they say."""

import sys
import tomllib
from pathlib import Path
from typing import Any

from kennisbank.disk import write_whole
from kennisbank.site.bill import OURSELVES, licence_of

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "LICENTIES.md"
BEGIN = "<!-- pakketten: begin. Gemaakt met `make licenties`; verander het hier niet. -->\n"
END = "<!-- pakketten: eind -->\n"


def main() -> int:
    """Renew the table; 1 when the licence of a package is not known."""
    write_whole(PAGE, with_table(PAGE.read_text(encoding="utf-8")).encode())
    if unknown := [name for name in locked() if not licence_of(name)]:
        print(
            f"Van {', '.join(unknown)} is de licentie niet bekend. Lees het licentiebestand van "
            "het pakket, en zet de SPDX-naam, onder uitgezocht, in "
            "src/kennisbank/site/onderdelen.toml.",
            file=sys.stderr,
        )
    return int(bool(unknown))


def locked() -> list[str]:
    """Every package of others in uv.lock."""
    return sorted(set(read_lock()) - {OURSELVES})


def read_lock() -> dict[str, dict[str, Any]]:
    """The packages of uv.lock by name."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {package["name"]: package for package in lock["package"]}


def for_the_site() -> set[str]:
    """The packages that make the site, on any computer: what we need, and what that needs."""
    lock, found, waiting = read_lock(), set[str](), [OURSELVES]
    while waiting:
        package = lock[waiting.pop()]
        found.add(package["name"])
        groups = [
            package.get("dependencies", ()),
            *package.get("optional-dependencies", {}).values(),
        ]
        waiting += {each["name"] for group in groups for each in group} - found
    return found


def with_table(page: str) -> str:
    """The page with the table as it should be."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    for_site = for_the_site()
    rows = [
        f"| {name} | {licence_of(name)} | {'site' if name in for_site else 'testen en meten'} |"
        for name in locked()
    ]
    table = "\n".join(["", "| Pakket | Licentie | Waarvoor |", "|---|---|---|", *rows, "", ""])
    return f"{before}{BEGIN}{table}{END}{after}"


if __name__ == "__main__":
    sys.exit(main())
