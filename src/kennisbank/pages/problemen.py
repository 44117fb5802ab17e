"""Problemen: the page that says what is wrong, to who writes. It needs no bank to say so."""

from collections.abc import Callable, Iterable
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from kennisbank.pages import compiled

STYLE = compiled.TEMPLATES / "problemen.css"


@cache
def template() -> Template:
    """The page, in an environment that escapes all."""
    loader = FileSystemLoader(compiled.TEMPLATES)
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("problemen.html.j2")


def draw_problemen(
    lines: Iterable[str], policy_for: Callable[[str], str], *, asks: bool = False
) -> str:
    """The page with a line for each problem; `policy_for` gives the policy that lets its style.

    When it `asks`, it shows itself anew once there is something else.
    """
    style = STYLE.read_text(encoding="utf-8")
    return template().render(regels=[*lines], stijl=style, beleid=policy_for(style), vraagt=asks)
