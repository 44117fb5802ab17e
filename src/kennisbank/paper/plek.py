"""The sheet of a municipality or region: at a glance what was seen there, and then by theme."""

from itertools import chain, count
from math import inf

from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import divide
from kennisbank.paper.letters import lines_set, slot_of
from kennisbank.paper.parts import abbreviations, name_sources
from kennisbank.paper.rapport import to_rapport
from kennisbank.paper.stukken import Stuk, over_sides
from kennisbank.paper.themadelen import KOLOM, MERK, REST, TUSSEN, Themas, delen_of
from kennisbank.paper.verdeling import to_verdeling
from kennisbank.queries import Plek

KANT, REGEL = 264, 4.3  # millimetres of a side and of a line
VERVOLG = 8  # of what stands above all sides but the first
STAP = 1  # so many lines less are tried when it does not fit
BAND, HOOFD = 23, 6  # of a side, for what stands in the band of its head, and around that
SMAL = 21.9  # times the size of the type beside a sign, with a small word at its end
BIJ = 1.2  # so much less where a second sign stands
ELEMENTEN = 8  # so many elements stand at a glance
GEMEENTEN = 6  # so many municipalities of a region are named
GEMISKOP, VERDER = 3, 6  # lines for the heading above what lacked, and where that stands again
HEEL = 40  # so often less is tried before a theme is parted over two columns
BRONNEN = 4  # so many sources are named; the others are counted


def plek_sheet(bank: Kennisbank, thing: queries.Place) -> Blad:
    """A region or municipality on two sides: what is at a glance with its report, then its themes.

    Where all of it fits on the first side, there is one.
    """
    overzicht = queries.describe_plek(bank, thing)
    plek, praktijken = overzicht.plek, queries.praktijken_at(bank, overzicht.plek)
    is_gemeente = plek.soort == "gemeente"
    lead = tell_years(plek.naam, queries.jaren_at(bank, [overzicht]), overzicht.uit)
    bron = name_sources(bank, praktijken, BRONNEN)
    inhoud = compose(bank, overzicht, lead, bron)
    return Blad(
        naam=f"{plek.soort}-{plek.id}",
        soort="Gemeenten" if is_gemeente else "Regio’s",
        sjabloon="plek",
        titel=plek.naam,
        boven="Gemeente" if is_gemeente else "Regio van Veilig Thuis",
        lead=lead,
        kenmerk=getattr(thing, "code", ""),
        bron=bron,
        pagina=plek.url,
        bestand=f"reference/{'gemeenten' if is_gemeente else 'regios'}.yml",
        dag=queries.versie_of(bank, praktijken),
        max_kanten=2,
        inhoud=inhoud,
        icoon=plek.soort,
        afkortingen=abbreviations(bank, inhoud),
    )


def compose(bank: Kennisbank, overzicht: queries.Plekoverzicht, lead: str, bron: str) -> Data:
    """What stands on the two sides, by the room that there is: the titles before their texts."""
    plek, delen = overzicht.plek, delen_of(overzicht)
    beeld = {
        "verdeling": to_verdeling(delen, queries.praktijken_at(bank, plek)),
        "gemeenten": name_gemeenten(overzicht),
        "elementen": to_elementen(bank, plek, ELEMENTEN),
        "gemis": count_gemis(bank, plek),
    }
    if (first := lines_below(plek.naam, lead, beeld)) < 0:
        beeld["elementen"] = to_elementen(bank, plek, 0)
        first = lines_below(plek.naam, lead, beeld)
    themas = Themas(bank, plek, delen)
    rapporten = overzicht.rapporten if plek.soort == "gemeente" else ()
    kort = abbreviations(bank, beeld | {"themas": themas.texts, "rapporten": rapporten[:1]})
    slot = slot_of(bron, "; ".join(map(": ".join, kort))) / REGEL
    last = (KANT - VERVOLG) / REGEL - slot
    gemis = to_gemis(bank, plek, first + last - VERDER) if plek.soort == "regio" else []
    all_room = 2 * (first + last) - sum(stuk.regels for stuk in gemis)
    needed = themas.lines + REST
    # With all titles, and each theme in one column; where that cannot be, as much as there can.
    rooms = [(all_room - STAP * n, last - 1) for n in range(HEEL) if all_room - STAP * n > needed]
    for room, heel in chain(rooms, ((all_room - STAP * n, 0) for n in count())):
        rapport = to_rapport(rapporten, max(room / 3, room - needed))
        left = room - 2 * rapport.regels
        if heel and left < needed:
            continue
        stukken = [*gemis, *with_note(themas.fit(left - REST, heel))]
        highest = last if room > 0 else inf  # when nothing helps, the check says how much it is
        if kanten := over_sides(stukken, first - slot, first, highest, rapport.regels):
            return beeld | {
                "rapport": rapport.data,
                "kanten": kanten.stukken,
                "hoog": round(kanten.hoog * REGEL, 1),
            }
    raise AssertionError  # the rooms have no end


def tell_years(naam: str, jaren: str, uit: str = "") -> str:
    """Of what of a region it is and from which years, or when that is not known, what it is."""
    return zinnen.bron.word_tijd(", ".join(filter(None, (uit, jaren)))) or zinnen.plek.word_lead(
        naam, ""
    )


def count_gemis(bank: Kennisbank, plek: Plek) -> list[object]:
    """How many elements lacked here or could be better, and of how many that is one side of it."""
    lacking = queries.gemis_ids(bank, plek)
    if not lacking:
        return []
    seen = [melding for element, melding in queries.doet_at(bank, plek) if element.id in lacking]
    both = zinnen.bewijs.word_waarvan_deels(len(lacking), [melding.betekenis for melding in seen])
    return [len(lacking), zinnen.plek.GEMIS[len(lacking) > 1], both]


