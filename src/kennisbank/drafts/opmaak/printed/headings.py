"""Headings: one at the top, none left out on the way down, each with words and its own place."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kennisbank.drafts.opmaak.printed.sign import shown

LEVELS = {f"h{level}": level for level in range(1, 7)}
CODE = "KB157"


def find_headings(body: LexborNode) -> Iterator[tuple[str, str, str, str]]:
    """What is wrong with the headings of a page: what, what to do, the code, what to look for."""
    before, tops = 0, 0
    ids: set[str] = set()
    for node in body.traverse():
        if "data-kbwoord" in node.attributes:
            before = 0  # what is drawn there may have headings of its own
        if (own := node.attributes.get("id")) and own in ids:
            wat = (
                f"het anker `{shown(own)}` staat er twee keer, en een link vindt alleen het eerste."
            )
            yield wat, "Geef dit anker een andere naam.", CODE, ""
        ids.add(own or "")
        level = LEVELS.get(node.tag or "")
        if not level:
            continue
        words = node.text().strip()
        typed = first_words(node)
        if not words and not node.css_first("img, i"):
            yield (
                "deze kop heeft geen woorden.",
                "Schrijf ze achter `#`, of haal het weg.",
                CODE,
                "#",
            )
            continue
        tops += level == 1
        if words.startswith("#"):
            hoe = "Een kop begint met hoogstens zes hekjes en een spatie; gebruik `##` of `###`."
            yield f"`{shown(words)}` begint met te veel hekjes.", hoe, CODE, typed
        elif level == 1 and tops > 1:
            wat = f"`{shown(words)}` is een tweede titel van de pagina."
            yield wat, "Een pagina heeft er één: schrijf `##` met twee hekjes.", CODE, typed
        elif before and level > before + 1:
            wat = f"de kop `{shown(words)}` slaat een stap over, van {before} naar {level} hekjes."
            yield (
                wat,
                f"Schrijf {before + 1} hekjes: `{'#' * (before + 1)} {shown(words, 20)}`.",
                CODE,
                typed,
            )
        before = level


def first_words(node: LexborNode) -> str:
    """The first words of a heading that stand together as they were typed."""
    texts = (
        each.text_content or "" for each in node.traverse(include_text=True) if each.tag == "-text"
    )
    return next((text.strip()[:60] for text in texts if text.strip()), "")
