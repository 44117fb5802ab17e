"""Front matter and Markdown for the rivals, from our pages."""

import json
from dataclasses import asdict
from typing import Any

from benchmarks.rivals.content import Pagina


def front_matter(pagina: Pagina, **own: Any) -> str:
    """What a template needs to know of a page; JSON is YAML too."""
    fields: dict[str, Any] = {
        **own,
        "description": pagina.omschrijving,
        "deel": pagina.url.split("/")[0],
        "scope": pagina.scope,
        "keuze": asdict(pagina.keuze),
        "nummer": pagina.deel,
        "delen": pagina.delen,
        "vorige": pagina.neighbour(-1),
        "volgende": pagina.neighbour(+1),
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n"
