"""Zinnen: what the site says by itself of a record. Each is true by the data that it goes with, and
says no more than that we took something up or did not; a source may say more than we hold."""

from collections.abc import Iterable, Mapping, Sequence

from kennisbank.model.labels import VELDEN

GEEN_ELEMENTEN = "Hierover hebben wij niets opgenomen."
GEEN_VOORWAARDEN = "Voorwaarden hebben wij niet opgenomen."
NIET_OPGENOMEN = "Niet opgenomen: {wat}."
GEEN_TIJD = "niet opgenomen"
GEEN_WEBADRES = (
    "Een webadres van deze bron hebben wij niet opgenomen. Zoek op de titel, of vraag de uitgever "
    "ernaar."
)
# Of a praktijk that can be better: what editors put beside it, and went well.
TEGENHANGERS = "Verwant, en dit ging goed"
# Before what does not stand in the source (toedeling_redactie).
GEKOZEN = "Gekozen door de redactie"
REGELS = "De redactie gebruikte een tekstversie die niet op deze site staat."

# How to follow a page.
VOLGEN = (
    "Zet dit adres in een programma dat feeds leest, of in Outlook bij RSS-feeds. Daar leest u dan"
    " wat nieuw of veranderd is."
)
# Of what a reader typed, by the code of the gate: what it looks like, and what to do.
LET_OP: Mapping[str, tuple[str, str]] = {
    "KB070": ("een burgerservicenummer", "Schrijf hier geen nummers van mensen."),
    "KB071": ("een e-mailadres", "Schrijf hier geen adressen van mensen."),
    "KB072": ("een telefoonnummer", "Schrijf hier geen nummers van mensen."),
    "KB073": ("een geboortedatum", "Schrijf hier geen datum of jaar van geboorte."),
    "KB074": ("iets waaraan iemand te herkennen is", "Maak het algemener."),
    "KB075": ("een naam", "Schrijf hier geen namen van cliënten of collega’s."),
    "KB076": ("een adres of een plek van iemand", "Schrijf hier niet waar iemand woont."),
    "KB077": ("een nummer van iemand", "Schrijf hier geen nummers van mensen of zaken."),
    "KB078": ("een account van iemand", "Schrijf hier geen accounts van mensen."),
    "KB079": (
        "een school, club, kerk of werkgever bij een gezin",
        "Schrijf hier “de school” of “een vereniging”, zonder naam.",
    ),
    "KB221": (
        "iets bijzonders waaraan een gezin te herkennen is",
        "Schrijf het hier ruimer, zoals “een ouder” of “jonge kinderen”.",
    ),
}
# Of a concept.
NOG_TE_KIEZEN = "Nog te kiezen"
NOG_NIET = "Nog niet gepubliceerd"
KOMT_LATER = "Dit komt op {dag} op de site, en staat daar tot dan nergens."

LANDELIJK = (
    "Dit gaat niet over één regio of gemeente. Het gaat over het onderzoek in zes regio’s, over "
    "een tussenstand daarvan, of over het kwaliteitskader. Niet alles geldt voor elke gemeente."
)
NIET_VAN_EEN_PLEK = "die niet over één regio of gemeente gaan"  # of praktijken
# What the page of a place is about, where only its address is shown.
OVER_LANDELIJK = (
    "Hier staat wat niet over één regio of gemeente gaat, zoals over het onderzoek als geheel."
)
NAZORG = "Nazorg: wat de inspecties vroegen en van plan waren"
GEBEURTENISSEN = "Op de tijdlijn van het onderzoek"
NETWERK = "Wie geeft wat door aan wie?"
NETWERK_UITLEG = (
    "Zo stond het in het rapport, in de tijd van het onderzoek. Elk nummer in de tekening staat "
    "in de lijst, met wat er overging."
)
NETWERK_IN_WOORDEN = "Alle nummers in woorden"
HEEL_RAPPORT = "Lees het hele rapport, in eigen woorden"
HEEL_ONDERZOEK = "Lees alles over het onderzoek als geheel, in eigen woorden"
KENMERKEN_VAN_RAPPORT = "Zoekt u een kenmerk uit het rapport?"
BIJ_RAPPORT = "Wat wij er verder van opnamen, staat bij"
KAART_UITLEG = "Hiervan is iets opgenomen. Dat zegt niets over hoe het daar gaat."
REGIOTABEL = "Regio’s die zijn onderzocht, of waarvan iets is opgenomen"
ANDERE_REGIOS = "Andere regio’s: nog niets opgenomen"
GING_GOED = "Hierbij ging iets goed"
KON_BETER = "Hierbij kon iets beter"
GOED_EN_BETER = "Hierbij ging iets goed, en kon ook iets beter"
# Of a moment that was asked or meant, of which neither the editors nor a later moment say more.
GEEN_VERVOLG = "Wat daarvan is gekomen, hebben wij niet opgenomen."
TIJDLIJN_UITLEG = (
    "Een volle balk of ruit: de maand of dag is bekend. Een open balk, of een open stuk daarvan: "
    "ergens in die tijd. Een open ruit: ervoor, of uiterlijk dan. Een pijl: vanaf dan. Waarvan wij "
    "het jaar niet kennen, staat onderaan, zonder teken."
)

