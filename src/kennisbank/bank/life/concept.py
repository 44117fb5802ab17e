"""The concept: a record that is being written, what it still lacks, and what it must not hold."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, TypeVar

from pydantic_core import ErrorDetails

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.names import MOVED
from kennisbank.bank.texts import written_fields
from kennisbank.documents import Value
from kennisbank.model import Element, Levend, Praktijk, Record
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.leven import CONCEPT, to_write
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.problems import Loc, Wording, info_at, model_at, name_of_field
from kennisbank.queries.taal.dutch import format_date

R = TypeVar("R", bound=Record)
UNFINISHED = "KB190"  # one of each concept, with all that it lacks
MAX_NAMED = 12
MAX_CALLED = 90  # signs, as of a title
# What is for who writes a record, and never for who reads it, not even ahead.
FOR_WRITING = {"passage": None, "voorgesteld": ()}


def is_concept(model: type[Record], data: Mapping[str, Value]) -> bool:
    """Whether what was typed says of itself that it is still being written."""
    status = data.get("status") if issubclass(model, Levend) else None
    return isinstance(status, str) and status.strip() == CONCEPT


def is_lacking(model: type[Record], error: ErrorDetails) -> bool:
    """Whether an error only says that something of a concept is still to be written."""
    loc: Loc = error["loc"]
    if not loc or (error["type"] != "missing" and not is_nothing(error["input"])):
        return False
    if isinstance(loc[-1], int):
        return True
    owner, info = model_at(model, loc[:-1]), info_at(model, loc)
    if owner is None or info is None:
        return False
    if not info.is_required():
        return True
    if len(loc) == 1:
        return issubclass(model, Levend) and loc[0] in model.may_lack
    return info.annotation is str and loc[-1] in written_fields(owner)


def is_nothing(value: object) -> bool:
    """Whether a field was typed without a value."""
    return not value.strip() if isinstance(value, str) else value == []


def word_unfinished(errors: Sequence[ErrorDetails]) -> Wording:
    """What is told of all that a concept still lacks, in the order of the model."""
    names = list(dict.fromkeys(name_of_field(error["loc"]) for error in errors))
    told = name_some(names)
    verb, them = ("ontbreekt", "het") if len(names) == 1 else ("ontbreken", "ze")
    hoe = f"Vul {them} in."
    if absent := [str(e["loc"][0]) for e in errors if e["type"] == "missing" and not e["loc"][1:]]:
        hoe += f" Voeg een regel toe voor {name_some(absent)}."
    return Wording(f"in dit concept {verb} nog {told}.", hoe, UNFINISHED)


def name_some(names: Sequence[str]) -> str:
    """The names of fields in a phrase, and of very many how many more there are."""
    shown = [f"`{name}`" for name in names[:MAX_NAMED]]
    if more := len(names) - len(shown):
        shown.append(f"{more} andere")
    return enumerate_names(shown)


def complete(model: type[R], data: Mapping[str, Value], errors: Sequence[ErrorDetails]) -> R:
    """The record of a concept, with a stand-in for all that it lacks; ValidationError when it is
    not certain what it lacks."""
    filled: Any = deepcopy(data)
    for error in reversed(errors):  # from the end, so that what comes before keeps its number
        *way, last = error["loc"]
        place = filled
        for step in way:
            place = place[step]
        info = info_at(model, error["loc"])
        if isinstance(last, int) or info is None or not info.is_required():
            if error["type"] != "missing":
                del place[last]
        else:
            place[last] = to_write(str(last))
    lacking = list(dict.fromkeys(str(error["loc"][0]) for error in errors))
    stand_ins = model.may_lack if issubclass(model, Levend) else {}
    whole = [name for name in lacking if name in stand_ins and is_gone(filled.get(name))]
    for name in whole:
        filled[name] = stand_ins[name]
    empty = [name for name in whole if isinstance(filled[name], tuple)]
    record = model.model_validate(filled)
    return record.lacking(lacking, empty) if isinstance(record, Levend) else record


def as_read(record: Record) -> Record:
    """A record as readers may get it, also those who look ahead."""
    if isinstance(record, Praktijk | Element) and "titel" in record.te_schrijven:
        record = record.model_copy(update={"titel": without_title(record)})
    if isinstance(record, Praktijk) and (record.passage or record.voorgesteld):
        record = record.model_copy(update=FOR_WRITING)
    return record


def without_title(record: Praktijk | Element) -> str:
    """What a concept without a title is called, so that those of one report can be told apart."""
    called = f"{record.titel} van {record.kenmerk}"
    if "bronnen" in record.te_schrijven:
        return called
    parts = [called, *record.bronnen[0].vindplaats.split(", ")]
    while len(", ".join(parts)) > MAX_CALLED and len(parts) > 2:
        del parts[1]  # the last says most
    return ", ".join(parts)[:MAX_CALLED]


def is_gone(value: object) -> bool:
    """Whether nothing is left of what was typed in a field."""
    return value is None or value == [] or isinstance(value, str)


def check_concepts(content: Content) -> Iterator[Finding]:
    """A concept was never on the site; and what is none any more has no suggestions left."""
    leading = leads_in(content)
    for record in content.levend:
        yield from check_concept(record, content.published, leading.get(record.url, ""))
        yield from check_day(record, content)


def leads_in(content: Content) -> Mapping[str, str]:
    """The old address that leads to each new one."""
    return {one.doel: one.van for one in content.of(Doorverwijzing)}


def check_concept(
    record: Praktijk | Element, published: Collection[str], van: str
) -> Iterator[Finding]:
    """What is said of a record because it is a concept, or was one; `van` leads to it."""
    loc: Loc = ("status",)
    if not record.concept:
        if isinstance(record, Praktijk) and record.voorgesteld:
            wat = "dit record is geen concept meer, en hier staan nog voorstellen."
            hoe = "Neem over wat klopt, en haal `voorgesteld` weg. Op de site komt het niet."
            yield Finding(record, ("voorgesteld",), wat, hoe, "KB194", "let op")
    elif record.url in published:
        wat = "dit record staat al op de site, en kan dus geen concept meer zijn."
        hoe = "Zet de status terug die er stond. Geldt het niet meer, schrijf dan `ingetrokken`."
        yield Finding(record, loc, wat, hoe, "KB191")
    elif van:
        wat = f"het oude adres `{van}` leidt hierheen, en een concept staat nergens op de site."
        hoe = f"Maak de status `actueel`, of haal die regel weg uit {MOVED}."
        yield Finding(record, loc, wat, hoe, "KB191")
    elif not record.te_schrijven:
        wat = "dit concept is ingevuld, en staat nog nergens op de site."
        hoe = "Is het nagelezen? Maak dan de status `actueel`."
        yield Finding(record, loc, wat, hoe, "KB192", "let op")


def check_day(record: Praktijk | Element, content: Content) -> Iterator[Finding]:
    """What is published now says so: a concept kept the day on which it was begun."""
    known, today = content.published_on, content.today
    if record.concept or record.url in content.published or not known or not today:
        return
    if record.gepubliceerd < known:
        day = format_date(record.gepubliceerd)
        also = ", ook bij de eerste regel onder `wijzigingen`" if record.wijzigingen else ""
        wat = f"op {day} kwam dit record niet op de site: het is nu nieuw."
        hoe = f"Schrijf `{today}`{also}."
        yield Finding(record, ("gepubliceerd",), wat, hoe, "KB195", "let op")
