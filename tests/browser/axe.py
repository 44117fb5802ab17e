"""What axe finds wrong on a page as it is now: WCAG 2.2 A and AA, and its own good practice."""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
CONTRAST = OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# What is right is not sent, nor is HTML: to write that down takes more than a third of the time. Of
# brothers of one shape (their elements, classes and attributes) three are looked at: the others
# stand aside meanwhile. The contrast of a text takes longest. It follows from what the text stands
# in, so of all that stand in the same, up to the root, three are looked at.
RUN = """async (options) => {
  const isText = (it) => it.nodeType === Node.TEXT_NODE && it.data.trim() !== "";
  const called = (it) => `${it.tagName} ${it.className} ${it.getAttributeNames()}`;
  const shape = (it) => [
    called(it),
    ...Array.from(it.childNodes, (inner) =>
      inner.nodeType === Node.ELEMENT_NODE ? shape(inner) : isText(inner)),
  ].join();
  const aside = [];
  const thin = (it) => {
    const seen = {};
    for (const inner of [...it.children]) {
      const alike = shape(inner);
      seen[alike] = (seen[alike] ?? 0) + 1;
      if (seen[alike] <= 3) thin(inner);
      else {
        const place = document.createComment("");
        inner.replaceWith(place);
        aside.push([place, inner]);
      }
    }
  };
  for (const part of document.body.children) if (!part.matches("script")) thin(part);
  // A card out of sight has the room that is kept for it, and what stands in it may need more.
  const unseen = [...document.querySelectorAll("main *")]
    .filter((it) => getComputedStyle(it).contentVisibility === "auto");
  for (const it of unseen) it.style.contentVisibility = "visible";
  const times = {};
  const mark = (it, around) => {
    const within = `${around}>${called(it)}`;
    for (const inner of it.children) mark(inner, within);
    if (it.matches("input, select, textarea, button") || [...it.childNodes].some(isText)) {
      times[within] = (times[within] ?? 0) + 1;
      if (times[within] <= 3) it.setAttribute("data-contrast", "");
    }
  };
  mark(document.body, "");
  axe.configure({ noHtml: true, rules: [{ id: "color-contrast", selector: "[data-contrast]" }] });
  for (let before; before !== document.documentElement.scrollHeight; ) {
    before = document.documentElement.scrollHeight; // until it lies still: axe measures once
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  }
  const { violations } = await axe.run(document, options);
  for (const it of document.querySelectorAll("[data-contrast]")) {
    it.removeAttribute("data-contrast");
  }
  for (const it of unseen) it.removeAttribute("style");
  for (const [place, it] of aside) place.replaceWith(it);
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target)]);
}"""


def violations(page: Page, options: Mapping[str, Any] = OPTIONS) -> list[tuple[str, list[Any]]]:
    """Each rule that is broken, with the first three elements that break it."""
    if page.evaluate("!globalThis.axe"):
        page.evaluate(Axe().axe_script)
    return [(rule, targets) for rule, targets in page.evaluate(RUN, options)]


def unreadable_in_the_dark(page: Page) -> list[tuple[str, list[Any]]]:
    """What does not stand out for who asked for dark colours; the rest of a page stays as it is."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # at once
    found = violations(page, CONTRAST)
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    return found
