"""Known: every reference leads to something that exists."""

from collections.abc import Iterator, Mapping, Sequence

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.references.fields import (
    REFERENCES,
    TO_ELEMENT,
    Reference,
    References,
    walk_typed,
)
from kennisbank.bank.references.meant import word_unknown
from kennisbank.documents import Value
from kennisbank.model import LANDELIJK, Element, Praktijk, Record
from kennisbank.model.doorverwijzing import Doorverwijzing


def check_known_references(content: Content, walked: Sequence[References]) -> Iterator[Finding]:
    """Every reference points to something that exists."""
    ids = {kind: frozenset(names.values()) for kind, names in content.names.items()}

    def known_in(kinds: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
        return {field: ids[kind] for field, kind in kinds.items() if kind in ids}

    usual, of_element = known_in(REFERENCES), known_in(TO_ELEMENT)
    content.memory.stay_within("known", ids)
    every = list(subjects(content, walked))

    def look(at: int) -> Sequence[Reference]:
        subject, model, references = every[at]
        return unknown_among(references, of_element if is_about_element(subject, model) else usual)

    found = content.memory.recall_all("known", [subject for subject, _, _ in every], look)
    for (subject, model, _), unknowns in zip(every, found, strict=True):
        about_element = bool(unknowns) and is_about_element(subject, model)
        for reference in unknowns:
            loc, field, value = reference
            if field == "regio" and value == LANDELIJK and issubclass(model, Praktijk):
                continue
            if model is Doorverwijzing and "/" in value:
                continue  # an address; who knows all of them judges it
            kind = (TO_ELEMENT if about_element else REFERENCES)[field]
            yield Finding(subject, loc, *word_unknown(content, subject, model, reference, kind))


def unknown_among(
    references: References, known: Mapping[str, frozenset[str]]
) -> Sequence[Reference]:
    """The references to what does not exist, by the fields that refer."""
    return [one for one in references if one[1] in known and one[2] not in known[one[1]]]


def is_about_element(subject: Record | Value, model: type[Record]) -> bool:
    """Whether what takes the place of this is an element: it is one, or leads from one to one."""
    typed = subject.get("soort") if isinstance(subject, dict) else getattr(subject, "soort", "")
    return model is Element or (model is Doorverwijzing and typed == "element")


def subjects(
    content: Content, walked: Sequence[References]
) -> Iterator[tuple[Record | Value, type[Record], References]]:
    """Everything that refers to something, valid or not: (subject, its model, its references)."""
    for (_, record), references in zip(content.records, walked, strict=True):
        yield record, type(record), references
    for model, data in content.broken:
        yield data, model, walk_typed(model, data)
