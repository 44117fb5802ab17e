"""Patterns: a regular expression of Python as JavaScript reads it, with the same meaning.

What Python made of its text is written out again, so no word of a pattern is read twice. `\\w` and
its like mean all letters in Python and some in JavaScript; a pattern without capitals is spelled
out, as only a part of it may be so. What is not known here is refused.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from kennisbank.site.data.privacy.refusal import Untranslatable

PARSER: Any = import_module("re._parser")
# A text is looked at in its shadow (js/pure/python-tekst.js), where all letters of other scripts
# are one letter, and their digits one digit: a class of all that there are takes a browser long.
FIRST, LAST = "\u00c0", "\u0251"
CLASSES = {"WORD": rf"\w{FIRST}-{LAST}", "DIGIT": rf"\d{LAST}", "SPACE": r"\s"}
# The edge of a word, which JavaScript sees beside its own letters only, stands there hundreds of
# times: one sign, for which python-tekst.js reads what it means.
EDGE = "§"
PLACES = {
    "AT_BEGINNING": "(?<![^])",
    "AT_BEGINNING_STRING": "(?<![^])",
    "AT_END": r"(?=\n?(?![^]))",
    "AT_END_STRING": "(?![^])",
    "AT_BOUNDARY": EDGE,
}
OTHER_CASES = "İıſ"  # what Python takes for an i and an s
KNOWN_FLAGS = re.I | re.UNICODE
ONE_SIGN = {"LITERAL", "NOT_LITERAL", "ANY", "IN"}
MANY = 400  # a range of so many letters is not spelled out
KEPT = re.compile(r"[\x00-\x1b -\x84\x86-\xd6\xd8-\xf6\xf8-\u024f]")  # as they are there
RARE = re.compile(
    r"[^\x00-\x7f]|\\[xuUN]"
)  # only beside such a sign can there be one that has no shadow


def to_pattern(source: str, flags: int = 0) -> tuple[str, str]:
    """The text of the same pattern in JavaScript, with its flags: `i`, and `o` for one that is
    held against a text itself and not against its shadow, as it asks for signs that have none."""
    if flags & ~KNOWN_FLAGS:
        raise Untranslatable(f"the flags of the pattern {source}")
    parsed = PARSER.parse(source, flags)
    names = {number: name for name, number in parsed.state.groupdict.items()}
    text = "".join(written(parsed, False, names))
    bare = bool(RARE.search(source)) and has_no_shadow(parsed)
    if bare and any(each in text for each in (*CLASSES.values(), EDGE, "(?i")):
        raise Untranslatable(f"a sign that has no shadow, beside a class, in the pattern {source}")
    return text, ("i" if flags & re.I else "") + ("o" if bare else "")


def has_no_shadow(parts: Any) -> bool:
    """Whether a pattern asks for a sign that is another one in the shadow of a text."""
    for kind, value in parts:
        name = str(kind)
        if name in ("LITERAL", "NOT_LITERAL") and is_shaded(value):
            return True
        if name == "RANGE" and any(map(is_shaded, range(value[0], value[1] + 1))):
            return True
        inner = [each for each in nested(name, value) if has_no_shadow(each)]
        if inner:
            return True
    return False


def nested(name: str, value: Any) -> list[Any]:
    """The parts of a part."""
    if name == "BRANCH":
        return list(value[1])
    if name == "IN":
        return [value]
    return [value[-1]] if isinstance(value, tuple) and name not in ("RANGE", "LITERAL") else []


def is_shaded(code: int) -> bool:
    """Whether a sign is a letter, a digit or a space that its shadow does not show as it is."""
    sign = chr(code)
    return not KEPT.match(sign) and (sign.isalnum() or sign.isspace() or sign in "\ufeff×÷")


def written(parts: Iterable[Any], loose: bool, names: dict[int, str]) -> Iterator[str]:
    """Each part of a pattern; `loose` when capitals do not matter."""
    for kind, value in parts:
        match str(kind):
            case "LITERAL":
                yield one_of(value, loose)
            case "NOT_LITERAL":
                yield f"[^{''.join(sorted(alike(value) if loose else {sign_of(value)}))}]"
            case "ANY":
                yield r"[^\n]"
            case "IN":
                yield to_class(value, loose)
            case "AT" if str(value) in PLACES:
                yield PLACES[str(value)]
            case "BRANCH":
                yield f"(?:{'|'.join(''.join(written(each, loose, names)) for each in value[1])})"
            case "MAX_REPEAT" | "MIN_REPEAT":
                yield repeated(kind, value, loose, names)
            case "ASSERT" | "ASSERT_NOT":
                way, inner = value
                sign = ("<" if way < 0 else "") + ("=" if str(kind) == "ASSERT" else "!")
                yield f"(?{sign}{''.join(written(inner, loose, names))})"
            case "SUBPATTERN":
                yield grouped(value, loose, names)
            case _:
                raise Untranslatable(f"{kind} in a pattern")


def repeated(kind: object, value: Any, loose: bool, names: dict[int, str]) -> str:
    """Something that may come more than once."""
    least, most, inner = value
    many = "" if most == PARSER.MAXREPEAT else str(most)
    times = {"0,1": "?", "0,": "*", "1,": "+"}.get(f"{least},{many}", f"{{{least},{many}}}")
    lazy = "?" if str(kind) == "MIN_REPEAT" else ""
    text = "".join(written(inner, loose, names))
    single = len(inner) == 1 and str(inner[0][0]) in ONE_SIGN
    return f"{text if single else f'(?:{text})'}{times}{lazy}"


def grouped(value: Any, loose: bool, names: dict[int, str]) -> str:
    """A group: one that is asked for, or one that only holds together."""
    number, more, less, inner = value
    if (more | less) & ~re.I:
        raise Untranslatable("flags within a pattern")
    text = "".join(written(inner, (loose or bool(more & re.I)) and not less & re.I, names))
    if number is None:
        return f"(?:{text})"
    return f"(?<{names[number]}>{text})" if number in names else f"({text})"


def to_class(items: list[Any], loose: bool) -> str:
    """A class of signs; one that holds all *but* some is asked for by looking ahead."""
    negated = str(items[0][0]) == "NEGATE"
    inside: list[str] = []
    outside: list[str] = []
    for kind, value in items[negated:]:
        name = str(value).removeprefix("CATEGORY_")
        if str(kind) == "CATEGORY" and name.startswith("NOT_"):
            outside.append(CLASSES[name.removeprefix("NOT_")])
        elif str(kind) == "CATEGORY":
            inside.append(CLASSES[name])
        elif str(kind) == "RANGE":
            first, last = value
            inside.append(to_range(first, last, loose))
        else:
            inside += sorted(alike(value)) if loose else [sign_of(value)]
    within = f"[{''.join(inside)}]" if inside else ""
    if not outside:
        return f"[^{''.join(inside)}]" if negated else within
    if negated:
        but = f"(?!{within})" if within else ""
        return f"(?:{but}{''.join(f'(?=[{each}])' for each in outside[1:])}[{outside[0]}])"
    return f"(?:{'|'.join([*([within] if within else []), *(f'[^{each}]' for each in outside)])})"


def to_range(first: int, last: int, loose: bool) -> str:
    """The signs from one to another."""
    text = f"{sign_of(first)}-{sign_of(last)}"
    if not loose:
        return text
    if last - first > MANY:
        raise Untranslatable(f"the range {text} without capitals")
    return "".join(sorted(set().union(*map(alike, range(first, last + 1)))))


def one_of(code: int, loose: bool) -> str:
    """One sign, or what it may be when capitals do not matter."""
    signs = sorted(alike(code)) if loose else [sign_of(code)]
    return f"[{''.join(signs)}]" if len(signs) > 1 else signs[0]


@cache
def alike(code: int) -> frozenset[str]:
    """What Python takes for the same sign when capitals do not matter."""
    sign = chr(code)
    if not sign.isalpha():
        return frozenset((sign_of(code),))
    same = re.compile(re.escape(sign), re.I)
    others = {sign.lower(), sign.upper(), sign, *OTHER_CASES}
    return frozenset(sign_of(ord(each)) for each in others if same.fullmatch(each))


def sign_of(code: int) -> str:
    """A sign as it may stand in a pattern and in a class."""
    sign = chr(code)
    if sign in r"\^$.*+?()[]{}|/-":
        return rf"\x{code:02x}" if sign == "-" else f"\\{sign}"
    if sign.isprintable() and sign.isascii():
        return sign
    return rf"\u{code:04x}" if code < 0x10000 else rf"\u{{{code:x}}}"
