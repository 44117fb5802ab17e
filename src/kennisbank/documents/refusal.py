"""A file that cannot be read, in words: each code with what is wrong and its repair."""

import re
from collections.abc import Iterator, Mapping

from kennisbank.documents.place import ReadError
from kennisbank.documents.salvage import Salvage
from kennisbank.problems import PLAIN, Problem, Wording, shorten

FIELD = re.compile(r"[\w-]+:(?:\s|$)")
READING: Mapping[str, tuple[str, str]] = {
    "KB001": (
        "dit bestand is niet in UTF-8 bewaard.",
        "Bewaar het opnieuw met de tekencodering UTF-8.",
    ),
    "KB002": (
        "hier staat een onzichtbaar stuurteken ({}).",
        "Haal dat teken weg; typ de regel zo nodig opnieuw.",
    ),
    "KB003": (
        "dit bestand is te groot ({}).",
        "Een bestand mag 256 kB zijn, met 20.000 waarden; kort het in of maak er twee van.",
    ),
    "KB004": ("dit bestand is leeg.", "Vul het record in of verwijder het bestand."),
    "KB005": (
        "deze regel is niet te lezen: `{}`.",
        "Controleer of er `veld: tekst` staat en of de regel goed inspringt.",
    ),
    "KB006": (
        "hier staat een tab.",
        "Spring in met spaties: twee per niveau.",
    ),
    "KB007": (
        "in deze tekst staat een dubbele punt die YAML als nieuw veld leest: `{}`.",
        "Zet de hele tekst tussen dubbele aanhalingstekens; een nieuw veld begint op een eigen "
        "regel.",
    ),
    "KB008": (
        "hier begint een aanhalingsteken dat niet goed wordt gesloten: `{}`.",
        "Zet de hele tekst tussen dubbele aanhalingstekens (ook bij `'s-` of `'t`), en in de tekst "
        "zelf geen tweede paar.",
    ),
    "KB009": (
        "deze regel past niet bij de regels erboven: `{}`.",
        "Laat velden van hetzelfde niveau even ver inspringen en zet na elk veld een dubbele punt.",
    ),
    "KB010": (
        "een tekst die met `&` of `*` begint, is voor YAML een verwijzing: `{}`.",
        "Zet de hele tekst tussen dubbele aanhalingstekens; een record verwijst niet.",
    ),
    "KB011": (
        "een tekst die met `!` begint, is voor YAML een label: `{}`.",
        "Zet de hele tekst tussen dubbele aanhalingstekens, of haal het label weg.",
    ),
    "KB012": ("het veld `{}` staat hier twee keer.", "Voeg de twee samen of haal er een weg."),
    "KB013": (
        "hier begint een tweede document (`---`).",
        "Staat hieronder nog een record, maak er dan twee bestanden van. Haal anders deze regel "
        "weg, en zet de tekst eronder in een veld.",
    ),
    "KB014": ("dit staat te diep genest.", "Gebruik hooguit acht niveaus."),
    "KB016": (
        "een tekst kan niet met `{}` beginnen.",
        "Zet de tekst tussen dubbele aanhalingstekens; begin een lijst op een nieuwe regel.",
    ),
    "KB017": (
        "de naam van een veld moet een woord zijn.",
        "Zet tekst met `{{`, `[` of `?` tussen dubbele aanhalingstekens.",
    ),
    "KB018": (
        "op deze regel staat geen veld met een dubbele punt en een spatie: `{}`.",
        "Schrijf `veld: tekst`. Hoort de regel bij de tekst erboven, laat hem dan inspringen; "
        "hoort hij hier niet, haal hem dan weg.",
    ),
    "KB019": (
        "hier begint een haakje dat niet wordt gesloten: `{}`.",
        "Sluit het haakje, of zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "KB033": (
        "in een tekst tussen dubbele aanhalingstekens staat een losse `\\`: `{}`.",
        "Haal dat teken weg, of schrijf het twee keer.",
    ),
    "KB034": (
        "alles vanaf `#` leest YAML niet als tekst: `{}`.",
        "Zet de hele tekst tussen dubbele aanhalingstekens. Is het een opmerking, zet dan een "
        "spatie achter `#`.",
    ),
    "KB035": (
        "dit record heeft nog meer fouten.",
        "Verbeter eerst de andere; daarna ziet u wat er nog over is.",
    ),
    "KB036": (
        "hier staan twee versies van dit bestand door elkaar: `{}`.",
        "Kies welke regels blijven, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg.",
    ),
    "KB102": (
        "de velden bovenaan de pagina zijn niet te lezen: `{}`.",
        "Begin op de eerste regel met `---`, dan op elke regel een veld, en dan weer `---`.",
    ),
    "KB028": ("`{}` is opmaak of code, en een record is gewone tekst.", PLAIN),
    "KB202": (
        "hier staat een harde spatie: `{}`.",
        "Haal de spaties hier weg en typ ze opnieuw, met de spatiebalk.",
    ),
    "KB203": (
        "hieronder begint een lijst, maar achter dit veld staat al iets: `{}`.",
        "Hoort hier alleen een lijst, haal dan weg wat er achter de dubbele punt staat. Is het één "
        "tekst, zet die dan tussen dubbele aanhalingstekens.",
    ),
    "KB204": (
        "deze regel springt verder in dan het veld erboven, en hoort zo bij die tekst: `{}`.",
        "Is het een veld, laat het dan evenveel inspringen als de andere velden. Is het tekst, zet "
        "de hele tekst dan tussen dubbele aanhalingstekens.",
    ),
    "KB205": (
        "achter het streepje hoort een spatie: `{}`.",
        "Zet een spatie achter het streepje; de velden eronder springen twee spaties verder in.",
    ),
    "KB206": (
        "tussen de punten van een lijst staat een regel zonder streepje: `{}`.",
        "Zet er `-` en een spatie voor, of laat de regel verder inspringen als hij bij het punt "
        "erboven hoort.",
    ),
    "KB208": (
        "vooraan deze regel staat `>`, zoals in een bericht dat is beantwoord: `{}`.",
        "Haal in het hele bestand dat teken en de spatie erachter weg.",
    ),
    "KB209": (
        "hier begint een tweede record: `{}` staat er weer.",
        "Maak er twee bestanden van; elk bestand is een record.",
    ),
    "KB201": ("deze regel hoort niet in het bestand: `{}`.", "Haal de regel weg."),
    "KB037": (
        "een punt van een lijst begint met een gewoon streepje en een spatie: `{}`.",
        "Haal het teken vooraan weg en typ `-` en een spatie; spring in met gewone spaties.",
    ),
}


# The line that does not fit begins with a dash: it is a point, or a field behind a dash.
POINTED = "Zet het streepje recht onder de streepjes van de andere punten van deze lijst."
DASHED = f"Is dit een veld, haal dan het streepje en de spatie weg. Anders: {POINTED.lower()}"


def word_read_error(error: ReadError) -> Wording:
    """A file that cannot be read, in Dutch."""
    wat, hoe = READING[error.code]
    if error.code == "KB009" and error.found.startswith("- "):
        hoe = DASHED if error.place[1] == 1 and FIELD.match(error.found[2:]) else POINTED
    if error.found == "[]":
        wat, hoe = "`{}` zegt dat hier niets staat, en eronder begint een lijst.", "Haal `[]` weg."
    return Wording(wat.format(shorten(error.found, 120)), hoe.format(), error.code)


def problems_of_salvage(name: str, found: Salvage) -> Iterator[Problem]:
    """The mistakes of a file that YAML cannot read."""
    return (problem_of_reading(name, error) for error in found.errors)


def problem_of_reading(name: str, error: ReadError) -> Problem:
    """A file that could not be read, as a problem."""
    wording = word_read_error(error)
    return Problem(name, *error.place, "", wording.wat, wording.hoe, wording.code)
