"""`kennisbank voorstel`: what this work changes since it left a branch, for who judges it."""

import sys
from datetime import date
from pathlib import Path

from kennisbank.bank import TEKSTEN, judge
from kennisbank.changes import (
    BasisError,
    basis_of,
    new_remarks,
    reach_of,
    to_summary,
    veranderingen,
)
from kennisbank.changes.basis import READ
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.publications import read_register
from kennisbank.site.addresses.leads import check_leads


def is_no_content(name: str) -> bool:
    """Whether a file is nothing that readers read: code, the words of a source, or what git obeys
    in whatever folder it stands."""
    of_git = any(part.lower().startswith(".git") for part in name.split("/"))
    return of_git or name.startswith(TEKSTEN) or not name.startswith(tuple(READ))


def tell_proposal(root: Path, since: str, site: str, today: date) -> int:
    """Print the changes as Markdown."""
    register = read_register(root)
    try:
        with basis_of(root, since) as basis:
            found = veranderingen(basis.map, root)
            bereik = reach_of(basis.map, root, found)
            others = [name for name in basis.anders if is_no_content(name)]
            told = [
                judge(folder, today, besides=check_leads, register=register)[1]
                for folder in (basis.map, root)
            ]
            print(to_summary(found, bereik, others, site, new_remarks(*told)), end="")
    except BasisError as error:
        print(error, file=sys.stderr)
        return BAD_USE
    return GOOD