def to_gemis(bank: Kennisbank, plek: Plek, room: float) -> list[Stuk]:
    """What lacked in a region or could be better, as far as it fits in so many lines."""
    lijst = queries.gemis_at(bank, plek)
    told = [
        Stuk(
            sum(lines_set(data[key], KOLOM - MERK, vet=key == "titel") for key in data) + TUSSEN,
            {"is": "gemis", "tekens": [*filter(None, (gemis.deels_wel,)), "ontbrak"]} | data,
        )
        for gemis in lijst.gemis
        for data in (tell_gemis(gemis),)
    ]
    (many,) = divide([[stuk.regels for stuk in told]], room)
    alle = len(lijst.gemis) + lijst.rest
    telling = f"getoond: {many} van {alle}" if many < alle else ""
    kop = {"is": "gemiskop", "kop": zinnen.plek.HIER_GEMIS, "telling": telling}
    return [Stuk(GEMISKOP, kop, kop=True), *told[:many]] if many else []


def tell_gemis(gemis: queries.Gemis) -> Data:
    """One element that lacked: the first record that says so, with its municipality."""
    first, *others = gemis.hier.vermeldingen
    waar = ", ".join(filter(None, (gemis.hier.gemeente_of(first), gemis.hier.staat)))
    more = f", en nog {len(others)}" if others else ""
    return {
        "titel": gemis.element.titel,
        "hier": f"Hier: {first.titel}{f' ({waar})' if waar else ''}{more}.",
        "gezien": gemis.gezien,
    }


def with_note(stukken: list[Stuk]) -> list[Stuk]:
    """With what is said once when of some praktijken only the title stands there."""
    praktijken = [stuk.data for stuk in stukken if stuk.data["is"] == "praktijk"]
    if all(each["tekst"] or each["elders"] for each in praktijken):
        return stukken
    return [*stukken, Stuk(REST, {"is": "klein", "tekst": zinnen.papier.ALLEEN_TITEL})]


def lines_below(titel: str, lead: str, beeld: Data) -> float:
    """How many lines there are left on the first side, below what is at a glance."""
    verdeling, elementen = beeld["verdeling"], beeld["elementen"]
    names = [f"{titel} {woord}" for _, titel, woord in elementen["rijen"]]
    breed = SMAL - BIJ * bool(elementen["samen"])
    rows = [1.4 + REGEL * lines_set(name, breed, vet=True) for name in names]
    half = -(-len(rows) // 2)
    band = 9 + 8 * lines_set(titel, 15, vet=True) + 6 * lines_set(lead, 28)
    taken = (
        HOOFD
        + max(BAND, band)
        + 26  # the figures, and the edges of the block
        + 2
        + 5.5 * lines_set(verdeling.get("zin", ""), 47)
        + 6.5 * any(deel["waarvan"] for deel in verdeling["delen"])
        + sum(2.2 + 4.2 * lines_set(rij["naam"], 10.5) for rij in verdeling["rijen"])
        + 4.6 * lines_set(verdeling["let_op"], 50)
        + 5.5 * lines_set(beeld["gemeenten"], 47)
        + (max(sum(rows[:half]), sum(rows[half:])) + 19) * bool(rows)
        + REGEL * bool(elementen["samen"])
        + (3.7 + REGEL * lines_set(" ".join(map(str, beeld["gemis"])), 46)) * bool(beeld["gemis"])
    )
    return (KANT - taken) / REGEL


def name_gemeenten(overzicht: queries.Plekoverzicht) -> str:
    """Of a region: the first municipalities that have praktijken, each with how many."""
    found = [f"{gemeente.naam} ({aantal})" for gemeente, aantal in overzicht.plaatsen if aantal]
    rest = len(found) - GEMEENTEN
    more = (
        [f"nog {zinnen.aantallen.word_aantal(rest, 'gemeente', 'gemeenten')}"] if rest > 0 else []
    )
    names = queries.enumerate_names([*found[:GEMEENTEN], *more])
    # Of one municipality only, the band says so.
    return f"Met praktijken uit {names}." if found and not overzicht.enige else ""


def to_elementen(bank: Kennisbank, plek: Plek, most: int) -> Data:
    """The first elements that were seen or told here, each with its signs and word."""
    found = queries.doet_at(bank, plek)
    lacking = queries.gemis_ids(bank, plek)
    kinds = list(dict.fromkeys(melding.betekenis for _, melding in found))
    rijen = [
        [[melding.betekenis, *(["ontbrak"] if element.id in lacking else [])], element.titel, word]
        for element, melding in found[:most]
        for said in (zinnen.bewijs.IN_VAK[melding.betekenis] if len(kinds) > 1 else "",)
        for word in (", ".join(filter(None, (said, melding.staat))),)
    ]
    return {
        "kop": zinnen.plek.HIER_ELEMENTEN.format(
            " of ".join(zinnen.bewijs.IN_VAK[kind] for kind in kinds)
        ),
        "aantal": len(found),
        "rijen": rijen,
        "getoond": f"getoond: {most}" if len(found) > most else "",
        "samen": zinnen.bewijs.SAMEN_IN_VAK if any(len(signs) > 1 for signs, _, _ in rijen) else "",
        "let_op": zinnen.bewijs.word_niet_bewezen(kinds) if found[:most] else "",
    }
