"""Vragen: what differs per organisation, how that is asked, and where the answer stands."""

from dataclasses import dataclass

REDACTIE = "reference/redactie.yml"
OWNERS = ".github/CODEOWNERS"
FORM = ".github/ISSUE_TEMPLATE/config.yml"
JOBS = ("aanmelding", "code", "inhoud", "publiceren", "voorbeeld")
RUNNERS = tuple(f".forgejo/workflows/{name}.yml" for name in JOBS)
GITHUB = "github"
EMPTY = "VUL-IN"  # in what nobody has filled in
# How each forge names a file of the project, behind the address of the project.
FORGES = {
    GITHUB: ("GitHub", "/blob/main/"),
    "gitlab": ("GitLab", "/-/blob/main/"),
    "forgejo": ("Forgejo", "/src/branch/main/"),
}
PAGE = "BIJDRAGEN.md"
PATHS = "|".join(path for _, path in FORGES.values())


@dataclass(frozen=True)
class Vraag:
    """One thing to fill in: its option, the question, and where the answer stands.

    In plain text that is the first group of `vorm`; in the file of the redactie it is a field.
    """

    naam: str
    vraag: str
    voorbeeld: str
    bestanden: tuple[str, ...] = ()
    vorm: str = ""
    veld: tuple[str, ...] = ()
    forges: tuple[str, ...] = tuple(FORGES)
    leeg: bool = False  # whether it may stay empty


VRAGEN = (
    Vraag(
        "project",
        "Het webadres van het project, zoals het in uw browser staat",
        "https://github.com/organisatie/kennisbank",
        (FORM,),
        rf"(?m)^    url: (https?://\S+?)(?:{PATHS}){PAGE}",
    ),
    Vraag(
        "team-code",
        "Wie een voorstel over de code goedkeurt: een team of persoon",
        "@organisatie/code",
        (OWNERS,),
        r"(?m)^(?:\.git)?\*[ \t]+(.*\S)",
        forges=(GITHUB,),
    ),
    Vraag(
        "team-redactie",
        "Wie een voorstel over de inhoud goedkeurt: een team of persoon",
        "@organisatie/redactie",
        (OWNERS,),
        r"(?m)^/\S+[ \t]+(.*\S)",
        forges=(GITHUB,),
    ),
    Vraag(
        "runner",
        "Het label van de runner, die de taken draait",
        "docker",
        RUNNERS,
        r"(?m)^    runs-on: (.*\S)",
        forges=("forgejo",),
    ),
    Vraag(
        "email",
        "Het e-mailadres van de redactie, niet van een persoon",
        "redactie@organisatie.nl",
        veld=("email",),
        leeg=True,
    ),
    Vraag(
        "formulier",
        "Het webadres van een formulier om een voorbeeld in te sturen",
        "https://organisatie.nl/voorbeeld-insturen",
        veld=("formulier",),
        leeg=True,
    ),
    Vraag(
        "lek",
        "Waar iemand een lek in de site meldt: een e-mailadres of webadres",
        "security@organisatie.nl",
        veld=("beveiliging", "contact"),
        leeg=True,
    ),
    Vraag(
        "lek-tot",
        "Tot welke dag dat klopt, hooguit een jaar verder",
        "2027-11-01",
        veld=("beveiliging", "verloopt"),
        leeg=True,
    ),
    Vraag(
        "beheerscherm",
        "Het webadres van het project, als het beheerscherm op de site moet komen",
        "https://github.com/organisatie/kennisbank",
        veld=("beheerscherm",),
        leeg=True,
    ),
)
OF_NAME = {vraag.naam: vraag for vraag in VRAGEN}
