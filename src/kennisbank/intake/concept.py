"""The concept that is made of what was sent; or what must change before there can be one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kennisbank.bank import gate_for, gather, to_names
from kennisbank.documents import Value
from kennisbank.forms import CONSENT, asked, words_of
from kennisbank.intake.drafts import first_life, place_of, plain, to_yaml
from kennisbank.intake.inzending import MAX_PASSAGE, Inzending
from kennisbank.intake.names import Names, kenmerken
from kennisbank.intake.place import place_named
from kennisbank.intake.verdict import judge_new
from kennisbank.model import Bron, Record
from kennisbank.model.base import MARKUP
from kennisbank.privacy import Gate, thoughts_of
from kennisbank.problems import Problem, nearest
from kennisbank.publications import read_register

LETTERS = "INS-V"  # of what was sent in, until an editor knows better; then follows a number
LAST = 999
HERKOMST = "gemeld-door-de-gemeente"
PARTS = re.compile(r"\s*(?:[,;\n]|\ben\b)\s*")
MAX_PLACE = 160
NAMELESS = "ingestuurd voorbeeld"
CONTACT = "contact"
TAKEN = {"titel", "bronnen", CONTACT}  # of which words of the sender are taken as they are
PRIVACY = re.compile(r"KB07\d")


@dataclass(frozen=True)
class Concept:
    """A draft as a file, with what only who sent it can answer (`vragen`) and what its editors
    should know besides (`opmerkingen`); without a text there is none, and `bezwaren` says why.
    `persoon` is whether somebody may be recognised."""

    naam: str
    tekst: str
    bezwaren: tuple[str, ...] = ()
    vragen: tuple[str, ...] = ()
    opmerkingen: tuple[str, ...] = ()
    persoon: bool = False


def to_concept(root: Path, sent: Inzending, today: date, number: int = 0) -> Concept:
    """The draft; `number` is that of the issue, so that two that wait are never the same."""
    harvest = gather(root)
    names = to_names(harvest.documents, harvest.files)
    gate = gate_for(names, harvest.of(Record))
    if found := tuple(recognised(sent, gate)):
        return Concept("", "", found, persoon=True)
    place = place_named(
        sent.antwoorden.get("regio", ""), sent.antwoorden.get("gemeente", ""), names
    )
    wrong = tuple(refusals(sent, place.bezwaren if not place.regio else {}))
    if wrong:
        return Concept("", "", wrong)
    free = Names(harvest, read_register(root).rows)
    titel = titel_of(sent)
    naam = place_of(place.regio, free.identity(titel or f"{NAMELESS} {place.gemeente}"))
    own = f"{LETTERS}{number:02}"
    fits = 0 < number <= LAST and own not in kenmerken(harvest)
    themas, unknown = chosen(sent.antwoorden.get("themas", ""), names.get("thema", {}))
    fields: dict[str, Value] = {
        "kenmerk": own if fits else free.kenmerk(LETTERS),
        "soort": word_of("soort", sent),
        "passage": plain(sent.passage),
        "titel": titel,
        "themas": [*themas],
        "regio": place.regio,
        "gemeente": place.gemeente,
        "doelgroepen": [*words_chosen("doelgroepen", sent)],
        "herkomst": HERKOMST,
        **bron_of(sent, harvest.of(Bron)),
        **contact_of(sent),
        **first_life(today),
    }
    begun = Concept(
        naam, "", (), (*place.bezwaren.values(), *open_in(sent)), (*unknown, *left_out(sent, titel))
    )
    return judged(root, begun, fields)


def judged(root: Path, begun: Concept, fields: dict[str, Value]) -> Concept:
    """The draft, without the fields that no record may have; none when a rule still objects."""
    text = to_yaml(fields)
    found = judge_new(root, begun.naam, text)
    if persons := [problem for problem in found if PRIVACY.fullmatch(problem.code)]:
        return Concept("", "", tuple(dict.fromkeys(map(word, persons))), persoon=True)
    wrong = [problem for problem in found if problem.ernst == "fout"]
    unfit = {re.split("[ ,]", problem.veld)[0] for problem in wrong} & TAKEN & fields.keys()
    if unfit:
        left = {name: value for name, value in fields.items() if name not in unfit}
        names = ", ".join(f"`{name}`" for name in sorted(unfit))
        more = f"Dit past niet in een record, en staat alleen bij `passage`: {names}."
        return judged(root, replace(begun, opmerkingen=(*begun.opmerkingen, more)), left)
    if wrong:
        return Concept("", "", tuple(dict.fromkeys(map(word, wrong))))
    return replace(begun, tekst=text)


def word(problem: Problem) -> str:
    """A problem without its place: there is no such file yet."""
    return f"{problem.wat} {problem.hoe}"


def recognised(sent: Inzending, gate: Gate) -> Iterator[str]:
    """What may lead to a person, by question; the words themselves are not told again."""
    thoughts = [
        (naam, told) for naam, tekst in sent.antwoorden.items() for _, told in thoughts_of(tekst)
    ]
    contacts = {at for at, (naam, _) in enumerate(thoughts) if naam == CONTACT}
    reading = gate.read([told for _, told in thoughts])
    told = (
        f"Bij “{sent.vragen[thoughts[at][0]]}”: {hit.wat} {hit.hoe}"
        for at, hit in gate.check_texts(reading, contacts)
    )
    yield from dict.fromkeys(told)


def refusals(sent: Inzending, nowhere: Mapping[str, str]) -> Iterator[str]:
    """Why there can be no draft, though nobody is named."""
    if not sent.akkoord:
        yield f"Bij “{CONSENT}” staat geen vinkje. Lees wat daar staat, en zet het vinkje."
    if not any(naam not in ("regio", "gemeente", "themas") for naam in sent.antwoorden):
        yield "Er staat nog niets in. Vertel wat u doet, en waar het te lezen is."
    yield from nowhere.values()
    if len(sent.passage) > MAX_PASSAGE:
        most = f"{MAX_PASSAGE // 1000}.000"
        yield f"De antwoorden zijn samen te lang. Maak er hooguit {most} tekens van."


def titel_of(sent: Inzending) -> str:
    """The title that the sender gave, if a record may have it."""
    titel = " ".join(plain(sent.antwoorden.get("titel", "")).split())
    return titel if 5 <= len(titel) <= 90 and not MARKUP.search(titel) else ""


def open_in(sent: Inzending) -> Iterator[str]:
    """What nobody but the sender can tell."""
    if "bronnen" not in sent.antwoorden:
        yield "In welk document of op welke website staat het? Zonder bron kan het niet op de site."


def left_out(sent: Inzending, titel: str) -> Iterator[str]:
    """What an editor would else not know was left out."""
    if "titel" in sent.antwoorden and not titel:
        yield "De titel past niet in een record; zij staat bij `passage`."
    if word_of("herkomst", sent) not in ("", HERKOMST):
        yield f"Bij “{sent.vragen['herkomst']}” koos zij iets anders dan hier staat; zie `passage`."
    if sent.over:
        yield f"Buiten de antwoorden stonden {sent.over} regels; die zijn niet overgenomen."


def word_of(naam: str, sent: Inzending) -> str:
    """The value of a list that was chosen in the form, or nothing."""
    return next(iter(words_chosen(naam, sent)), "")


def words_chosen(naam: str, sent: Inzending) -> Sequence[str]:
    """The values that were chosen, as the form words them."""
    (veld,) = (veld for veld in asked() if veld.naam == naam)
    words = {words_of(value): value for value in veld.waarden}
    typed = sent.antwoorden.get(naam, "")
    if typed in words:
        return (words[typed],)
    return tuple(words[part] for part in typed.split(", ") if part in words) if veld.lijst else ()


def chosen(typed: str, known: Mapping[str, str]) -> tuple[Sequence[str], Sequence[str]]:
    """The themes that were named, at most three; and what is no theme of ours."""
    folded = {name.casefold(): identity for name, identity in known.items()}
    found: dict[str, None] = {}
    unknown: list[str] = []
    for part in filter(None, PARTS.split(typed.rstrip(". "))):
        near = nearest(part, known)
        if part.casefold() in folded:
            found[folded[part.casefold()]] = None
        elif near:
            found[known[near[0]]] = None
            unknown.append(f"Een thema is gelezen als “{near[0]}”; kijk of dat klopt.")
        else:
            unknown.append("Er staat een thema bij dat wij niet kennen; zie `passage`.")
    return [*found][:3], [*dict.fromkeys(unknown)]


def bron_of(sent: Inzending, known: Iterable[Bron]) -> dict[str, Value]:
    """The source, where one of ours is named; whoever writes finds the place in it."""
    typed = " ".join(plain(sent.antwoorden.get("bronnen", "")).split())
    place = typed[:MAX_PLACE].rstrip()
    for bron in known:
        called = filter(None, (bron.kort, bron.titel, bron.url))
        if any(name.casefold() in typed.casefold() for name in called):
            fits = not MARKUP.search(place)
            return {"bronnen": [{"bron": bron.id, "vindplaats": place if fits else bron.kort}]}
    return {}


def contact_of(sent: Inzending) -> dict[str, Value]:
    """The desk that can tell more, if no more than that was typed."""
    typed = " ".join(plain(sent.antwoorden.get(CONTACT, "")).split())
    fits = 3 <= len(typed) <= 120 and "@" not in typed and not MARKUP.search(typed)
    return {CONTACT: {"afdeling": typed}} if fits and not re.search(r"\d{4}", typed) else {}
