"""The mapping file: which column of somebody else's workbook is which field, proposed once."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kennisbank.disk import write_whole
from kennisbank.documents import parse_document, read_bytes, to_text
from kennisbank.intake.workbook.columns import FIELDS
from kennisbank.intake.workbook.heads import field_of_head, folded, meant_by_head
from kennisbank.model import Praktijk

FILE = "werkblad-kolommen.yml"
ABOVE = """\
# Welke kolom van een werkblad welk veld is. Wie dit leest, kijkt het na en past het aan.
# Achter een kolom die niet meegaat, staat "". Alle velden staan in BIJDRAGEN.md.
"""


class MappingError(Exception):
    """The mapping file says something that is no field; the text says so."""


def read_mapping(root: Path) -> dict[str, str]:
    """What the file says, by folded head; empty when there is none. ReadError for no YAML."""
    if not (root / FILE).exists():
        return {}
    data = parse_document(read_bytes(root / FILE), FILE).data
    if not isinstance(data, dict):
        raise MappingError(f"{FILE}: hier horen regels als `Plaats: gemeente`.")
    found = {}
    for head, field in data.items():
        name = field_of_head(field) if isinstance(field, str) and field.strip() else ""
        if not isinstance(field, str) or (field.strip() and not name):
            known = ", ".join(FIELDS)
            raise MappingError(f'{FILE}: {head}: `{field}` is geen veld. Kies uit {known}, of "".')
        found[folded(head)] = name
    return found


def propose(root: Path, heads: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """Write what is most likely meant by heads that nobody knows, for somebody to look at."""
    used, proposed = set(taken), dict[str, str]()
    for head in heads:
        field = meant_by_head(head)
        proposed[head] = "" if field in used else field
        used.add(field)
    path = root / FILE
    before = parse_document(read_bytes(path), FILE).data if path.exists() else {}
    data = {**(before if isinstance(before, dict) else {}), **proposed}
    write_whole(path, (ABOVE + to_text(data, Praktijk)).encode())
    return proposed
