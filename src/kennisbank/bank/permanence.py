"""Permanence: what was published stays where it was, keeps its kenmerk, and says what changed."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.inhoud import Former, Levend, changed_in_silence, digest, former_names
from kennisbank.model import Element, Praktijk, Record
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.problems import Problem
from kennisbank.publications import Publicatie, Publicaties

Records = Iterable[tuple[str, Record]]  # each with its file
KINDS = {"praktijk": "praktijken/", "element": "elementen/"}
NUMBERED = re.compile(r"(.*?)(\d+)")


def check_permanence(content: Content) -> Iterator[Finding | Problem]:
    """No record that was published is lost, and no change to it goes unsaid."""
    moved: dict[str, Doorverwijzing] = {}
    existing = existing_in(content.names)
    for one in content.of(Doorverwijzing):
        moved[one.url] = one
        if one.url in existing:
            wat = f"`{one.van}` bestaat nog en kan dus niet doorverwijzen."
            hoe = "Haal deze regel weg, of geef het bestand een andere naam."
            yield Finding(one, ("van",), wat, hoe, "KB084")
    published = content.published
    owners = owners_in(content.records, published)
    renamed = renamed_in(owners, existing | moved.keys(), published)
    former = former_names(moved.values())
    again = {record.url for record in renamed.values()}
    new = [one for adres, one in owners.items() if adres not in published and adres not in again]
    for row in published.values():
        if not row.inhoud or row.adres in moved:
            continue  # what is no record, `adressen` looks after
        if row.adres in owners:
            record = owners[row.adres]
            known = content.memory.recall("digest", record, partial(digest, record))
            yield from check_change(record, row, known, former)
        elif row.adres in renamed:
            yield other_name(renamed[row.adres], row, published)
        elif row.adres not in existing:
            yield lost(row, new)
    yield from check_taken(new, owners, moved, published)


def existing_in(names: Mapping[str, Mapping[str, str]]) -> set[str]:
    """The addresses of all praktijken and elementen that there are, valid or not."""
    return {
        f"{folder}{name}/"
        for kind, folder in KINDS.items()
        for name in names.get(kind, {}).values()
    }


def owners_in(records: Records, published: Publicaties) -> dict[str, Levend]:
    """The record at each address; of two the one that was published there, or else the first."""
    owners: dict[str, Levend] = {}
    for file, one in records:
        if isinstance(one, Praktijk | Element):
            row = published.get(one.url)
            if one.url not in owners or (row and row.bestand == file):
                owners[one.url] = one
    return owners


def renamed_in(
    owners: Mapping[str, Levend], known: Collection[str], published: Publicaties
) -> dict[str, Levend]:
    """By the address of a record that is gone the one that it became.

    That one has its kenmerk, or else all that readers read of it: it was taken away and added.
    """
    gone = [row for row in published.values() if row.inhoud and row.adres not in known]
    named = {(folder_of(adres), one.kenmerk): one for adres, one in owners.items()} if gone else {}
    new = [one for adres, one in owners.items() if adres not in published] if gone else []
    found = (
        (row.adres, named.get((folder_of(row.adres), row.kenmerk)) or same_in(new, row))
        for row in gone
    )
    return {adres: one for adres, one in found if one}


def same_in(new: Iterable[Levend], row: Publicatie) -> Levend | None:
    """The record with the content of one that is gone, under another kenmerk."""
    named = {"kenmerk": row.kenmerk}
    alike = (one for one in new if folder_of(one.url) == folder_of(row.adres))
    return next((o for o in alike if digest(o.model_copy(update=named)) == row.inhoud), None)


def folder_of(adres: str) -> str:
    """Which kind of record stands at an address."""
    return adres.partition("/")[0]


def add_renamed(
    names: Mapping[str, Mapping[str, str]], records: Records, published: Publicaties
) -> Mapping[str, Mapping[str, str]]:
    """The names, and the old name of each record that has another one now."""
    if not published:
        return names
    owners = owners_in(records, published)
    more = {kind: dict(found) for kind, found in names.items() if kind in KINDS}
    for adres, record in renamed_in(owners, existing_in(names), published).items():
        kind = "element" if isinstance(record, Element) else "praktijk"
        more[kind].setdefault(adres.split("/")[1], record.id)
    return {**names, **more}


def lost(row: Publicatie, new: Iterable[Levend]) -> Problem:
    """A record that is nowhere any more, told where it stood; of one that is new it may be that."""
    van = row.adres.split("/")[1]
    wat = f"het gepubliceerde record `{van}` ({row.kenmerk}) is er niet meer."
    alike = [one.id for one in new if folder_of(one.url) == folder_of(row.adres)]
    naar = alike[0] if len(alike) == 1 else "..."
    under = f"Is het nu `{naar}`" if len(alike) == 1 else "Heeft het een andere naam"
    hoe = (
        f"Zet het bestand terug en maak de status `ingetrokken`. {under}, "
        f"zet dan in reference/doorverwijzingen.yml: `{line_for(row, naar, gone=True)}`."
    )
    return Problem(row.bestand, 1, 1, "", wat, hoe, "KB080")


def other_name(record: Levend, row: Publicatie, published: Publicaties) -> Finding:
    """A record whose file has another name now."""
    van = row.adres.split("/")[1]
    kept = record.kenmerk == row.kenmerk
    under = f"`{van}`" if kept else f"`{van}` met het kenmerk `{row.kenmerk}`"
    wat = f"dit record is gepubliceerd als {under}; dat adres is er niet meer."
    again = "" if kept else f" en zet het kenmerk `{row.kenmerk}` terug"
    back = "" if record.url in published else f"Noem het bestand weer `{van}.yml`{again}, of zet"
    line = line_for(row, record.id, gone=not kept)
    hoe = f"{back or 'Zet'} in reference/doorverwijzingen.yml: `{line}`."
    return Finding(record, (), wat, hoe, "KB080")


def line_for(row: Publicatie, naar: str, gone: bool = False) -> str:
    """The line that leads from the old name to the new one; `gone` is the kenmerk as well."""
    folder, van, _ = row.adres.split("/")
    soort = ", soort: element" if folder == "elementen" else ""
    kenmerk = f", oud_kenmerk: {row.kenmerk}" if gone else ""
    return f"- {{van: {van}, naar: {naar}{soort}{kenmerk}}}"


def check_change(
    record: Levend, published: Publicatie, inhoud: str, former: Former
) -> Iterator[Finding]:
    """A record keeps its kenmerk, and says what has changed; `inhoud` is its digest."""
    if record.kenmerk != published.kenmerk:
        wat = f"dit record is gepubliceerd als `{published.kenmerk}`, en dat is misschien gedrukt."
        hoe = f"Zet het kenmerk `{published.kenmerk}` terug."
        yield Finding(record, ("kenmerk",), wat, hoe, "KB081")
        return  # it may be another record altogether
    if changed_in_silence(record, published, inhoud, former):
        wat = "de inhoud is veranderd en er is geen regel bij gekomen die dat zegt."
        hoe = "Zet onder `wijzigingen` een regel met `datum:` en `tekst:`."
        yield Finding(record, ("wijzigingen",), wat, hoe, "KB082", "let op")
    if (now := len(record.wijzigingen)) < (then := published.wijzigingen):
        once = "stond 1 regel" if then == 1 else f"stonden {then} regels"
        wat = f"op de site {once}, en hier {now or 'geen'}."
        hoe = "Zet terug wat weg is: aan de dagen ziet een lezer of zijn afdruk nog klopt."
        yield Finding(record, ("wijzigingen",), wat, hoe, "KB224", "let op")


def check_taken(
    new: Iterable[Levend],
    owners: Mapping[str, Levend],
    moved: Mapping[str, Doorverwijzing],
    published: Publicaties,
) -> Iterator[Finding]:
    """A new record has no number under which something else was published."""
    first = {row.kenmerk: row.adres for row in published.values() if row.kenmerk}
    taken = {*first, *(one.kenmerk for one in owners.values())}
    for record in new:
        adres = first.get(record.kenmerk, "")
        to_us = adres in moved and moved[adres].doel == record.url
        owner = owners.get(adres)
        # Two that have it now are told as such; one that lost its file is told as renamed.
        if adres and not to_us and (adres in moved or (owner and owner.kenmerk != record.kenmerk)):
            wat = f"het kenmerk `{record.kenmerk}` is gepubliceerd voor `{adres.split('/')[1]}`."
            hoe = f"Neem het volgende vrije nummer: `{next_free(record.kenmerk, taken)}`."
            yield Finding(record, ("kenmerk",), wat, hoe, "KB180")


def next_free(kenmerk: str, taken: Iterable[str]) -> str:
    """The number after the last of those with the same letters, as wide as they are written."""
    found = NUMBERED.fullmatch(kenmerk)
    if not found:
        return f"{kenmerk}2"
    letters, digits = found[1], found[2]
    same = (NUMBERED.fullmatch(each) for each in taken)
    last = max((int(each[2]) for each in same if each and each[1] == letters), default=0)
    return f"{letters}{max(last, int(digits)) + 1:0{len(digits)}}"