# Of the evidence of an element. Its places are told, and the study as a whole names none.
NIET_BEWEZEN = (
    "Gezien is niet bewezen. Het zegt dat de inspecties dit zagen of een goed voorbeeld noemden, "
    "niet dat onderzoek liet zien dat het werkt."
)
VERTELD_NIET_GEZIEN = (
    "Verteld is niet gezien. Een gemeente of organisatie zegt het zelf. Dat de inspecties het "
    "zagen, hebben wij niet opgenomen."
)
# The two parts of a list of elements on paper, each with how many of it stand there.
WEL_GEZIEN = "Gezien of verteld ({})"
VOOR_ZOVER = "voor zover wij opnamen"
NIET_GEZIEN = f"Niet gezien of verteld, {VOOR_ZOVER} ({{}})"
ELK_EEN_KEER = (
    "Elk element staat hier één keer, bij zijn eerste thema. Bij een ander thema kan het ook horen."
)
EERST_GEZIEN = "Eerst die het vaakst zijn gezien, dan die het vaakst zijn verteld."
BIJ_GELIJK = "Is dat gelijk, dan zegt de keuze niets."
HET_GEHEEL = "het onderzoek als geheel"
OP_DE_PAGINA = "Waar, dat staat op de pagina."
NERGENS_GEZIEN = "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen."
UITLEG_TEKENS = (
    "Elk teken staat voor een gemeente of regio, voor een bron die over geen plaats gaat, of voor "
    "het onderzoek als geheel. Het onderzoek als geheel noemt geen plaatsen."
)
UITLEG_WOORDEN = (
    "Verteld: een gemeente of organisatie zegt het zelf. Gevraagd: een bron vraagt het of raadt "
    "het aan. Genoemd: een bron noemt het, zonder te zeggen dat het er was."
)
UITLEG_BEELD = f"{UITLEG_TEKENS} {UITLEG_WOORDEN}"
NIETS_OVER = "Hierover namen wij niets op: {wat}."
UITLEG_LEEG = "Staat een soort teken er niet, dan hebben wij daarover niets opgenomen."
# Of the toezichtkader to tick: each rule begins with the first of these.
OORDEEL_IS = "Het oordeel is "
KRUIS_AAN = (
    "Kruis bij elke regel aan of u doet wat links staat. Rechts staat hoe de inspecties dat "
    "beoordelen, als wij dat hebben opgenomen."
)
# What one answers to each thing to tick. The question is asked so that yes can be read in one way
# beside the title of a praktijk, also when that says what went wrong, and a sentence tells which.
ANTWOORDEN = ("Ja", "Deels", "Nee", "Weten wij niet")
VRAAG_DOEN = ("Doen wij dit?", "Ja betekent hier: dit doen wij.")
VRAAG_GOED = ("Gaat dit bij ons ook goed?", "Ja betekent hier: dit gaat bij ons goed.")
VRAAG_BETER = ("Kan dit bij ons beter?", "Ja betekent hier: dit kan bij ons beter.")
# What a network answers to a question of the reflectie; the letter is what stands in an address.
REFLECTIE: Mapping[str, str] = {
    "j": "ja, en dat kunnen wij laten zien",
    "d": "deels",
    "n": "nee",
    "w": "dat weten wij niet",
}
# How that is asked: of the network together, or of each organisation in it.
KAN_NETWERK = "Kan uw netwerk dit?"
KAN_EIGEN = "Kan uw organisatie dit?"
# In whose name one can answer; another may be typed.
REFLECTIEROLLEN = ("wijkteam", "Veilig Thuis", "gemeente", "aanbieder")
# Reflections side by side: per kind what it is called, the same where somebody gave no answer, and
# what is said of it. The order in which scripts put differences is that of this sentence
# (js/pure/reflecties-naast.js).
VERSCHIL = (
    "Bovenaan staat waar “ja” naast “nee” staat. Dan volgen antwoorden die één stap verschillen, "
    "en “dat weten wij niet” naast een ander antwoord. Is het verschil even groot, dan gaat voor "
    "waar de meesten iets anders zeggen dan de rest, en daarna de volgorde van het toezichtkader."
)
AGENDA: Mapping[str, tuple[str, str, str]] = {
    "verschil": ("Hier verschilt u van elkaar", "Hier verschilt u van elkaar", VERSCHIL),
    "n": (
        "Hier zegt iedereen “nee”",
        "Hier zegt iedereen die antwoord gaf “nee”",
        "U bent het eens dat het netwerk dit niet kan. Ook dat hoort op de agenda.",
    ),
    "d": (
        "Hier zegt iedereen “deels”",
        "Hier zegt iedereen die antwoord gaf “deels”",
        "U bent het eens dat het netwerk dit deels kan. Ook dat hoort op de agenda.",
    ),
    "w": (
        "Hier weet niemand het",
        "Hier weet niemand die antwoord gaf het",
        "Een vraag voor de agenda: wie zoekt dit uit?",
    ),
    "j": ("Hier zegt iedereen “ja”", "Hier zegt iedereen die antwoord gaf “ja”", ""),
    "eigen": (
        "Ieder over de eigen organisatie",
        "Ieder over de eigen organisatie",
        "Elk antwoord gaat over een andere organisatie. Verschil is hier geen meningsverschil.",
    ),
    "open": (
        "Hier is nog niets te vergelijken",
        "Hier is nog niets te vergelijken",
        "Minder dan twee deelnemers gaven hier antwoord.",
    ),
}
GEEN_NORM = "Een norm hebben wij bij deze indicator niet opgenomen."
GEEN_INDICATOREN = "Indicatoren hebben wij bij dit thema niet opgenomen."
GEEN_BESLISREGEL = "Een beslisregel hebben wij bij deze indicator niet opgenomen."
GEEN_EIGEN_BESLISREGEL = "Hierbij hebben wij geen eigen beslisregel opgenomen."
GENOEG_ONBEKEND = "Wat genoeg was bij {normen}, hebben wij niet apart opgenomen."
GEEN_STAP = "Een aanbeveling of actie hebben wij hierbij niet opgenomen."
# By what kind of record it is: no source calls it the first step.
OM_MEE_TE_BEGINNEN: Mapping[str, str] = {
    "aanbeveling": "Een aanbeveling om mee te beginnen",
    "actie": "Een actie uit een factsheet om mee te beginnen",
    "gevraagd": "Een aanbeveling om mee te beginnen",
    "beslisregel": "Wat genoeg was, om mee te beginnen",
    "": "Om mee te beginnen",
}
ONZE_KEUZE = "Wat u als eerste leest, kozen wij. De bronnen noemen het geen eerste stap."
DATUM_ONBEKEND = "datum niet bekend"  # of a source
GEEN_KADERREGIO = "Voor welke regio dit toezichtkader is, hebben wij niet opgenomen."
KADERREGIO = (
    "Dit is het toezichtkader voor de regio {regio}. Of het in andere regio’s precies gelijk was, "
    "weten wij niet."
)
GEEN_OORDEEL = (
    "Wat u invult, is uw eigen beeld. Het is geen oordeel van de inspecties en geen cijfer, en er "
    "is geen ranglijst."
)
KEUZE_ELEMENTEN = (
    "Dit is een keuze: eerst wat op de meeste plaatsen is gezien, dan wat op de meeste is verteld. "
    "Is dat gelijk, dan gaat voor wat bij vraag {nummer} hoort."
)
VERVALLEN = "Wat hierover is opgenomen, is verouderd of ingetrokken. Noem zelf wat u kent."
KEUZE_PRAKTIJKEN = (
    "Dit is een keuze: de eerste van elke soort. Daarbij gaat voor wat bij vraag {nummer} hoort."
)
UITLEG_PLAATSEN = (
    "Het onderzoek als geheel telt daarbij als één plaats, en een bron die over geen plaats gaat "
    "ook."
)
BEWIJS: Mapping[str, tuple[str, str]] = {
    "gezien": ("Gezien", ""),
    "verteld": ("Verteld", ", door een gemeente of organisatie zelf"),
    "gevraagd": ("Gevraagd of aangeraden", ""),
    "genoemd": ("Genoemd", ""),
    "ontbrak": ("Ontbrak of kon beter", ""),
}
PLEKKEN_MAX = 4  # so many places stand in one sentence
# Before the places with examples at a theme, each with how many.
WAAR_GOED = (
    "Waar ging bij dit thema iets goed, volgens onze bronnen? Tussen haakjes staat het aantal "
    "praktijken:"
)

