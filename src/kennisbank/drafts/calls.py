"""Calls: the words on a page, read as data. What is typed there is never run, by nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kennisbank.drafts.words import LISTS, WOORDEN, Woord, mark_woord
from kennisbank.problems import enumerate_values, suggest

SIGNS = ("{{", "{%", "{#")  # with which a template begins something
MAX_LENGTH = 4000  # of a line with a word: as long as one with all gemeenten of the country
TOKEN = re.compile(
    r"[ \t]*(?:(?P<name>[^\W\d]\w*)|(?P<text>\"[^\"\\]*\"|'[^'\\]*')|(?P<number>-?[0-9]{1,9}\b)"
    r"|(?P<sign>[()\[\],=]))[ \t]*"
)
Value = str | int | Sequence[str | int | None] | None  # None is what could not be read
Objection = tuple[str, str, str]  # what is wrong, what to do, and the code


@dataclass(frozen=True)
class Call:
    """One use of a word: its name, and what it is given by place and by name."""

    naam: str
    args: Sequence[Value] = ()
    kwargs: Sequence[tuple[str, Value]] = ()  # in the order in which they were typed, or twice


class Tokens:
    """The parts of a call, taken one by one; `kind` is empty when there is nothing left."""

    def __init__(self, source: str) -> None:
        self._parts: list[tuple[str, str]] = []
        at = 0
        while at < len(source):
            found = TOKEN.match(source, at)
            if found is None:
                raise ValueError(source[at])
            self._parts.append((str(found.lastgroup), found[str(found.lastgroup)]))
            at = found.end()
        self._parts.reverse()

    @property
    def kind(self) -> str:
        """What comes next: a name, a text, a number, or the sign itself."""
        kind, text = self._parts[-1] if self._parts else ("", "")
        return text if kind == "sign" else kind

    @property
    def after(self) -> str:
        """The sign that comes after what comes next."""
        return self._parts[-2][1] if len(self._parts) > 1 else ""

    def take(self, *kinds: str) -> str:
        """The next part, which must be of one of these kinds."""
        if self.kind not in kinds:
            raise ValueError(self.kind)
        return self._parts.pop()[1]


def read_call(source: str) -> Call | None:
    """The call that is written here, as `thema("veiligheid")`; None when it is none."""
    if len(source) > MAX_LENGTH:
        return None
    try:
        tokens = Tokens(source)
        naam = tokens.take("name")
        tokens.take("(")
        args: list[Value] = []
        kwargs: list[tuple[str, Value]] = []
        while tokens.kind != ")":
            if tokens.kind == "name" and tokens.after == "=":
                name = tokens.take("name")
                tokens.take("=")
                kwargs.append((name, read_value(tokens)))
            elif kwargs:
                return None  # a value without a name comes first
            else:
                args.append(read_value(tokens))
            if tokens.kind != ")":
                tokens.take(",")
        tokens.take(")")
        return None if tokens.kind else Call(naam, args, kwargs)
    except ValueError:
        return None


# What is typed for the signs of a call: by a word processor, or by who thinks of YAML.
FOR_SIGNS = str.maketrans("“”„‟‘’‚;", '""""\'\'\',')
NAMED = re.compile(r"\w+(?:[ -]\w+)*(?=\(|$)")


def call_meant(source: str) -> str:
    """The call that was most likely meant by what cannot be read as one, or the empty string."""
    plain = re.sub(r"(?<=\w)\s*:\s*(?=[\"'\[\d])", "=", source.translate(FOR_SIGNS)).strip()
    named = NAMED.match(plain)
    if not named:
        return ""
    naam = re.sub(r"[ -]", "_", named[0]).lower()
    meant = f"{naam}{plain[named.end() :] or '()'}"
    return meant if good_call(meant) else ""


def read_value(tokens: Tokens) -> Value:
    """One value, or a list of them; a word without quotes gives None."""
    if tokens.kind != "[":
        return read_item(tokens)
    tokens.take("[")
    items = []
    while tokens.kind != "]":
        items.append(read_item(tokens))
        if tokens.kind != "]":
            tokens.take(",")
    tokens.take("]")
    return items


def read_item(tokens: Tokens) -> str | int | None:
    """A text or a number."""
    kind = tokens.kind
    typed = tokens.take("text", "number", "name")
    if kind == "text":
        return typed[1:-1]
    return int(typed) if kind == "number" else None


def source_of(line: str) -> str | None:
    """What stands between the braces of a line that is a call and nothing else."""
    inside = line.rstrip(" ")
    if not (inside.startswith("{{") and inside.endswith("}}")) or len(inside) < 5:
        return None
    return inside[2:-2].strip(" ")


def mark_words(text: str) -> str:
    """The text of a page with a mark for each word, as the engine gets it.

    What else looks like a template was told by the check, and stays a text.
    """
    return "\n".join(map(mark_of_line, text.split("\n")))


def mark_of_line(line: str) -> str:
    """The mark of a line that is a good call; any other line as it is."""
    source = source_of(line)
    call = good_call(source) if source else None
    return mark_woord(call.naam, call.args, dict(call.kwargs)) if call else line


def good_call(source: str) -> Call | None:
    """The call that is written here, when it can be drawn as far as its form goes."""
    call = read_call(source)
    # Whether there is such a word is asked first: to find what was meant takes long.
    return call if call and call.naam in WOORDEN and not any(check_call(call)) else None


def given_to(call: Call, woord: Woord) -> list[tuple[str, Value]]:
    """Each value with the name of its input, also what was given by place."""
    known = [pair for pair in call.kwargs if pair[0] in woord.invoer]
    return [*zip(woord.invoer, call.args, strict=False), *known]


def check_call(call: Call) -> Iterator[Objection]:
    """The word exists, and gets as many values as it takes, each of the right kind."""
    woord = WOORDEN.get(call.naam)
    if woord is None:
        wat = f"`{call.naam}` is geen bekende macro."
        known = enumerate_values(WOORDEN, len(WOORDEN))
        yield wat, f"{suggest(call.naam, WOORDEN)} Kies uit {known}.".strip(), "KB060"
        return
    names = [*list(woord.invoer)[: len(call.args)], *(name for name, _ in call.kwargs)]
    missing = len(call.args) + len(call.kwargs) < woord.verplicht
    if len(call.args) > len(woord.invoer) or missing or len(set(names)) < len(names):
        hoe = f"Schrijf bijvoorbeeld `{woord.voorbeeld}`."
        yield f"`{call.naam}` krijgt te veel of te weinig invoer.", hoe, "KB061"
        return
    for name, _ in call.kwargs:
        if name not in woord.invoer:
            nearest = suggest(name, woord.invoer)
            known = enumerate_values(woord.invoer) or "geen invoer"
            wat = f"`{call.naam}` kent geen `{name}`."
            yield wat, f"{nearest} Dit woord kent: {known}.".strip(), "KB061"
    for name, value in given_to(call, woord):
        if not fits(name, value, woord):
            hoe = f"Schrijf bijvoorbeeld `{woord.voorbeeld}`."
            yield f"`{name}` moet {form_of(name, woord)} zijn.", hoe, "KB061"


def form_of(name: str, woord: Woord) -> str:
    """How an input is typed, in words."""
    if woord.invoer[name] == "getal":
        return "een getal van 1 tot 100"
    return "een lijst tussen `[` en `]`" if name in LISTS else "een woord tussen aanhalingstekens"


def fits(name: str, value: Value, woord: Woord) -> bool:
    """Whether a value is of the kind that an input takes."""
    if woord.invoer[name] == "getal":
        return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 100
    if name in LISTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)
