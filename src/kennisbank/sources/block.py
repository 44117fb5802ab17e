"""A block: one piece of a document with what kind of text it is, and on which page it stands."""

from dataclasses import dataclass, replace
from typing import Literal

# An `edge` is what stands around the text: what is repeated on each page, a menu, a footer.
Kind = Literal["heading", "paragraph", "item", "cell", "note", "edge"]
# Signs that take no room, such as a soft hyphen; and the hyphen at which no line may end.
BARE = str.maketrans(
    {"\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None, "\u2011": "-"}
)


@dataclass(frozen=True)
class Block:
    """One piece of text. `level` is that of a heading, 0 where the document does not say it, or how
    many lists an item stands in.

    `lead` is the title in bold with which the text begins, if it does; the text holds it too.
    `column` is the head above a cell, `row` the first cell beside it, and `corner` the head above
    that one. `page` counts from 1, and is None where nobody knows it.
    """

    kind: Kind
    text: str
    level: int = 0
    page: int | None = None
    lead: str = ""
    column: str = ""
    row: str = ""
    corner: str = ""

    def bare(self) -> "Block":
        """The same with only what is seen on paper."""
        names = ("text", "lead", "column", "row", "corner")
        return replace(self, **{name: getattr(self, name).translate(BARE) for name in names})


@dataclass(frozen=True)
class Source:
    """All blocks of a document in their order, and in Dutch what of it could not be read."""

    blocks: tuple[Block, ...]
    unread: tuple[str, ...] = ()

    @property
    def paged(self) -> bool:
        """Whether it is known on which page things stand."""
        return any(block.page is not None for block in self.blocks)