# The parts of a bar, each with how many praktijken it stands for before it.
VERDELING: Mapping[str, str] = {
    "goed": "Ging goed",
    "beter": "Kan beter",
    "gevraagd": "Aanbevolen",
    "anders": "Anders",
}
# By their herkomst: who tells of praktijken that are counted.
VERTELD_DOOR: Mapping[str, str] = {
    "waargenomen-door-tsd": "opgeschreven door de inspecties",
    "gemeld-door-de-gemeente": "verteld door de gemeente of een organisatie daar",
    "extern-onderzoek": "uit ander onderzoek",
}
# Before the source that most praktijken are from.
UIT_EEN_BRON = "Van de {aantal} praktijken komen er {uit} uit één bron:"
ZEGT_NIETS = "dat zegt niets over hoe het daar gaat"
# On the sheets of the toezichtkader: how to fill in, and which of the two is for what.
INVULLEN = (
    "Kan uw netwerk dit? Kruis bij elke vraag één antwoord aan. Kies ja als u het kunt laten zien.",
    "Tel op de laatste kant per thema wat u kruiste. U ziet dan waar u staat.",
    "Bespreek wat deels, nee of onbekend is, en spreek af wie wat doet.",
)
GENOEG_IS = "Genoeg betekent: dan was het oordeel van de inspecties positief."
NAAR_CHECKLIST = (
    "Dit is het kader in het kort. Wilt u het met alle normen invullen? Neem dan de checklist, op "
    "de site bij “Toezichtkader”."
)
NAAR_REFLECTIE = (
    "Dit is het kader met alle normen. Wilt u eerst in het kort zien waar u staat? Neem dan de "
    "reflectie, op de site bij “Reflectie”."
)
LEES_WAT_HELPT = (
    "Wat kan helpen waar u deels, nee of dat weten wij niet kruiste? Dat leest u op de site, bij "
    "“Reflectie” en in de gespreksset van het thema."
)
GEEN_GEZIN = "Schrijf niets op waaraan iemand een gezin of een persoon kan herkennen."
TELT_EEN_KEER = "Elke vraag telt bij één thema mee."
# On paper, of praktijken by theme.
VAKER_GETELD = "Een praktijk die bij twee of meer thema’s hoort, telt bij elk daarvan mee."
STREEPJE = "Een streepje betekent: nog niet opgenomen."
HIER_ELEMENTEN = "Werkzame elementen die hier zijn {}"
HIER_GEMIS = "Wat hier ontbrak of kon beter"
HIER_GEMIS_KORT = "Elementen die ontbraken of beter konden"
DEELS_WEL = "Hier ook deels wel"
OOK_DEELS_WEL = "Ook deels wel"  # of the whole study, which is no place
STAAT_BIJ = "Staat bij {thema}."
ALLEEN_TITEL = "Waar alleen een titel staat, staat de tekst op de pagina."

