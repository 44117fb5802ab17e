"""Reference data for the templates of the rivals: the names that records refer to, and the menu."""

from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.model.labels import DOELGROEPEN, HERKOMSTEN, SOORTEN, STATUSSEN, VELDEN
from kennisbank.queries.reeks import GROEP_MAX, LIJST_MAX


def naslag_of(bank: Kennisbank, site: Path) -> dict[str, Any]:
    """The names that records refer to, and the menu."""
    places = [
        queries.plek_of(None),
        *map(queries.plek_of, bank.regios.values()),
        *map(queries.plek_of, bank.gemeenten.values()),
    ]
    found = {gemeente.id for gemeente in queries.gemeenten_met_bevindingen(bank)}
    home = LexborHTMLParser((site / "index.html").read_text(encoding="utf-8"))
    return {
        "soorten": [
            {"id": soort, "enkelvoud": label.enkelvoud, "meervoud": label.meervoud}
            for soort, label in SOORTEN.items()
        ],
        "soort": {soort: label.enkelvoud for soort, label in SOORTEN.items()},
        "herkomst": dict(HERKOMSTEN),
        "doelgroep": dict(DOELGROEPEN),
        "status": dict(STATUSSEN),
        "veld": dict(VELDEN),
        "bron": {bron.id: bron.kort for bron in bank.bronnen.values()},
        "themas": [{"id": t.id, "naam": t.naam, "url": f"/{t.url}"} for t in bank.themas.values()],
        "thema": {t.id: {"naam": t.naam, "url": f"/{t.url}"} for t in bank.themas.values()},
        "regio": {p.id: named(p) for p in places if p.soort != "gemeente"},
        "gemeente": {p.id: named(p) for p in places if p.soort == "gemeente"},
        "indicator": {
            i.kenmerk: {"naam": f"{i.nummer}. {i.titel}", "url": f"/{i.url}"}
            for i in bank.toezichtkader.indicatoren
        },
        "vraag": {
            v.kenmerk: {"naam": f"{v.nummer}. {v.titel}", "url": f"/{v.url}"}
            for v in queries.vragen(bank)
        },
        "element": {e.id: {"naam": e.titel, "url": f"/{e.url}"} for e in bank.elementen.values()},
        "matrix": [
            {"veld": "gemeente" if p.soort == "gemeente" else "regio", "id": p.id, **named(p)}
            for p in (rij.plek for rij in queries.matrix(bank))
            if p.soort != "gemeente" or p.id in found
        ],
        "menu": [
            {"naam": text_of(link), "url": "/" + (link.attributes.get("href") or "").lstrip("./")}
            for link in home.css_first(".kb-menu").css("a")
        ],
        "groep_max": GROEP_MAX,
        "lijst_max": LIJST_MAX,
    }


def named(plek: queries.Plek) -> dict[str, str]:
    """A place with its name and address."""
    return {"naam": plek.naam, "url": f"/{plek.url}"}


def text_of(node: LexborNode | None) -> str:
    """The words within an element, with single spaces."""
    return " ".join(node.text(separator=" ").split()) if node else ""
