"""Verbanden: whether what records say of werkzame elementen can be so."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.references import References, subjects
from kennisbank.bank.texts import texts_of
from kennisbank.documents import Value
from kennisbank.model import Element, Levend, Praktijk, Record, Verband, Verbonden
from kennisbank.model.base import Bronvermelding
from kennisbank.overlap import lines_in
from kennisbank.problems import Ernst, Loc
from kennisbank.queries import SEEN_BY

# In which words a text says that something is needed, helps, matters or may help.
WORDS: Mapping[str, re.Pattern[str]] = {
    "noodzakelijk": re.compile(r"noodzak|nodig|voorwaarde|\bmoet|vereis|verplicht", re.I),
    "helpt": re.compile(
        r"\b(?:helpt|hielp|hielpen|loont)\b|(?<!kan )(?<!kunnen )(?<!kan ook )\bhelpen\b"
        r"|\b(?:draagt|dragen)\b.*\bbij\b|(?<!kan )(?<!kon )(?<!kunnen )\bbeter\b"
        r"|\bsneller?\b|\bmakkelijk",
        re.I,
    ),
    "belangrijk": re.compile(r"\bbelang", re.I),
    "kan-helpen": re.compile(r"\b(?:kan|kunnen|kunt)\b", re.I),
}
# The herkomst that a record must have to say so, and why.
WITNESS = {
    "gezien": ("waargenomen-door-tsd", "de inspecties het zagen"),
    "verteld": ("gemeld-door-de-gemeente", "een gemeente of organisatie het zelf vertelt"),
}
SAID = {
    "noodzakelijk": "nodig is",
    "helpt": "helpt",
    "belangrijk": "belangrijk is",
    "kan-helpen": "kan helpen",
}


def check_verbanden(record: Record) -> Iterator[Finding]:
    """What a record says of an element goes with its elementen, its herkomst and its own words."""
    for loc, item in verbonden_within(record):
        said: set[tuple[str, str | None]] = set()
        for index, verband in enumerate(item.verbanden):
            here = (*loc, "verbanden", index)
            for field, wat, hoe, code, ernst in objections(item, verband, said):
                yield Finding(record, (*here, field), wat, hoe, code, ernst)
            said.add((verband.element, verband.betekenis))


def objections(
    item: Praktijk | Verbonden, verband: Verband, said: Container[tuple[str, str | None]]
) -> Iterator[tuple[str, str, str, str, Ernst]]:
    """What is wrong with a verband: field, wat, hoe, code, ernst; `said` is what stands above."""
    if verband.element not in item.elementen:
        wat = f"`{verband.element}` staat niet onder `elementen`."
        hoe = f"Zet `{verband.element}` daar ook, of haal dit verband weg."
        yield "element", wat, hoe, "KB130", "fout"
    if (verband.element, verband.betekenis) in said:
        wat = f"over `{verband.element}` staat hier twee keer hetzelfde verband."
        hoe = "Maak er een van, of geef een ervan een andere `betekenis`."
        yield "element", wat, hoe, "KB131", "fout"
    if isinstance(item, Praktijk) and verband.betekenis in WITNESS:
        herkomst, when = WITNESS[verband.betekenis]
        if item.herkomst != herkomst and "herkomst" not in item.te_schrijven:
            wat = f"`{verband.betekenis}` kan alleen als {when}; de herkomst is `{item.herkomst}`."
            yield "betekenis", wat, f"Schrijf `{SEEN_BY[item.herkomst]}`.", "KB132", "fout"
    if verband.sterkte and not says(item, verband.sterkte):
        wat = f"in de tekst van {item.kenmerk} staat niet dat dit {SAID[verband.sterkte]}."
        hoe = "Kies het woord dat de bron gebruikt, of haal `sterkte` hier weg."
        yield "sterkte", wat, hoe, "KB133", "let op"


def says(item: Praktijk | Verbonden, sterkte: str) -> bool:
    """Whether the texts of a record use words of this strength."""
    return any(
        WORDS[sterkte].search(text)
        for loc, text in texts_of(item)
        if not {"verbanden", "wijzigingen", "bronnen"} & set(loc)
    )


def verbonden_within(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Praktijk | Verbonden]]:
    """Each record that can name elements, with its place in the file."""
    if isinstance(record, Praktijk | Verbonden):
        yield loc, record
    for name, value in record if not isinstance(record, Praktijk) else ():
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Record):
                yield from verbonden_within(item, (*loc, name, index))


def check_elementen(content: Content, walked: Sequence[References]) -> Iterator[Finding]:
    """Every element is named by a record, and a record names none that was withdrawn."""
    elementen = {one.id: one for one in content.of(Element)}
    if not elementen:
        return
    memory, named, names = content.memory, set[str](), content.names.get("element", {})
    memory.stay_within("elementen", elementen)
    every = [(subject, references) for subject, _, references in subjects(content, walked)]
    for here, found in memory.recall_all(
        "elementen",
        [subject for subject, _ in every],
        lambda at: judge_named(*every[at], elementen),
    ):
        named.update(names.get(value, value) for value in here)  # also by what it was called
        yield from found
    for element in elementen.values() if content.complete else ():
        if element.id not in named and not element.vervallen:
            wat = f"geen enkel record noemt dit element (`{element.id}`)."
            hoe = f"Zet `{element.id}` onder `elementen` van de praktijken die het laten zien."
            yield Finding(element, (), wat, hoe, "KB134", "let op")


def judge_named(
    subject: Record | Value, references: References, elementen: Mapping[str, Element]
) -> tuple[Sequence[str], Sequence[Finding]]:
    """The elements that one record names, and what is wrong with that."""
    here = [(loc, value) for loc, field, value in references if field == "elementen"]
    found = []
    for loc, value in here:
        element = elementen.get(value)
        if element and not element.vervallen and not rests_on(subject, loc, element):
            wat = f"bij het element `{value}` staat geen regel uit de bronnen hier."
            hoe = f"Zet die bij `bronnen` in elements/{value}.yml, of haal het element hier weg."
            found.append(Finding(subject, loc, wat, hoe, "KB136", "let op"))
        if element and element.vervallen:
            wat = f"het element `{value}` is {element.status}."
            other = successor(element, elementen)
            beside = {value for at, value in here if at[:-1] == loc[:-1]}
            better = other and other not in beside
            hoe = f"Schrijf `{other}`." if better else "Haal het hier weg."
            found.append(Finding(subject, loc, wat, hoe, "KB135", "let op"))
    return tuple(value for _, value in here), found


def rests_on(subject: Record | Value, loc: Loc, element: Element) -> bool:
    """Whether what names an element at a place shares a line of a source with it, as far as the
    lines are known; what has no sources of its own needs none."""
    item: Any = subject
    for part in loc[:-2] if isinstance(subject, Record) else ():
        item = item[part] if isinstance(part, int) else getattr(item, part)
    if not isinstance(item, Praktijk | Verbonden) or any(
        isinstance(one, Levend) and "bronnen" in one.te_schrijven for one in (item, element)
    ):
        return True
    return any(meets(one, other) for one in item.bronnen for other in element.bronnen)


def meets(one: Bronvermelding, other: Bronvermelding) -> bool:
    """Whether two places in sources can be the same lines."""
    if one.bron != other.bron or not (one.regels and other.regels):
        return one.bron == other.bron
    these, those = ([sorted(pair) for pair in lines_in(each.regels or "")] for each in (one, other))
    return any(a <= d and c <= b for a, b in these for c, d in those)


def successor(element: Element, elementen: Mapping[str, Element]) -> str | None:
    """The element that holds now in place of this one; None when the way there ends or turns."""
    passed: set[str] = set()
    while element.vervallen:
        passed.add(element.id)
        other = elementen.get(element.vervangen_door or "")
        if other is None or other.id in passed:
            return None
        element = other
    return element.id