# What paper has no room for.
ALLEEN_OP_DE_SITE = "Alleen op de site staat: {}. Het adres staat onder aan elk blad."
OP_PAGINA_VAN_ELEMENT = (
    "Op de pagina van elk element staat waar het is gezien en hoe een bron het noemt."
)
NIET_OP_PAPIER: Mapping[str, str] = {
    "elementen": "de tabel van de werkzame elementen",
    "voorwaarden": "meer over wat daar ontbrak of kon beter",
    "anderen": "wat anderen doen",
    "rapport": "de rest van het rapport",
    "gemeenten": "de lijst van gemeenten",
    "verwant": "verwante praktijken",
    "onderwerpen": "de onderwerpen",
    "norm": "de norm",
    "verder": "andere uitspraken die bij dit thema horen",
}

# What records of a place say of a werkzaam element, in a cell of a table and in this order.
IN_VAK = {
    "gezien": "gezien",
    "verteld": "verteld",
    "ontbrak": "ontbrak of kon beter",
    "gevraagd": "gevraagd",
    "genoemd": "genoemd",
}
SAMEN_IN_VAK = "samen: deels wel, deels ontbrak het of kon het beter"
GEEN_ELEMENTEN_HIER = "Over werkzame elementen is van deze plaatsen nog niets opgenomen."
GEEN_ELEMENTEN_BIJ_THEMA = (
    "Over werkzame elementen bij dit thema is van deze plaatsen nog niets opgenomen."
)
# What goes for an element at places side by side, the most telling first: a heading and a sentence.
NAAST = {
    "ruil": (
        "Ontbrak of gevraagd bij de een, gezien bij de ander",
        "Ontbrak, kon beter of werd gevraagd {zoekt}. Gezien of verteld {doet}.",
    ),
    "verteld": (
        "Ontbrak of gevraagd bij de een, verteld bij de ander",
        "Ontbrak, kon beter of werd gevraagd {zoekt}. Verteld {doet}.",
    ),
    "samen": ("Dit hebben zij gemeen", "Gezien of verteld {doet}."),
    "alleen": (
        "Opgenomen bij de een, niet bij de ander",
        "Gezien of verteld {doet}. Dat hebben wij niet opgenomen {niet}.",
    ),
    "zoekend": (
        "Ontbrak of gevraagd bij alle",
        "Ontbrak, kon beter of werd gevraagd {zoekt}. "
        "Dat het daar is gezien of verteld, hebben wij niet opgenomen.",
    ),
}
NAAST_VOLGORDE = (*NAAST, "")  # what goes into no sentence comes last
NAAST_KOP = {
    **{soort: kop for soort, (kop, _) in NAAST.items()},
    "": f"Bij geen van deze plaatsen gezien of verteld, {VOOR_ZOVER}",
}
LEGE_VAKKEN = "Een plaats waarvan niets is opgenomen, staat hier op een telefoon niet bij."
GEEN_RANGLIJST = "Dit is geen ranglijst."
NAAST_UITLEG = (
    "Gezien is niet bewezen. “Nog niet opgenomen” betekent niet dat het daar ontbreekt: "
    f"wij namen er niets over op. {GEEN_RANGLIJST}"
)

