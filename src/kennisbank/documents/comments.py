"""Parts: a file of the editors as its values, each with the comments that belong to it."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

HINT = "# yaml-language-server:"  # named the schema, as `.vscode/settings.json` does now
COMMENT = re.compile(r"(?<!\S)#.*")


@dataclass
class Part:
    """A value of a file with its comments; `start` and `column` are those of its name or dash."""

    value: "str | list[Part] | dict[str, Part]"
    row: bool = False  # written on one line, between braces
    start: int = -1
    column: int = -1
    within: "Part | None" = None
    above: list[str] = field(default_factory=list)
    beside_key: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


Span = tuple[int, int, Part, bool]  # where a name or text begins and ends; whether it is a name


def to_parts(text: str) -> tuple[Part, list[str], list[str]]:
    """The content of a text, and the comments before and after all of it."""
    spans: list[Span] = []
    root = build(yaml.compose(text, Loader=yaml.CSafeLoader), text, spans)
    head, tail = list[str](), list[str]()
    position = 0
    for index in range(len(spans) + 1):
        last = spans[index - 1] if index else None
        following = spans[index] if index < len(spans) else None
        for found in COMMENT.finditer(text, position, following[0] if following else len(text)):
            if not found[0].startswith(HINT):
                place = place_comment(found.start(), text, last, following)
                outside = tail if last else head
                (outside if place is None else place).append(spaced(found[0]))
        position = following[1] if following else len(text)
    return root, head, tail


def spaced(comment: str) -> str:
    """The comment with a space behind its `#`, without which it may be text that was lost."""
    comment = comment.rstrip()
    return comment if comment[1:2] in ("", " ") else f"# {comment[1:]}"


def build(node: Any, text: str, spans: list[Span], within: Part | None = None) -> Part:
    """The part of a node and of all that it holds; adds where their names and texts stand."""
    part = Part("", bool(getattr(node, "flow_style", False)), within=within)
    if isinstance(node, yaml.ScalarNode):
        part.value = node.value
        spans.append((node.start_mark.index, node.end_mark.index, part, False))
        first = text[node.start_mark.index :].partition("\n")[0]
        if node.style in ("|", ">") and (found := COMMENT.search(first)):
            part.above.append(found[0])
    elif isinstance(node, yaml.SequenceNode):
        part.value = [build(item, text, spans, part) for item in node.value]
        for item, child in zip(node.value, part.value, strict=True):
            mark = item.start_mark
            child.start = mark.index if part.row else text.rfind("-", 0, mark.index)
            child.column = child.start - text.rfind("\n", 0, child.start) - 1
    else:
        part.value = {}
        for key, value in node.value:
            index = len(spans)
            child = build(value, text, spans, part)
            child.start, child.column = key.start_mark.index, key.start_mark.column
            spans.insert(index, (key.start_mark.index, key.end_mark.index, child, True))
            part.value[key.value] = child
    return part


def place_comment(
    offset: int, text: str, last: Span | None, following: Span | None
) -> list[str] | None:
    """With which part a comment belongs, and where; None when that is the file as a whole."""
    line = text.rfind("\n", 0, offset) + 1
    column = offset - line
    after = following and outermost(following[2], offset)
    if text[line:offset].strip(" -") and last:  # behind a name or a text
        return last[2].beside_key if last[3] else last[2].beside
    apart = following is None or "\n\n" in text[offset : following[0]]
    if last is None and apart:
        return None
    if last and (column > after.column if after else column > 0):
        return deepest(last[2], column).below
    return after.above if after else None


def outermost(part: Part, offset: int) -> Part:
    """The part or the largest thing around it that begins after this place."""
    while part.within and part.within.start > offset:
        part = part.within
    return part


def deepest(part: Part, column: int) -> Part:
    """The part or the nearest thing around it that a comment in this column stands under."""
    while part.column > column and part.within and part.within.within:
        part = part.within
    return part
