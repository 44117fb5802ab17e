"""The reflectie to fill in by hand: where a network stands per indicator, and what it agrees."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Beslisregel, Kennisbank, zinnen
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import divide
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import abbreviations, tell_kader
from kennisbank.queries import Reflectiedeel, Reflectievraag

VOORAF = f"{zinnen.kader.OORDEEL_IS}positief als "  # what the head says for each beslisregel
GENOEG, REGEL = "Genoeg als", "De beslisregel"
LINKS = 36.8  # times the size of the type that the text of a question is wide
PUNT = 1.2  # and so much less in a list
KLEIN = 42  # the same of what is set in small type
LIJN = 4.05  # millimetres from line to line
HOKJES = 28.5  # of the boxes, which stand beside the text
NOOT, KOP, DEEL = 11, 5, 12.5  # of the line for a note, the title of a question, that of a theme
KANT, EERSTE = 254, 188  # of a side, and of the first one below its head
VRAGEN = 4  # so many questions there are on a side, as a rule
LAATSTE, RIJ, ACTIE = 153, 12.4, 17  # of the last side beside its rows: of a theme, of an action
ACTIES = 5  # so many lines there are for actions, and at least three
TELLEN = 22  # times the size of the type that its question is wide there
SLOT, NOOT_REGEL = 52, 4  # the same of the slot, and how high a line of that is
MEESTE, MINSTE = 24, 4  # lines of beslisregels at one question, and at least so many if need be


class Vak(NamedTuple):
    """A question as it is printed, and how many millimetres high that is."""

    data: Data
    hoog: float


def reflectie_sheet(bank: Kennisbank) -> Blad:
    """The questions, four on a side, and a last side to count, to choose and to agree.

    Of the beslisregels there are as many as that leaves room for; the others are counted.
    """
    delen = queries.reflectiedelen(bank)
    number = sum(len(deel.vragen) for deel in delen)
    inhoud: Data = {
        "stappen": zinnen.reflectie.INVULLEN,
        "geen_gezin": zinnen.reflectie.GEEN_GEZIN,
        "van": tell_kader(bank),
        "kader": [zinnen.kader.GENOEG_IS, zinnen.kader.NAAR_CHECKLIST],
        "verder": zinnen.reflectie.LEES_WAT_HELPT,
        "eigen_beeld": f"{zinnen.reflectie.TELT_EEN_KEER} {zinnen.reflectie.GEEN_OORDEEL}",
        "antwoorden": list(zinnen.reflectie.REFLECTIE.values()),
        "delen": choose_delen(delen, -(-number // VRAGEN)),
        "acties": [],
        "staan": [
            {
                "naam": deel.thema.naam,
                "icoon": deel.thema.id,
                "aantal": word_vragen(deel),
                "vraag": name_vraag(bank, deel),
            }
            for deel in delen
        ],
    }
    bron = bank.bronnen[bank.toezichtkader.bron]
    origin = f"{bron.kort}, {bron.uitgever}. In eigen woorden."
    short = abbreviations(bank, inhoud)
    vragen = [deel["vraag"] for deel in inhoud["staan"]]
    inhoud["acties"] = number_acties(vragen, origin, short)
    return Blad(
        naam="reflectie",
        soort="Toezichtkader",
        icoon="reflectie",
        sjabloon="reflectie",
        titel="Reflectie: hoe staan wij ervoor?",
        boven="Om samen in te vullen",
        lead="Per vraag: waar de inspecties naar keken, wat genoeg was en waar u staat.",
        kenmerk=queries.REFLECTIE,
        bron=origin,
        pagina="reflectie/",
        zoek="Reflectie: hoe staan wij ervoor?",
        bestand="reference/toezichtkader.yml",
        dag=queries.last_change(bank),
        max_kanten=2 + -(-number // 2),
        inhoud=inhoud,
        naar="Reflectie om met de hand in te vullen",
        afkortingen=short,
    )


def number_acties(
    vragen: Sequence[str], bron: str, afkortingen: Sequence[tuple[str, str]]
) -> list[str]:
    """The numbers of the actions for which there is room below what is counted per theme."""
    rows = sum(RIJ + LIJN * (lines_set(vraag, TELLEN) - 1) for vraag in vragen)
    short = "; ".join(f"{kort}: {lang}" for kort, lang in afkortingen)
    slot = NOOT_REGEL * (lines_set(bron, SLOT) + lines_set(short, SLOT))
    number = int((LAATSTE - rows - slot) / ACTIE)
    return [str(number) for number in range(1, min(max(number, 3), ACTIES) + 1)]


def word_vragen(deel: Reflectiedeel) -> str:
    """How many questions a theme has."""
    return zinnen.aantallen.word_aantal(len(deel.vragen), "vraag", "vragen")


def name_vraag(bank: Kennisbank, deel: Reflectiedeel) -> str:
    """The question for the meeting of a theme: its number would be no order here."""
    return queries.vragen_by_kenmerk(bank)[deel.thema.vraag].titel


def choose_delen(delen: Sequence[Reflectiedeel], kanten: int) -> list[Data]:
    """The themes with their questions, with as many beslisregels as so many sides hold.

    First as many lines at each question, then more at each for which there is still room.
    """
    vragen = [[*deel.vragen] for deel in delen]
    for regels in range(MEESTE, MINSTE - 1, -1):
        vakken = [[to_vak(vraag, regels) for vraag in own] for own in vragen]
        if sides_of(vakken) <= kanten:
            break
    for deel, own in enumerate(vragen):
        for at, vraag in enumerate(own):
            less, vakken[deel][at] = vakken[deel][at], to_vak(vraag, MEESTE)
            if sides_of(vakken) > kanten:
                vakken[deel][at] = less
    return [
        {
            "naam": deel.thema.naam,
            "icoon": deel.thema.id,
            "aantal": word_vragen(deel),
            "vragen": [vak.data for vak in own],
        }
        for deel, own in zip(delen, vakken, strict=True)
    ]


def sides_of(delen: Sequence[Sequence[Vak]]) -> int:
    """How many sides the questions take: none is cut, and the head of a theme stays with one."""
    kanten, left = 1, float(EERSTE)
    for vakken in delen:
        for at, vak in enumerate(vakken):
            need = vak.hoog + (DEEL if at == 0 else 0)
            if need > left:
                kanten, left = kanten + 1, float(KANT)
            left -= need
    return kanten


def to_vak(vraag: Reflectievraag, most: int) -> Vak:
    """A question with its answers, and so many lines of what was enough."""
    shown, lines = choose_regels(vraag.beslisregels, most)
    every = len(vraag.beslisregels)
    rest = zinnen.aantallen.word_aantal(every - len(shown), "regel", "regels")
    short = all(regel.tekst.startswith(VOORAF) for regel in shown)
    data = {
        "kop": vraag.indicator.titel or vraag.kenmerk,
        "kenmerk": f"Indicator {vraag.nummer} · {vraag.kenmerk}",
        "tekst": vraag.indicator.tekst,
        "genoeg": GENOEG if short else REGEL,
        "regels": [
            {"tekst": tell_regel(regel, short), "kenmerk": regel.kenmerk} for regel in shown
        ],
        "rest": f"En nog {rest} op de pagina." if len(shown) < every else "",
        "zonder": tell_zonder(vraag),
    }
    lines += lines_set(vraag.indicator.tekst, LINKS)
    lines += sum(lines_set(text, KLEIN) for text in (data["rest"], data["zonder"]) if text)
    return Vak(data, max(KOP + lines * LIJN, HOKJES) + NOOT)


def choose_regels(regels: Sequence[Beslisregel], most: int) -> tuple[Sequence[Beslisregel], int]:
    """The first rules that stay within so many lines, and how many lines those are."""
    needs = [lines_set(f"{tell_regel(one, True)} {one.kenmerk}", LINKS - PUNT) for one in regels]
    (number,) = divide([needs], most)
    return regels[:number], sum(needs[:number]) + (number > 1)


def tell_regel(regel: Beslisregel, short: bool) -> str:
    """What was enough, to be read after `GENOEG` when it is said `short`, with its points."""
    tekst = regel.tekst.removeprefix(VOORAF) if short else regel.tekst
    if not regel.punten:
        return tekst
    return f"{tekst.removesuffix('.')}: {'; '.join(regel.punten)}."


def tell_zonder(vraag: Reflectievraag) -> str:
    """Of which norms there is no rule of its own."""
    without = [norm for norm, regels in vraag.normen if not regels]
    if not vraag.beslisregels:
        return zinnen.kader.GEEN_BESLISREGEL
    names = [f"“{norm.titel}” ({norm.kenmerk})" if norm.titel else norm.kenmerk for norm in without]
    normen = queries.enumerate_names(names)
    return zinnen.kader.GENOEG_ONBEKEND.format(normen=normen) if names else ""