THEMA_VAN = (
    "Een praktijk telt hier alleen mee bij de thema’s waar zij zelf bij hoort. Het werkzame "
    "element waar zij over vertelt, kan bij een ander thema staan."
)

# Where an element was seen that lacked somewhere; {waar} are other places.
ELDERS = "Gezien of verteld {waar}."
OOK_HIER = "Gezien of verteld {waar}. Hier deels wel, en deels ontbrak het of kon het beter."
ALLEEN_HIER = "Hier deels gezien of verteld. Van een andere plaats hebben wij dat niet opgenomen."
ALLEEN_GEHEEL = (
    "In het onderzoek als geheel deels gezien of verteld. Van een regio of gemeente met een naam "
    "hebben wij dat niet opgenomen."
)
OOK_GEHEEL = (
    "Gezien of verteld {waar}. In het onderzoek als geheel deels wel, en deels ontbrak het of kon "
    "het beter."
)
ONGEZIEN = "Dat deze ergens zijn gezien of verteld, hebben wij niet opgenomen."
EEN_VOORWAARDE = "Wij namen één voorwaarde op."
VOORWAARDEN = "Wij namen {aantal} voorwaarden op."
BEGIN_UITLEG = (
    "Bovenaan staat wat op de meeste plaatsen is gezien of verteld; het onderzoek als geheel telt "
    "als één plaats. Bij evenveel plaatsen komt eerst wat de minste voorwaarden heeft, en als "
    "laatste waarvan wij geen voorwaarden opnamen. Hoeveel mensen of geld iets kost, hebben wij "
    "niet opgenomen."
)
BEGIN_KORT = "Gezien is niet bewezen. De volgorde kozen wij."

# On what it rests that stands of a municipality, and how much of each there is.
BRON_VAN_PLEK = "Uitgever: {uitgever}. Tijd: {tijd}."
WIE_ZEGT = "Wie zegt dit? {wie}."
GEMIS = ("werkzaam element ontbrak of kon beter", "werkzame elementen ontbraken of konden beter")

# By theme what others have, seen from a municipality or region.
UIT_REGIO = "Uit dezelfde regio: {regio}."
UIT_PROVINCIE = "Uit een andere regio in {provincies}."
UIT_PROVINCIE_DEELS = "Uit een andere regio, die voor een deel in {provincies} ligt."
UIT_ELDERS = "Uit een andere provincie."
UIT_GEHEEL = "Uit het onderzoek als geheel."
VOORBEELDEN_UITLEG = (
    "Per thema staan hier hooguit drie voorbeelden: eerst uit dezelfde regio, dan uit een regio "
    "die geheel of deels in dezelfde provincie ligt, dan van elders. Daarbinnen staat voorop wat "
    "op de meeste plaatsen is gezien of verteld, en dan wat de minste voorwaarden heeft. Gezien "
    "is niet bewezen."
)
GEEN_VOORBEELD = "Van anderen hebben wij bij dit thema nu geen voorbeeld opgenomen."
# The way to send an example, and what can be done while there is none.
INSTUREN = "Stuur uw voorbeeld in"
VOORBEREIDEN = "Schrijf uw voorbeeld vast op, en lees wie u vraagt waar het heen kan"
INSTUREN_UITLEG = "Hoe u een voorbeeld instuurt, en wat de redactie dan wil weten."
VOORBEREIDEN_UITLEG = (
    "Wat u nu al kunt opschrijven, en wie u kunt vragen waar het heen kan. Insturen kan nog niet."
)
VOORBEELD_PUNTEN = (
    "Wat doet u?",
    "Waarom werkt het?",
    "Wat is ervoor nodig?",
    "In welk document of op welke website staat het?",
)
HOORT_BIJ = "{naam} hoort bij de regio"
ZELF_NAGAAN = "Zelf nagaan waar u staat:"
VUL_REFLECTIE_IN = "vul de reflectie in"
ZIE_ONTBREEKT = "Waar ontbreken voorbeelden?"
NIETS_VAN = "Van {naam} zelf hebben wij nog niets opgenomen. Dat zegt niets over hoe het daar gaat."


