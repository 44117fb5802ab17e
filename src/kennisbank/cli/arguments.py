"""What can be typed after `kennisbank`: the commands, and the options of each."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from kennisbank.cli.parser import Parser
from kennisbank.inrichting.vragen import FORGES, VRAGEN
from kennisbank.problems.dag import FIRST, LAST


def to_day(text: str) -> date:
    """The day that was typed; ValueError when no calendar of ours goes so far."""
    day = date.fromisoformat(text)
    if not FIRST <= day.year <= LAST:
        raise ValueError(text)
    return day


def to_parser() -> ArgumentParser:
    """What can be typed after `kennisbank`."""
    parser = Parser(prog="kennisbank", description="De kennisbank bouwen.")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="opdracht", title="opdrachten"
    )
    build = commands.add_parser("bouw", help="controleer alles en bouw de site")
    build.add_argument("--map", type=Path, default=Path("site"), help="waar de site komt")
    build.add_argument("--zonder-pdf", dest="pdf", action="store_false", help="laat de pdf’s weg")
    build.add_argument(
        "--zonder-zoeken", dest="zoeken", action="store_false", help="laat de zoekindex weg"
    )
    build.add_argument(
        "--vooruit", action="store_true", help="toon ook wat pas op een latere dag op de site komt"
    )
    check = commands.add_parser("check", help="controleer alle bestanden")
    formats = ("tekst", "github", "gitlab", "json", "markdown")
    check.add_argument("--formaat", choices=formats, default="tekst", help="vorm van de meldingen")
    agenda = commands.add_parser("vandaag", help="noem wat er voor een redacteur te doen is")
    ways = ("tekst", "markdown", "json")
    agenda.add_argument("--formaat", choices=ways, default="tekst", help="vorm van de lijst")
    agenda.add_argument("--alles", action="store_true", help="noem ook alles na de eerste vijf")
    read = commands.add_parser("inlezen", help="maak concepten van wat anderen stuurden")
    read.add_argument(
        "--formulier",
        metavar="BESTAND",
        help="de tekst van een aanmelding of mail; - leest wat u plakt",
    )
    read.add_argument("--aanmelding", type=int, default=0, help="het nummer van de aanmelding")
    read.add_argument("--antwoord", type=Path, help="waar het antwoord aan de indiener komt")
    read.add_argument(
        "--formaat", choices=("tekst", "markdown"), default="tekst", help="vorm van het verslag"
    )
    add_taken(read)
    add_report(read)
    due = commands.add_parser("verouderd", help="noem de records die herzien moeten worden")
    told = commands.add_parser("voorstel", help="zeg in woorden wat er verandert")
    told.add_argument("--sinds", default="origin/main", help="de tak of commit waar dit begon")
    told.add_argument("--voorbeeld", default="", help="het adres waar het voorbeeld staat")
    plain = commands.add_parser("leesbaarheid", help="noem wat moeilijk leest")
    plain.add_argument("bestanden", nargs="*", help="bestanden of ids; anders alles")
    sheet = commands.add_parser("werkblad", help="zet praktijken in een werkblad van Excel")
    add_sheet(sheet)
    tidy = commands.add_parser("opmaak", help="geef de records een vaste opmaak")
    tidy.add_argument("--controleer", action="store_true", help="noem ze, en verander niets")
    tidy.add_argument("paden", type=Path, nargs="*", help="bestanden of mappen; anders alles")
    schema = commands.add_parser("schema", help="vernieuw wat uit het model wordt gemaakt")
    serve = commands.add_parser("serve", help="bekijk de site op deze computer")
    serve.add_argument("--adres", default="127.0.0.1:8000", help="adres en poort")
    finish = commands.add_parser("afmaken", help="maak een door een ander gebouwde site af")
    finish.add_argument("site", type=Path, help="map van de gebouwde site")
    own = commands.add_parser("inrichten", help="vul in wat van uw organisatie is")
    own.add_argument("--forge", choices=FORGES, default="", help="waar het project staat")
    for vraag in VRAGEN:
        own.add_argument(f"--{vraag.naam}", metavar="...", help=vraag.vraag)
    manage = commands.add_parser("beheer", help="zet het beheerscherm in een gebouwde site")
    manage.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    manage.add_argument("--proef", action="store_true", help="bewaar alleen in de browser")
    pack = commands.add_parser("inpakken", help="maak een gebouwde site klaar voor een server")
    pack.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    keep = commands.add_parser("gepubliceerd", help="onthoud dat deze site op haar plek is")
    keep.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    keep.add_argument("--naar", default="origin", help="hoe git de plek noemt die het onthoudt")
    copy = commands.add_parser("zip", help="maak een kopie van de site die zonder server opent")
    copy.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    copy.add_argument("--naar", type=Path, default=Path(), help="de map waar het zip-bestand komt")
    copy.add_argument("--uitgepakt", type=Path, help="schrijf geen zip-bestand maar deze map")
    for command in (build, check, agenda, read, due, finish, serve, own, copy, told, sheet):
        command.add_argument(
            "--vandaag",
            type=to_day,
            default=None,
            metavar="JJJJ-MM-DD",
            help="doe alsof het deze dag is",
        )
    for command in (
        *(build, check, agenda, read, due, told, tidy, schema, serve, finish, manage, pack),
        *(keep, copy, plain, own, sheet),
    ):
        command.add_argument(
            "--root", type=Path, default=Path(), metavar="MAP", help="map van de kennisbank"
        )
    return parser


def add_sheet(command: ArgumentParser) -> None:
    """What can be typed after `werkblad`."""
    command.add_argument(
        "--naar", type=Path, default=Path("praktijken.xlsx"), help="een bestand .xlsx of .ods"
    )
    for name in FILTERS:
        deze = "dit" if name == "thema" else "deze"
        command.add_argument(f"--{name}", default="", help=f"alleen praktijken met {deze} {name}")


WORKBOOK = "werkblad"  # the command, and in what one may work
FILTERS = ("gemeente", "regio", "thema", "soort", "status")


def add_taken(command: ArgumentParser) -> None:
    """What can be typed after `inlezen` of a workbook."""
    command.add_argument("bestand", type=Path, nargs="?", help="een rapport of een werkblad")
    command.add_argument("--proef", action="store_true", help="toon het alleen")
    command.add_argument(
        "--neem-over", action="store_true", help="neem ook over wat er al stond en verandert"
    )
    command.add_argument("--blad", default="", help="op welk blad de praktijken staan")
    command.add_argument("--wijziging", default="", help="wat er bij wijzigingen komt te staan")


def add_report(command: ArgumentParser) -> None:
    """What can be typed after `inlezen` of a report, or of where a mail is from."""
    command.add_argument("--gemeente", default="", help="over welke gemeente het gaat")
    command.add_argument("--regio", default="", help="uit welke regio een mail komt")
    command.add_argument("--titel", default="", help="de titel van het rapport")
    command.add_argument("--jaar", type=int, default=0, help="uit welk jaar het rapport is")
    command.add_argument(
        "--uitgever", default="Toezicht Sociaal Domein", help="wie het rapport heeft uitgegeven"
    )
    command.add_argument(
        "--letters", default="", help="de drie letters voor de kenmerken, zoals DEV"
    )
    command.add_argument(
        "--als", choices=("bestanden", WORKBOOK), default="bestanden", help="waarin u wilt werken"
    )
    command.add_argument("--naar", type=Path, help="waar het werkblad van een rapport komt")
