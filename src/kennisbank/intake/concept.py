"""The concept that is made of what was sent; or what must change before there can be one."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kennisbank.bank import Harvest, gate_for, gather, to_names
from kennisbank.documents import Value
from kennisbank.forms import CONSENT
from kennisbank.intake.branches import kenmerken_elsewhere
from kennisbank.intake.drafts import first_life, place_of, plain, to_yaml
from kennisbank.intake.inzending import MAX_PASSAGE, Inzending
from kennisbank.intake.names import Names, kenmerken
from kennisbank.intake.overname import (
    TAKEN,
    bron_of,
    chosen,
    contact_of,
    titel_of,
    word_of,
    words_chosen,
)
from kennisbank.intake.persoon import recognised
from kennisbank.intake.place import place_named
from kennisbank.intake.suggestions import Tables, suggest
from kennisbank.intake.verdict import judge_new
from kennisbank.model import Bron, Record
from kennisbank.problems import Problem
from kennisbank.publications import read_register
from kennisbank.work import Memory

# The letters of what was sent in, until an editor knows better: of an issue, which has a number of
# its own, and of a mail, which gets one. They differ, so that neither ever takes that of the other.
LETTERS, OF_MAIL = "INS-V", "INS-M"
LAST = 999
HERKOMST = "gemeld-door-de-gemeente"
NAMELESS = "ingestuurd voorbeeld"
OWN_WORDS = ("titel", "samenvatting", "toelichting", "werkzame_elementen", "randvoorwaarden")
ATTACHED = re.compile(r"\b(?:bijlagen?|bijgevoegde?|attached|attachments?)\b", re.I)
# Letters that are not Latin, Greek or Cyrillic: of words in these the gate knows no names.
OTHER_SCRIPT = re.compile(r"[\u0530-\u1cff\u2e80-\ua63f\ua800-\ud7ff\uf900-\ufaff\ufb1d-\ufeff]")
FEW = 30  # of these, as in a few words of greeting
PRIVACY = re.compile(r"KB07\d")

WHERE = (
    "Weet u waar het is? Zet dan `--gemeente vlissingen` of `--regio zeeland` achter de opdracht."
)

Place = tuple[str, str]  # a region and a gemeente, as they were typed


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


def to_concept(
    root: Path, sent: Inzending, today: date, number: int = 0, at: Place = ("", "")
) -> Concept:
    """The draft; `number` is that of the issue, so that two that wait are never the same, and
    `at` is where an editor says it is, who knows better than who sent it."""
    memory = Memory()
    harvest = gather(root, memory)
    names = to_names(harvest.documents, harvest.files)
    gate = gate_for(names, harvest.of(Record))
    if found := tuple(recognised(sent, gate)):
        return Concept("", "", found, persoon=True)
    place = place_named(*(at if any(at) else place_in(sent)), names)
    wrong = tuple(refusals(sent, place.bezwaren if not place.regio else {}))
    if wrong:
        return Concept("", "", (*wrong, *([] if place.regio or number else [WHERE])))
    free = Names(harvest, read_register(root).rows)
    own = f"{LETTERS}{number:02}"
    fits = 0 < number <= LAST and own not in kenmerken(harvest)
    kenmerk = own if fits else free_kenmerk(root, free, LETTERS if number else OF_MAIL)
    titel = titel_of(sent)
    called = titel or f"{NAMELESS} {place.gemeente} {kenmerk}"
    naam = place_of(place.regio, free.identity(called, place.gemeente))
    themas, unknown = chosen(sent.antwoorden.get("themas", ""), names.get("thema", {}))
    fields: dict[str, Value] = {
        "kenmerk": kenmerk,
        "soort": word_of("soort", sent),
        "passage": plain(sent.passage),
        "titel": titel,
        "voorgesteld": [*voorstellen(sent, harvest, themas)],
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
    return judged(root, begun, fields, memory)


def place_in(sent: Inzending) -> Place:
    """Where who sent it says that it is."""
    return sent.antwoorden.get("regio", ""), sent.antwoorden.get("gemeente", "")


def free_kenmerk(root: Path, free: Names, letters: str) -> str:
    """The first kenmerk behind these letters that waits on no other branch either."""
    elsewhere = kenmerken_elsewhere(root, letters)
    return next(one for one in iter(lambda: free.kenmerk(letters), "") if one not in elsewhere)


def judged(root: Path, begun: Concept, fields: dict[str, Value], memory: Memory) -> Concept:
    """The draft, without the fields that no record may have; none when a rule still objects."""
    text = to_yaml(fields)
    found = judge_new(root, begun.naam, text, memory)
    if persons := [problem for problem in found if PRIVACY.fullmatch(problem.code)]:
        return Concept("", "", tuple(dict.fromkeys(map(word, persons))), persoon=True)
    wrong = [problem for problem in found if problem.ernst == "fout"]
    unfit = {re.split("[ ,]", problem.veld)[0] for problem in wrong} & TAKEN & fields.keys()
    if unfit:
        left = {name: value for name, value in fields.items() if name not in unfit}
        names = ", ".join(f"`{name}`" for name in sorted(unfit))
        more = f"Dit past niet in een record, en staat alleen bij `passage`: {names}."
        begun = replace(begun, opmerkingen=(*begun.opmerkingen, more))
        return judged(root, begun, left, memory)
    if wrong:
        return Concept("", "", tuple(dict.fromkeys(map(word, wrong))))
    return replace(begun, tekst=text)


def word(problem: Problem) -> str:
    """A problem without its place: there is no such file yet."""
    return f"{problem.wat} {problem.hoe}"


def refusals(sent: Inzending, nowhere: Mapping[str, str]) -> Iterator[str]:
    """Why there can be no draft, though nobody is named."""
    if not sent.akkoord:
        yield f"Bij “{CONSENT}” staat geen vinkje. Lees wat daar staat, en zet het vinkje."
    if not any(naam not in ("regio", "gemeente", "themas") for naam in sent.antwoorden):
        yield "Hier is nog niets ingevuld. Vertel wat u doet, en waar het te lezen is."
        if sent.over:
            beside = f"{lines_told(sent.over)} buiten onze vragen, en die zijn niet gelezen"
            yield f"Er staat wel tekst: {beside}. Zet elk antwoord onder zijn vraag."
    if len(OTHER_SCRIPT.findall(sent.passage)) > FEW:
        yield (
            "Dit staat in een schrift dat wij niet op namen kunnen nakijken. Schrijf het in het "
            "Nederlands."
        )
    yield from nowhere.values()
    if len(sent.passage) > MAX_PASSAGE:
        most = f"{MAX_PASSAGE // 1000}.000"
        yield f"De antwoorden zijn samen te lang. Maak er hooguit {most} tekens van."


def voorstellen(sent: Inzending, harvest: Harvest, themas: Collection[str]) -> Iterator[Value]:
    """What it may be about, by the words that she typed herself; not what she chose already."""
    typed = "\n".join(sent.antwoorden.get(naam, "") for naam in OWN_WORDS)
    for voorstel in suggest(Tables(record for record, _, _ in harvest.records), typed):
        if voorstel.get("thema") not in themas:
            yield voorstel


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
    if sent.ondertekend:
        below = lines_told(sent.ondertekend)
        yield f"De ondertekening is niet overgenomen: {below} onder het laatste antwoord."
    if sent.nog_een:
        yield (
            "Onze vragen staan er nog een keer. Is dat een tweede voorbeeld? Bewaar dat deel "
            "apart, en lees het ook in."
        )
    if ATTACHED.search(sent.passage):
        yield "Er wordt een bijlage genoemd. Die is niet gelezen: kijk in het bericht zelf."
    if sent.over:
        yield f"Ook niet overgenomen: {lines_told(sent.over)} buiten de antwoorden."


def lines_told(number: int) -> str:
    """`1 regel`, `2 regels`."""
    return f"{number} {'regel' if number == 1 else 'regels'}"