def word_bewijs(betekenis: str, waar: str) -> str:
    """`Gezien in Wijchen en in het onderzoek als geheel.`"""
    begin, end = BEWIJS[betekenis]
    return f"{begin} {waar}{end}."


def word_niet_bewezen(betekenissen: Iterable[str]) -> str:
    """What that something was seen, or only told, does not say; nothing where it was neither."""
    kinds = {*betekenissen}
    if "gezien" in kinds:
        return NIET_BEWEZEN
    return VERTELD_NIET_GEZIEN if "verteld" in kinds else ""


def word_meer_gemeenten(aantal: int) -> str:
    """How many elements were seen in several municipalities."""
    where = "in twee of meer gemeenten met een naam"
    return f"{tell_elementen(aantal, where)}."


def word_meer_plaatsen(aantal: int) -> str:
    """How many elements were seen at several places, before it is told what counts as one."""
    return tell_elementen(aantal, "op twee of meer plaatsen")


def tell_elementen(aantal: int, waar: str) -> str:
    """`3 elementen zijn gezien op …`; of none we only know that we did not take it up."""
    if not aantal:
        return f"Van geen enkel element namen wij op dat het {waar} is gezien"
    return f"{aantal} {'element is' if aantal == 1 else 'elementen zijn'} gezien {waar}"


def word_niet_opgenomen(leeg: Iterable[str]) -> str:
    """`Niet opgenomen: wat helpt, wat ervoor nodig is.`, by the fields that are empty."""
    wat = ", ".join(VELDEN[veld] for veld in leeg)
    return NIET_OPGENOMEN.format(wat=wat) if wat else ""


def word_over(themas: Sequence[str], elementen: int) -> str:
    """`Veiligheid, Evalueren · 2 werkzame elementen`: what a praktijk is about, on its card."""
    about = [", ".join(themas)] if themas else []
    if elementen:
        about.append(word_aantal(elementen, "werkzaam element", "werkzame elementen"))
    return " · ".join(about)


def word_insturen(bereikbaar: bool) -> str:
    """How a link calls the way to send an example; it invites only when there is one."""
    return INSTUREN if bereikbaar else VOORBEREIDEN


def word_insturen_uitleg(bereikbaar: bool) -> str:
    """What is read there."""
    return INSTUREN_UITLEG if bereikbaar else VOORBEREIDEN_UITLEG


def word_jaren(bronnen: int, jaren: Sequence[int], onbekend: bool, afgeleid: int = 0) -> str:
    """`uit één bron van 2019`, `uit bronnen van 2018 tot en met 2020 en uit een onbekende tijd`

    Of so many (`afgeleid`) the editors worked out the year themselves.
    """
    what = "één bron" if bronnen == 1 else "bronnen"
    if not jaren:
        return f"uit {what} waarvan wij de tijd niet kennen"
    first, last = min(jaren), max(jaren)
    span = f"{first}" if first == last else f"{first} tot en met {last}"
    if afgeleid:
        span += " (dat leidden wij af)" if afgeleid == bronnen else " (deels leidden wij dat af)"
    return f"uit {what} van {span}{' en uit een onbekende tijd' if onbekend else ''}"


def word_van_anderen(bronnen: int) -> str:
    """After those years: that so many sources are not of who says it."""
    what = "uit een bron van een ander" if bronnen == 1 else "uit bronnen van anderen"
    return f" en {what}" if bronnen else ""


def word_uit(gemeenten: Sequence[str], zelf: bool) -> str:
    """Of what of a region there are records: `alleen Wijchen`, `de regio zelf en 5 gemeenten`."""
    named = len(gemeenten) < 3
    parts = ["de regio zelf"] * zelf
    parts += gemeenten if named else [f"{len(gemeenten)} gemeenten"]
    return f"alleen {parts[0]}" if len(parts) == 1 and (zelf or named) else enumerate_names(parts)


