"""How the fixed values are called on the site, in the order in which they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """A fixed value in words: for one, for several, and what it means."""

    enkelvoud: str
    meervoud: str
    uitleg: str


SITE = "Kennisbank Lokale netwerken na Veilig Thuis"  # as in mkdocs.yml

# What helps first stands first.
SOORTEN: Mapping[str, Label] = {
    "goed-voorbeeld": Label(
        "Goed voorbeeld",
        "Goede voorbeelden",
        "Een bron zet dit bij de goede voorbeelden.",
    ),
    "gaat-goed": Label(
        "Gaat goed",
        "Gaat goed",
        "Dit zagen de inspecties goed gaan, of noemden zij een positieve ontwikkeling.",
    ),
    "werkzame-factor": Label(
        "Helpt volgens de bron",
        "Helpt volgens de bron",
        "Dit helpt volgens de inspecties, of is nodig.",
    ),
    "ervaring": Label("Ervaring", "Ervaringen", "Dit vertelde een gemeente of organisatie zelf."),
    "aanbeveling": Label(
        "Aanbeveling",
        "Aanbevelingen",
        "Dit raden de inspecties aan, vragen zij of vinden zij nodig.",
    ),
    "kan-beter": Label("Kan beter", "Kan beter", "Dit kon volgens de inspecties beter."),
    "bevinding": Label(
        "Bevinding", "Bevindingen", "Dit stelden de inspecties vast of schreven zij op."
    ),
}

# What those mean of whom the inspecties did not say it.
SOORTEN_VAN_ANDEREN: Mapping[str, str] = {
    "gaat-goed": "Dit ging goed volgens de bron, of is volgens haar een positieve ontwikkeling.",
    "werkzame-factor": "Dit helpt volgens de bron, of is nodig.",
    "aanbeveling": "Een bron raadt dit aan, vraagt erom of vindt het nodig.",
    "kan-beter": "Dit kon volgens de bron beter.",
    "bevinding": "Dit stelde de bron vast of schreef zij op.",
}

# What stands beside the soorten in a list of both.
ELEMENT = Label(
    "Werkzaam element",
    "Werkzame elementen",
    "Dit zagen de inspecties, vertelt een gemeente, of een bron vraagt erom of noemt het.",
)

# What a record says of a werkzaam element.
BETEKENISSEN: Mapping[str, Label] = {
    "gezien": Label(
        "Gezien", "Gezien", "De inspecties zagen dit, of noemden het een goed voorbeeld."
    ),
    "verteld": Label("Verteld", "Verteld", "Een gemeente of organisatie vertelt dit zelf."),
    "gevraagd": Label("Gevraagd", "Gevraagd", "Een bron vraagt hierom of raadt het aan."),
    "genoemd": Label("Genoemd", "Genoemd", "Een bron noemt dit, zonder te zeggen dat het er was."),
    "ontbrak": Label(
        "Ontbrak of kon beter",
        "Ontbrak of kon beter",
        "Dit ontbrak volgens een bron, of het kon beter.",
    ),
}
GEVRAAGD_OF_GENOEMD = Label(
    "Gevraagd of genoemd",
    "Gevraagd of genoemd",
    "Een bron vraagt hierom, raadt het aan of noemt het. Dat het er was, staat er niet.",
)

# The words that sources use themselves, the strongest first.
STERKTES: Mapping[str, Label] = {
    "noodzakelijk": Label("nodig", "nodig", "Een bron zegt dat dit nodig is."),
    "helpt": Label("helpt", "helpt", "Een bron zegt dat dit helpt."),
    "belangrijk": Label("belangrijk", "belangrijk", "Een bron zegt dat dit belangrijk is."),
    "kan-helpen": Label("kan helpen", "kan helpen", "Een bron zegt dat dit kan helpen."),
}

# What stands on the timeline of the study, in three lanes.
MOMENTEN: Mapping[str, Label] = {
    "onderzoek": Label("Het onderzoek", "Het onderzoek", "Wanneer er is onderzocht."),
    "voornemen": Label(
        "Gevraagd of van plan",
        "Gevraagd of van plan",
        "Wat de inspecties vroegen of wilden doen, en wat daarvan bekend is.",
    ),
    "daarna": Label(
        "Rond en na het onderzoek",
        "Rond en na het onderzoek",
        "Wat er verscheen of werd vastgesteld.",
    ),
}

# What goes from one party to another.
OVERDRACHTEN: Mapping[str, Label] = {
    "casus": Label("Een casus", "Casussen", "Een casus gaat naar een ander."),
    "informatie": Label("Informatie", "Informatie", "De een laat de ander iets weten."),
    "hulp": Label("Hulp", "Hulp", "De een zet hulp in, of vraagt erom."),
}

# Of what does not go from one to another each time.
HOE_VAAK: Mapping[str, Label] = {
    "niet-altijd": Label("Niet altijd", "Niet altijd", "Dit ging niet altijd."),
}

HERKOMSTEN: Mapping[str, str] = {
    "waargenomen-door-tsd": "Toezicht Sociaal Domein",
    "gemeld-door-de-gemeente": "De gemeente of een organisatie daar, die het zelf vertelt",
    "extern-onderzoek": "Ander onderzoek",
}

DOELGROEPEN: Mapping[str, str] = {
    "kinderen-en-jongeren": "Kinderen en jongeren",
    "ouders": "Ouders",
    "volwassenen": "Volwassenen",
    "ouderen": "Ouderen",
    "gezinnen": "Gezinnen",
}

STATUSSEN: Mapping[str, str] = {
    "actueel": "In gebruik",
    "verouderd": "Verouderd",
    "ingetrokken": "Ingetrokken",
    "concept": "Concept",
}

VELDEN: Mapping[str, str] = {
    "soort": "de soort",
    "titel": "de titel",
    "samenvatting": "de samenvatting",
    "werkzame_elementen": "wat helpt",
    "werking": "hoe het werkt",
    "kern": "wat moet blijven",
    "randvoorwaarden": "wat ervoor nodig is",
    "themas": "het thema",
    "thema": "het thema",
    "indicatoren": "de indicatoren",
    "normen": "de norm",
    "vragen": "de vragen",
    "vraag": "de vraag",
    "doelgroepen": "de doelgroepen",
    "herkomst": "de herkomst",
    "criteria": "het criterium",
    "tekst": "de tekst",
    "operationalisering": "de operationalisering",
    "kernvraag": "de kernvraag",
    "onderwerpen": "de onderwerpen",
    "jaar": "het jaar",
    "van_wie": "wie overdraagt",
    "aan_wie": "wie het krijgt",
    "wanneer": "het moment",
    "moment": "het moment",
}
