"""A pattern that is compiled when it is first used, as most are not used in most runs."""

import re
from collections.abc import Iterator
from functools import cached_property


class Lazy:
    """Asks of a pattern what `re.Pattern` gives, and makes it only then."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source, self.flags = source, flags

    @cached_property
    def made(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.made.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start."""
        return self.made.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of all of it."""
        return self.made.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match."""
        return self.made.finditer(text)

    def findall(self, text: str) -> list[str]:
        """The text of every match; of a pattern without groups."""
        return self.made.findall(text)

    def sub(self, instead: str, text: str) -> str:
        """The text with something else in place of each match."""
        return self.made.sub(instead, text)
