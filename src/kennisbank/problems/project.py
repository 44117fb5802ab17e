"""The address of a project at a forge: that of the project itself, and of no page in it."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from kennisbank.problems.webadres import Bezwaar, seen

EXAMPLE = "https://github.com/organisatie/kennisbank"
OF_TWO = ("github.com", "codeberg.org")  # a project is a name and a name there, and no more
# How forges begin what they put behind the address of a project: GitLab always so, the others
# with a word and then the name of a branch. A group of GitLab may be called as such a word.
OWN, WORDS = "-", ("blob", "tree", "raw", "src")


def objection_to_project(address: str) -> Bezwaar | None:
    """Why a good address of the web is not that of a project; None when it can be."""
    found = urlsplit(address)
    parts = [part for part in found.path.split("/") if part]
    if len(parts) < 2:
        return Bezwaar("dit is niet het adres van een project.", f"Schrijf het zoals `{EXAMPLE}`.")
    if len(own := parts[: count_own(found.netloc, parts)]) < len(parts):
        project = f"{found.scheme}://{found.netloc}/{'/'.join(own)}"
        return Bezwaar("dit is een pagina in een project.", f"Schrijf `{seen(project, 300)}`.")
    return None


def count_own(host: str, parts: Sequence[str]) -> int:
    """How many of the names in an address are those of the project."""
    if host in OF_TWO:
        return 2
    for place in range(2, len(parts)):
        if parts[place] == OWN or (parts[place] in WORDS and parts[place + 1 :]):
            return place
    return len(parts)
