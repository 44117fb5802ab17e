"""What axe finds wrong on a page as it is now: WCAG 2.2 A and AA, and its own good practice."""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Without reading all styles again, which one rule asks for: whether they turn a page to a phone
# that is turned (`test_look.py`).
OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "resultTypes": ["violations"],
    "preload": False,
}
CONTRAST = OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# All but the size of what is pressed, for who has that measured in a tenth of the time (`small`).
NO_SIZES = OPTIONS | {"rules": {"target-size": {"enabled": False}}}
# What is right is not sent, nor is HTML: to write that down takes more than a third of the time. Of
# brothers of one shape (their elements, classes and attributes) three are looked at: the others
# stand aside meanwhile. The contrast of a text takes longest. It follows from its letters and from
# what lies under them, so of all that have the same two are looked at. What stands out of the flow
# may lie on anything, so there its place counts too, until it has a ground of its own. Of a link it
# counts whether it stands in a text, and what it has beside its colour. Which of all these were
# right on other pages, or on this one as it was, is told (`known`); and then which are here.
RUN = """async ([options, known]) => {
  const isText = (it) => it.nodeType === Node.TEXT_NODE && it.data.trim() !== "";
  const called = (it) => `${it.tagName} ${it.className} ${it.getAttributeNames()}`;
  const shapes = new Map();
  const shape = (it) => {
    if (!shapes.has(it)) shapes.set(it, [
      called(it),
      ...Array.from(it.childNodes, (inner) =>
        inner.nodeType === Node.ELEMENT_NODE ? shape(inner) : isText(inner)),
    ].join());
    return shapes.get(it);
  };
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
  const grounds = new Map();
  const ground = (it) => {
    if (!it) return { under: "", veils: "", place: "" };
    if (grounds.has(it)) return grounds.get(it);
    const around = ground(it.parentElement);
    const style = getComputedStyle(it);
    const { backgroundColor: fill, backgroundImage: image } = style;
    const place = `${around.place}>${called(it)}`;
    const loose = ["absolute", "fixed", "sticky"].includes(style.position);
    const empty = fill === "rgba(0, 0, 0, 0)" && image === "none";
    const closed = fill.startsWith("rgb(") && image === "none";
    const under = closed ? fill : around.under + (loose ? place : "") + (empty ? "" : fill + image);
    const { opacity, filter, mixBlendMode, clipPath, transform } = style;
    const veil = [opacity, filter, mixBlendMode, clipPath, transform, loose].join();
    const bare = veil === "1,none,normal,none,none,false";
    const veils = around.veils + (bare ? "" : ` ${veil}`);
    const found = { under, veils, place };
    grounds.set(it, found);
    return found;
  };
  const letters = (it) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(it);
    const { under, veils } = ground(it);
    return [under, veils, color, fontSize, fontWeight, textShadow].join("|");
  };
  const unjudged = (it) => { // by axe: in a drawing, or beside the page until it has the focus
    const { right, bottom } = it.getBoundingClientRect();
    return it.closest("svg") || right + scrollX <= 0 || bottom + scrollY <= 0;
  };
  const linked = (it) => {
    const { textDecorationLine, borderBottomStyle, fontStyle } = getComputedStyle(it);
    let around = it.parentElement;
    while (getComputedStyle(around).display === "inline") around = around.parentElement;
    const alone = around.textContent.trim() === it.textContent.trim();
    const more = [textDecorationLine, borderBottomStyle, fontStyle, alone];
    return `${letters(it.parentElement)}|${more}`;
  };
  const times = {};
  const marked = new Map();
  const earlier = new Set(known);
  for (const it of document.querySelectorAll("body *")) {
    const says = it.matches("input, select, textarea, button") || [...it.childNodes].some(isText);
    if (!says || !it.checkVisibility({ visibilityProperty: true })) continue;
    if (ground(it).veils.includes("inset(50%)")) continue; // for who listens only
    const alike = letters(it) + (it.matches("a[href]") ? linked(it) : "");
    if (earlier.has(alike) || times[alike] === 2 || unjudged(it)) continue;
    times[alike] = (times[alike] ?? 0) + 1;
    it.setAttribute("data-contrast", "");
    marked.set(it, alike);
  }
  axe.configure({ noHtml: true, rules: [
    { id: "color-contrast", selector: "[data-contrast]" },
    { id: "link-in-text-block", selector: "a[href][data-contrast]" },
  ] });
  for (let before; before !== document.documentElement.scrollHeight; ) {
    before = document.documentElement.scrollHeight; // until it lies still: axe measures once
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  }
  const right = new Set();
  const contrast = axe._audit.checks["color-contrast"];
  const { evaluate } = contrast;
  contrast.evaluate = function (node, ...others) {
    const found = evaluate.call(this, node, ...others);
    if (found) right.add(marked.get(node));
    return found;
  };
  const [only, ...also] = options.runOnly.values;
  const nothing = only === "color-contrast" && !also.length && !marked.size;
  const { violations } = nothing ? { violations: [] } : await axe.run(document, options);
  contrast.evaluate = evaluate;
  for (const { target } of violations.flatMap(({ nodes }) => nodes))
    right.delete(marked.get(document.querySelector(target[0])));
  for (const it of document.querySelectorAll("[data-contrast]")) {
    it.removeAttribute("data-contrast");
  }
  for (const it of unseen) it.removeAttribute("style");
  for (const [place, it] of aside) place.replaceWith(it);
  const first = ({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target)];
  return [violations.map(first), [...right]];
}"""


def violations(
    page: Page, options: Mapping[str, Any] = OPTIONS, known: set[str] | None = None
) -> list[tuple[str, list[Any]]]:
    """Each rule that is broken, with the first three elements that break it.

    Who looks at many pages keeps which letters were right on which ground (`known`): those are not
    looked at again.
    """
    if page.evaluate("!globalThis.axe"):
        page.evaluate(Axe().axe_script)
    found, right = page.evaluate(RUN, [options, sorted(known or ())])
    if known is not None:
        known.update(right)
    return [(rule, targets) for rule, targets in found]


def unreadable_in_the_dark(
    page: Page, known: set[str] | None = None
) -> list[tuple[str, list[Any]]]:
    """What does not stand out for who asked for dark colours; the rest of a page stays as it is."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # at once
    found = violations(page, CONTRAST, known)
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    return found