def word_uit_alle(regios: Iterable[tuple[str, str]], uit: str) -> str:
    """The same for regions side by side, and from when that is."""
    places = " ".join(f"{naam}: {waar}." for naam, waar in regios)
    return f"Waarvan is iets opgenomen? {places} Dit komt {uit}. Het kan nu anders zijn."


def word_voluit(regio: str, gemeente: str) -> str:
    """`Gelderland-Zuid (alleen Wijchen)`: a region of which one municipality has records."""
    return f"{regio} (alleen {gemeente})"


def word_tijd(uit: str) -> str:
    """From which years it is, and that it is not of today; `uit` is what `word_jaren` says."""
    return f"{uit[0].upper()}{uit[1:]}. Het kan nu anders zijn." if uit else ""


def word_enige(naam: str, uit: str) -> str:
    """Of a region: that all that was taken up of it is of one municipality, and not of today."""
    if not uit:
        return f"Alleen van {naam} is iets opgenomen."
    return f"Alleen van {naam} is iets opgenomen, {uit}. Het kan nu anders zijn."


def word_deels(soorten: Sequence[str]) -> str:
    """`ook deels gezien of verteld`: of what lacked or could be better, how it was there too."""
    was = " of ".join(IN_VAK[soort] for soort in ("gezien", "verteld") if soort in soorten)
    return f"ook deels {was}"


def word_waarvan_deels(aantal: int, soorten: Sequence[str]) -> str:
    """`, waarvan 2 ook deels gezien`: of so many that lacked, those that were there too."""
    if not soorten:
        return ""
    return f", {f'waarvan {len(soorten)} ' if aantal > 1 else ''}{word_deels(soorten)}"


def word_gemis(aantal: int, hier: bool = True) -> str:
    """`23 werkzame elementen die hier ontbraken of beter konden`; the whole study is no place."""
    where = " hier" if hier else ""
    if aantal == 1:
        return f"1 werkzaam element dat{where} ontbrak of beter kon"
    return f"{aantal} werkzame elementen die{where} ontbraken of beter konden"


def word_leeg(waarvan: str) -> str:
    """That nothing stands of a place yet."""
    return f"Van {waarvan} is nog niets opgenomen."


def word_landelijk(iets: bool) -> str:
    """What stands on the page of what is of no region; while nothing does, what will."""
    return LANDELIJK if iets else OVER_LANDELIJK


def word_over_plek(waarvan: str, iets: bool) -> str:
    """What the page of a place is about, in the words that a search engine shows."""
    if not iets:
        return f"{word_leeg(waarvan)} Lees wat anderen doen."
    return f"Wat wij van {waarvan} opnamen, per thema, en wat anderen doen."


def word_lead(waarvan: str, uit: str) -> str:
    """What stands of a place, and that it is not of today."""
    if not uit:
        return f"Wat wij van {waarvan} opnamen, per thema."
    return f"Wat wij van {waarvan} opnamen, {uit}. Het kan nu anders zijn."


def word_per_thema(themas: Sequence[tuple[str, int]]) -> str:
    """`Bij Veiligheid 2 en Evalueren 1. Nog niet opgenomen: Passende hulp.`"""
    found = enumerate_names([f"{naam} {aantal}" for naam, aantal in themas if aantal])
    leeg = enumerate_names([naam for naam, aantal in themas if not aantal])
    parts = [f"Per thema: {found}."] if found else []
    return " ".join([*parts, *([f"Nog niet opgenomen: {leeg}."] if leeg else [])])


def word_bron(uitgever: str, tijd: str | None) -> str:
    """`Uitgever: Toezicht Sociaal Domein. Tijd: niet opgenomen.`"""
    return BRON_VAN_PLEK.format(uitgever=uitgever, tijd=tijd or GEEN_TIJD)


def word_regiokaart(met: int, alle: int) -> tuple[str, str]:
    """Of how many regions there is something, and what that says of the others."""
    which = {0: "geen enkele regio", alle: f"alle {alle} regio’s"}
    found = f"Van {which.get(met, f'{met} van de {alle} regio’s')} hebben wij praktijken opgenomen."
    others = alle - met
    if not others:
        return found, ""
    if not met:
        return found, f"{ZEGT_NIETS[0].upper()}{ZEGT_NIETS[1:]}."
    rest = "de andere regio" if others == 1 else f"de andere {others} regio’s"
    return found, f"Van {rest} hebben wij nog geen praktijken opgenomen; {ZEGT_NIETS}."


