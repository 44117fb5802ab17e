"""Wijzigingen: the marks of what is added and taken out, which code only tells about."""

import re

from markdown.preprocessors import Preprocessor

# Code in a line: as many backticks behind it as before, and other runs of them within.
SPAN = re.compile(r"(?<![\\`])(`++)(?>[^`\n]++|\n(?!\s*\n)|(?!\1(?!`))`++)+\1(?!`)")
HELD = "\U0010f6fe"  # a sign of nobody, in the place of a brace


class OutsideCode(Preprocessor):
    """Does the work of another, but not in code within a line."""

    def __init__(self, marks: Preprocessor) -> None:
        super().__init__()
        self.marks = marks

    def run(self, lines: list[str]) -> list[str]:
        """Hold each brace in code until it is done."""
        text = "\n".join(lines)
        if "{" in text and "`" in text:
            text = SPAN.sub(lambda code: code[0].replace("{", HELD), text)
        return [line.replace(HELD, "{") for line in self.marks.run(text.split("\n"))]
