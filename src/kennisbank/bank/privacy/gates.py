"""The gate of this bank: what it calls its places and terms names nobody."""

from collections.abc import Iterable

from kennisbank.bank.names import Names
from kennisbank.model import Begrip, Kennisbank, Record
from kennisbank.privacy import Gate, gate_of


def gate_for(names: Names, records: Iterable[Record]) -> Gate:
    """The gate of a bank: what it calls its places and terms names nobody."""
    places = {*names.get("gemeente", ()), *names.get("regio", ())}
    terms = terms_of(record for record in records if isinstance(record, Begrip))
    return gate_of(frozenset(places | terms))


def gate_of_bank(bank: Kennisbank) -> Gate:
    """The gate of a bank that has been read, for its pages."""
    places = {
        name
        for gemeente in bank.gemeenten.values()
        for name in (gemeente.id, gemeente.naam, *gemeente.aliassen)
    }
    regios = {name for regio in bank.regios.values() for name in (regio.id, regio.naam)}
    return gate_of(frozenset(places | regios | terms_of(bank.begrippen.values())))


def terms_of(begrippen: Iterable[Begrip]) -> set[str]:
    """What the bank explains, and how else that is called."""
    return {
        term
        for begrip in begrippen
        for term in (begrip.term, begrip.afkorting, *begrip.synoniemen)
        if term
    }