def word_ontbreekt(wel: Sequence[str], alle: int) -> str:
    """Of how many regions no example is known, and which are the few that have one."""
    zonder = alle - len(wel)
    if not zonder:
        return "Van elke regio kennen wij een voorbeeld."
    if not wel:
        return "Van geen enkele regio kennen wij al een voorbeeld."
    few = len(wel) <= PLEKKEN_MAX
    names = enumerate_names(wel) if few else f"{len(wel)} regio’s"
    return f"Van {zonder} van de {alle} regio’s kennen wij nog geen voorbeeld. Van {names} wel."


def word_onder(rest: int, wie: Sequence[str]) -> str:
    """`En nog 1 bron. Wie zegt dit? Toezicht Sociaal Domein.`"""
    more = [f"En nog {word_aantal(rest, 'bron', 'bronnen')}."] if rest > 0 else []
    return " ".join([*more, *([WIE_ZEGT.format(wie="; ".join(wie))] if wie else [])])


def word_herkomst(aantallen: Mapping[str, int]) -> str:
    """`8 opgeschreven door de inspecties en 4 uit ander onderzoek`; no number when all are so."""
    told = [(wie, aantallen.get(herkomst, 0)) for herkomst, wie in VERTELD_DOOR.items()]
    found = [(wie, aantal) for wie, aantal in told if aantal]
    return enumerate_names([wie if len(found) == 1 else f"{aantal} {wie}" for wie, aantal in found])


def word_aantal(aantal: int, een: str, meer: str) -> str:
    """`1 goed voorbeeld`, `6 goede voorbeelden`"""
    return f"{aantal} {(een if aantal == 1 else meer).lower()}"


def word_nog(rest: int) -> str:
    """`Er is er nog 1.`, `Er zijn er nog 3.`"""
    return f"Er {'is' if rest == 1 else 'zijn'} er nog {rest}."


def word_vervallen(aantal: int) -> str:
    """Of the praktijken of a soort that are shown no more: that they do not hold."""
    one = "is" if aantal == 1 else "zijn"
    return f"{word_nog(aantal)} Die {one} verouderd of ingetrokken."


def word_soort(aantal: int, een: str, meer: str) -> str:
    """The same of a soort that may be called by a sentence: `8 keer “gaat goed”`."""
    return f"{aantal} keer “{een.lower()}”" if een == meer else word_aantal(aantal, een, meer)


def word_elementen(aantal: int, gezien: int) -> str:
    """`35 werkzame elementen, waarvan 24 gezien of verteld`"""
    alle = word_aantal(aantal, "werkzaam element", "werkzame elementen")
    return f"{alle}, {word_gezien(gezien)}"


def word_gezien(gezien: int) -> str:
    """How many of them were seen or told somewhere, after the number of all elements."""
    found = gezien or f"{VOOR_ZOVER}, geen enkel"
    return f"waarvan{'' if gezien else ','} {found} gezien of verteld"


def word_plekken(plekken: Sequence[str], landelijk: bool, bronnen: Sequence[str]) -> str:
    """`in Wijchen en de regio Zeeland, in het onderzoek als geheel en in “Een factsheet”`."""
    named, rest = plekken[:PLEKKEN_MAX], len(plekken) - PLEKKEN_MAX
    more = [f"nog {rest} {'plaats' if rest == 1 else 'plaatsen'}"] if rest > 0 else []
    parts = [enumerate_names([*named, *more])] if named else []
    parts += [HET_GEHEEL] * landelijk
    parts += [f"“{bron}”" for bron in bronnen]
    return enumerate_names([f"in {part}" for part in parts])


def enumerate_names(names: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def word_niet_op_papier(**delen: object) -> str:
    """Which of these parts a page leaves off paper; nothing when it has none of them."""
    wat = enumerate_names([NIET_OP_PAPIER[deel] for deel, staat_er in delen.items() if staat_er])
    return ALLEEN_OP_DE_SITE.format(wat) if wat else ""


def word_regels(regels: str) -> str:
    """`33` is one line; `33-35` and `33, 40` are more."""
    return f"{'regel' if regels.isdecimal() else 'regels'} {regels}"


def word_concept(te_schrijven: Iterable[str]) -> str:
    """What is said of a concept, which only who looks ahead can read."""
    lacking = ", ".join(VELDEN.get(field, field.replace("_", " ")) for field in te_schrijven)
    rest = f" Nog in te vullen: {lacking}." if lacking else " Alles is ingevuld."
    return f"Dit is nog niet gepubliceerd, en staat niet op de site.{rest}"


def word_bericht(titel: str, nieuw: bool) -> str:
    """The heading of a bericht about a record with this title."""
    return f"{'Nieuw' if nieuw else 'Veranderd'}: {titel}"
