"""Slots: the words on a built page where we fill something in, each alone in its paragraph."""

import re

# On a sjabloonpagina, where a generated page puts its own; the first two also in its head.
TITEL, OMSCHRIJVING, INHOUD = "kbplektitel", "kbplekomschrijving", "<p>kbplekinhoud</p>"
# On every page: the day of the last change.
VERSIE = "<p>kbplekversie</p>"
# In the foot of every page, within a link: how the way to send an example is called. Its line
# is taken out while there is no such way.
INSTUREN = "kbplekinsturen"
INSTUREN_REGEL = re.compile(r"<li data-kb-insturen>(.*?)</li>")
# In the head of every page: the feed of what it is about, when there is one.
VOLGEN = '<meta name="kbplekvolgen">'
# On an editorial page, where the link to its PDF comes, or the list of all of them.
PDF, FACTSHEETS = "<p>kbplekpdf</p>", "<p>kbplekfactsheets</p>"
SIGN = "kbplek"  # with which each begins
WOORD = "data-kbwoord"  # the attribute of the mark that a word of an editor leaves


def typed(slot: str) -> str:
    """How an editor types a slot: alone on a line."""
    return slot.removeprefix("<p>").removesuffix("</p>")
