"""The life of a praktijk: published, changed, moved, due for review."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kennisbank.findings import Content, Finding
from kennisbank.model import Kennisbank, Praktijk
from kennisbank.model.life import Doorverwijzing, Publicatie

PUBLISHED = "reference/gepubliceerd.yml"  # the list that the build keeps
# Not part of what a reader reads: changing these needs no line under `wijzigingen`.
ASIDE = {"id", "wijzigingen", "herzien_voor", "gepubliceerd"}


def digest(praktijk: Praktijk) -> str:
    """Twelve hexadecimal digits that change when the content of a praktijk changes."""
    content = praktijk.model_dump(mode="json", exclude=ASIDE, exclude_defaults=True)
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def check_life(content: Content) -> Iterator[Finding]:
    """Nothing that was published is lost, and no change to it goes unsaid."""
    records = [record for _, record in content.records]
    praktijken = {record.id: record for record in records if isinstance(record, Praktijk)}
    moved = {record.van for record in records if isinstance(record, Doorverwijzing)}
    existing = content.names.get("praktijk", {}).values()
    for record in records:
        if isinstance(record, Doorverwijzing) and record.van in existing:
            wat = f"`{record.van}` bestaat nog en kan dus niet doorverwijzen."
            hoe = "Haal deze regel weg, of geef het bestand een andere naam."
            yield Finding(record, ("van",), wat, hoe, "KB084")
        if not isinstance(record, Publicatie):
            continue
        if record.id not in existing and record.id not in moved:
            wat = f"het gepubliceerde record `{record.id}` ({record.kenmerk}) is er niet meer."
            hoe = (
                "Zet het bestand terug en maak de status `ingetrokken`. Heeft het een andere naam, "
                f"zet dan in reference/doorverwijzingen.yml: `- {{van: {record.id}, naar: ...}}`."
            )
            yield Finding(record, ("id",), wat, hoe, "KB080")
        elif praktijk := praktijken.get(record.id):
            yield from check_change(praktijk, record)


def check_change(praktijk: Praktijk, published: Publicatie) -> Iterator[Finding]:
    """A praktijk keeps its kenmerk, and says what has changed."""
    if praktijk.kenmerk != published.kenmerk:
        wat = f"dit record is gepubliceerd als `{published.kenmerk}`, en dat is misschien gedrukt."
        hoe = f"Zet het kenmerk `{published.kenmerk}` terug."
        yield Finding(praktijk, ("kenmerk",), wat, hoe, "KB081")
    elif changed_in_silence(praktijk, published):
        wat = "de inhoud is veranderd en er is geen regel bij gekomen die dat zegt."
        hoe = "Zet onder `wijzigingen` een regel met `datum:` en `tekst:`."
        yield Finding(praktijk, ("wijzigingen",), wat, hoe, "KB082", "let op")


def changed_in_silence(praktijk: Praktijk, published: Publicatie) -> bool:
    """Whether the content differs from what was published without a new line that says so."""
    return (
        digest(praktijk) != published.inhoud and len(praktijk.wijzigingen) <= published.wijzigingen
    )


def overdue(bank: Kennisbank, today: date) -> Iterator[Praktijk]:
    """The current praktijken that should have been reviewed before today, oldest date first."""
    due = [
        praktijk
        for praktijk in bank.praktijken.values()
        if praktijk.status == "actueel" and is_overdue(praktijk, today)
    ]
    yield from sorted(due, key=lambda praktijk: (praktijk.herzien_voor, praktijk.kenmerk))


def is_overdue(praktijk: Praktijk, today: date) -> bool:
    """Whether the day before which a praktijk is reviewed has come."""
    return praktijk.herzien_voor <= today


def publish(
    bank: Kennisbank, published: Mapping[str, Publicatie]
) -> tuple[dict[str, Publicatie], int]:
    """The list after this build and how many rows are new or changed.

    A praktijk that changed in silence keeps its old row, so that the remark stays until it is said.
    """
    rows = dict(published)
    for praktijk in bank.praktijken.values():
        old = published.get(praktijk.id)
        if old is None or not changed_in_silence(praktijk, old):
            rows[praktijk.id] = Publicatie(
                id=praktijk.id,
                kenmerk=praktijk.kenmerk,
                inhoud=digest(praktijk),
                wijzigingen=len(praktijk.wijzigingen),
            )
    return rows, sum(rows[key] != published.get(key) for key in rows)


def keep_list(bank: Kennisbank, root: Path) -> int:
    """Write the list of what is published, if it changed; the number of rows that did."""
    rows, changed = publish(bank, bank.gepubliceerd)
    if changed:
        (root / PUBLISHED).write_text(to_yaml(rows), encoding="utf-8")
    return changed


def to_yaml(rows: Mapping[str, Publicatie]) -> str:
    """The list as it is kept in git: one row a praktijk, sorted by id."""
    head = (
        "# Wat er is gepubliceerd. De bouw houdt deze lijst bij; verander haar niet zelf.\n"
        "# Een record dat hier staat, verdwijnt niet zomaar: zijn adres is misschien gedrukt.\n"
    )
    return head + "".join(
        f"- {{id: {row.id}, kenmerk: {row.kenmerk}, inhoud: '{row.inhoud}', "
        f"wijzigingen: {row.wijzigingen}}}\n"
        for row in sorted(rows.values(), key=lambda row: row.id)
    )
