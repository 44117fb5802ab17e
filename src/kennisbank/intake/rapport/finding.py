"""A finding: one point of a report; and a reading, in which each block is used or named."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kennisbank.intake.drafts import plain
from kennisbank.sources import Block


@dataclass
class Finding:
    """One point. `titled` says whether the report gives it a title, or we took its first words."""

    soort: str
    titel: str
    titled: bool
    path: tuple[str, ...]
    page: int | None
    blocks: list[Block] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Have a title on one line, without signs that nobody sees."""
        self.titel = " ".join(plain(self.titel).split())

    @property
    def passage(self) -> str:
        """Its text, as the report has it."""
        own = 1 if self.blocks and self.blocks[0].kind == "heading" else 0
        return plain("\n\n".join(block.text for block in self.blocks[own:]))


@dataclass(frozen=True)
class Unused:
    """A piece of the report that is no finding, and why."""

    block: Block
    path: tuple[str, ...]
    reden: str


@dataclass
class Reading:
    """All that a report holds: each block of it is in one of these two."""

    findings: list[Finding] = field(default_factory=list)
    unused: list[Unused] = field(default_factory=list)

    def leave(self, blocks: Iterable[Block], path: tuple[str, ...], reden: str) -> None:
        """Say of these why they are not used."""
        self.unused += [Unused(block, path, reden) for block in blocks]
