"""`kennisbank voorstel`: what this work changes since it left a branch, for who judges it."""

import sys
from pathlib import Path

from kennisbank.changes import BasisError, basis_of, reach_of, to_summary, veranderingen
from kennisbank.changes.basis import READ
from kennisbank.cli.codes import BAD_USE, GOOD


def tell_proposal(root: Path, since: str, site: str) -> int:
    """Print the changes as Markdown."""
    try:
        with basis_of(root, since) as basis:
            found = veranderingen(basis.map, root)
            bereik = reach_of(basis.map, root, found)
            others = [name for name in basis.anders if not name.startswith(tuple(READ))]
            print(to_summary(found, bereik, others, site), end="")
    except BasisError as error:
        print(error, file=sys.stderr)
        return BAD_USE
    return GOOD
