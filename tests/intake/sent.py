"""What a forge makes of the form when it is sent, and what a mail program makes of the mail."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import yaml

from kennisbank.forms import issue_form
from kennisbank.pages.redactie import url_to_send
from kennisbank.queries import dekking
from tests.builders import a_bank, a_redactie

FILLED = {
    "titel": "Vaste contactpersoon",
    "soort": "Goed voorbeeld: Een bron zet dit bij de goede voorbeelden.",
    "regio": "Zeeland",
    "gemeente": "Vlissingen",
    "themas": "Veiligheid",
    "samenvatting": "Het wijkteam en Veilig Thuis kennen elkaar en bellen elkaar.",
    "toelichting": "Elke organisatie wijst iemand aan.\n\nDie is altijd te bereiken.",
    "werkzame_elementen": "- Korte lijnen\n- Tijd om elkaar te leren kennen",
    "randvoorwaarden": "Er is tijd voor.",
    "doelgroepen": "Ouders, Gezinnen",
    "herkomst": "De gemeente of een organisatie daar, die het zelf vertelt",
    "bronnen": "Jaarbeeld 2019, onder de kop Korte lijnen",
    "contact": "Sociaal wijkteam",
}


def body_of(answers: Mapping[str, str], checked: bool = True) -> str:
    """The body of an issue, as GitHub writes it: each question, also when nobody answered."""
    parts = []
    for asked in yaml.safe_load(issue_form())["body"]:
        if asked["type"] == "checkboxes":
            (option,) = asked["attributes"]["options"]
            answer = f"- [{'X' if checked else ' '}] {option['label']}"
        else:
            answer = answers.get(asked.get("id"), "_No response_")
        if asked["type"] != "markdown":
            parts.append(f"### {asked['attributes']['label']}\n\n{answer}")
    return "\n\n".join(parts)


def mail_begun() -> str:
    """The mail as the site begins it, for a theme and a region."""
    vak = next(vak for rij in dekking(a_bank()) if rij.plek.naam == "Zeeland" for vak in rij.themas)
    url = url_to_send(a_redactie(email="redactie@tsd.nl"), vak)
    (body,) = parse_qs(urlsplit(url).query)["body"]
    return body
