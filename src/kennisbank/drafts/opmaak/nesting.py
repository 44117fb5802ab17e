"""Nesting: which HTML cannot stand within which, as a browser would take it apart."""

from collections.abc import Mapping, Sequence

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "details", "div", "dl", "figure"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "section", "table", "ul"),
    )
)
# What stands in one of these only; the first is said.
PARENTS: Mapping[str, Sequence[str]] = {
    "summary": ("details",),
    "li": ("ul", "ol"),
    **dict.fromkeys(("dt", "dd"), ("dl", "div")),
    "tr": ("table", "tbody", "thead", "tfoot"),
    **dict.fromkeys(("td", "th"), ("tr",)),
}
PLACE = (
    "HTML als deze kan niet in een zin, lijst of blok. Zet haar aan het begin van een regel, "
    "zonder spaties ervoor en met een lege regel erboven, of schrijf Markdown."
)
FOLDS = 'In een lijst of blok schrijft u `??? note "Titel"`, en niet in HTML.'
ALINEA = "Laat `<p>` weg: een lege regel begint al een nieuwe alinea."


def check_within(tag: str, within: Sequence[str]) -> tuple[str, str] | None:
    """What is wrong with an element where it stands, and what to do."""
    parents = PARENTS.get(tag, ())
    if parents and not (within and within[-1] in parents):
        wat = f"`<{tag}>` kan alleen direct binnen `<{parents[0]}>`."
        return wat, f"Zet `<{parents[0]}>` en `</{parents[0]}>` eromheen, of haal het weg."
    if tag == "a" and "a" in within:
        return "hier staat een link in een link.", "Sluit de eerste af met `</a>`."
    if tag not in BLOCKS or "p" not in within:
        return None
    if tag == "p":
        return "hier staat een alinea in een alinea.", ALINEA
    hoe = FOLDS if tag == "details" and len(within) > 1 else PLACE
    return f"`<{tag}>` kan niet binnen een alinea.", hoe


def refuse_markdown(tag: str, within: Sequence[str]) -> tuple[str, str]:
    """Why the word `markdown` is still in the tag of an element, and what to do."""
    wat = f"`markdown` doet niets in deze `<{tag}>`."
    if not within or within[-1] in ("p", "li", "td", "th"):
        return wat, "Haal het weg: hier wordt Markdown al opmaak."
    hoe = "Dat werkt alleen aan het begin van een regel, en als de tag eromheen het ook heeft."
    return wat, hoe
