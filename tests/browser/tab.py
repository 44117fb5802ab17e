"""A tab of any browser: what a reader does in it, and what came of that."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

PATIENCE = 60.0  # seconds for what a browser is asked
KEYS = {"Enter": "\ue007", "Shift": "\ue008", "Tab": "\ue004"}
MIDDLE = """async (selector) => {
  const it = document.querySelector(selector);
  await document.fonts.ready;
  for (let before; ; ) { // until it lies still: what comes in sight may move the rest
    it.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const { x, y, width, height } = it.getBoundingClientRect();
    if (y === before) return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    before = y;
  }
}"""


class Refused(Exception):
    """What a browser refused; the text says why."""


class Tab(ABC):
    """One tab, and what each engine does in its own way."""

    def __init__(self) -> None:
        self.complaints: list[str] = []  # of the engine or of a script
        self.requests: list[str] = []  # each begins with the address that was asked for

    @abstractmethod
    def goto(self, address: str) -> None:
        """Open an address, and wait until all of it is there."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again."""

    @abstractmethod
    def traverse(self, delta: int) -> None:
        """Press Back (-1) or Forward (1)."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:
        """What an expression of JavaScript gives in the page, as JSON can say it."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""

    @abstractmethod
    def act(self, source: Mapping[str, Any]) -> None:
        """Do what one source of input does, said as WebDriver says it."""

    def look(self, expression: str) -> Any:
        """The same, asked once more when a page that went away took the answer along."""
        try:
            return self.evaluate(expression)
        except Refused:
            return self.evaluate(expression)

    def wait_for(self, expression: str, wanted: Any = True) -> None:
        """Wait until an expression gives this; a page that goes away meanwhile is no mistake.

        To ask costs a browser as much as to wait costs nothing, so it is asked less and less often.
        """
        end, pause = time.monotonic() + PATIENCE, 0.02
        given: Any = None
        while time.monotonic() < end:
            try:
                given = self.evaluate(expression)
            except Refused as error:
                given = error
            if given == wanted:
                return
            time.sleep(pause)
            pause = min(pause * 1.5, 0.2)
        raise Refused(f"{expression} gives {given!r}, not {wanted!r}")

    def wait_for_text(self, selector: str, words: str) -> None:
        """Wait until a part of the page holds some words."""
        self.wait_for(f"document.querySelector({selector!r})?.textContent.includes({words!r})")

    def click(self, selector: str) -> None:
        """Press the mouse in the middle of the first element of this selector."""
        place = self.look(f"({MIDDLE})({json.dumps(selector)})")
        actions = [
            {"type": "pointerMove", **place},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self.act({"type": "pointer", "id": "mouse", "actions": actions})

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each by its name or as a letter."""
        self.act({"type": "key", "id": "keyboard", "actions": down_and_up(keys)})

    def type_in(self, selector: str, text: str) -> None:
        """Click on a field and type in it."""
        self.click(selector)
        self.press(*text)

    def follow(self, selector: str) -> None:
        """Follow a link, until its page is there."""
        target = self.look(f"document.querySelector({selector!r}).href")
        self.click(selector)
        self.wait_for("location.href + document.readyState", f"{target}complete")


def down_and_up(keys: Sequence[str]) -> list[dict[str, str]]:
    """Each key pressed, then released."""
    return [
        {"type": how, "value": KEYS.get(key, key)} for key in keys for how in ("keyDown", "keyUp")
    ]
