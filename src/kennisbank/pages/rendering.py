"""Drawing: frozen tables in, HTML fragments out; the only room that knows Jinja."""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr, Getattr, Test
from jinja2.runtime import Context
from markupsafe import Markup, escape

from kennisbank.icons import icon_of
from kennisbank.model import (
    Bron,
    Bronvermelding,
    Element,
    Kennisbank,
    Praktijk,
    Uitspraak,
    Verbonden,
    zinnen,
)
from kennisbank.model.labels import BETEKENISSEN, ELEMENT, SOORTEN, STATUSSEN, VELDEN
from kennisbank.pages import compiled
from kennisbank.queries import (
    Vermelding,
    abbreviations,
    bewijs_of,
    curl,
    name_beside,
    pattern_of,
    plek_of_praktijk,
    tijd_of,
    vermeldingen_in,
)
from kennisbank.queries.taal.dutch import format_date

JOINT = re.compile(r"(?<=-)|(?<=[a-z])(?=\d)")
# Where a long word of a title is joined, as not every engine knows where a Dutch word breaks:
# after an ending that joins, and before what often comes last.
LONG = re.compile(r"[^\W\d_]{15,}")
SEAM = re.compile(
    r"(?<=heids)(?=[a-z]{4})|(?<=ings)(?=[a-z]{4})|(?<=teits)(?=[a-z]{4})"
    r"|(?<=[a-z]{4})(?=(?:plan|nummer|protocol|maatschappelijk|overstijgend|samenwerking"
    r"|mishandeling|contactpersoon|bijeenkomst|voorwaarden?|formulier|overleg|afspraken)(?:en|s|e)?$)"
)
SOFT_HYPHEN = "\u00ad"
MARKED = re.compile("[&<>'\"]")  # what is typed otherwise in HTML, or in print


class HasUrl(Protocol):
    """Anything that has a page, or a place on one."""

    @property
    def url(self) -> str: ...


@pass_context
def address_of(context: Context, thing: HasUrl) -> str:
    """The relative address of a thing, seen from the page that is being drawn."""
    return f"{context['basis']}{thing.url}"


class Generator(CodeGenerator):
    """Has `finalize` escape what a template shows: elsewhere Jinja makes a Markup of each value,
    which takes five times as long, and joins those to plain text again. And it asks a thing for
    what it has as Python does: only `x.y is defined` may ask for what is not there."""

    def visit_Test(self, node: Test, frame: Frame) -> None:  # noqa: N802 (a name of Jinja's)
        """A test, of which `defined` has Jinja look."""
        self._may_lack = node.node if node.name == "defined" else None
        super().visit_Test(node, frame)

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802
        """What a thing has under a name, some million times."""
        if node is self._may_lack:
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    _may_lack: Expr | None = None

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002
        self.write("environment.finalize(")

    def _output_child_post(self, node: Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002
        self.write(")")


class Renderer:
    """Draws the elements of one bank; every text is escaped, every unknown name is an error."""

    def __init__(self, bank: Kennisbank) -> None:
        self.bank = bank
        begrippen = {curl(name): begrip for name, begrip in abbreviations(bank).items()}
        # In escaped text; the name of a sign, as in `&amp;`, is no word.
        self._abbreviation = pattern_of(map(str, map(escape, begrippen)), r"[\w&#]")
        self._explained = {
            str(escape(name)): Markup('<abbr title="{}">{}</abbr>').format(curl(begrip.term), name)
            for name, begrip in begrippen.items()
        }
        self.environment = Environment(
            loader=FileSystemLoader(compiled.TEMPLATES),
            bytecode_cache=compiled.compiled(),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            finalize=show,
            cache_size=-1,
        )
        self.environment.code_generator_class = Generator
        # Filters, also where a function would do: the engine calls them at a third of the cost.
        self.environment.filters.update(
            adres=address_of,
            bewaar=self.keep_button,
            icoon=cache(self.icon),
            bron=self.bron_of,
            thema=bank.themas.__getitem__,
            indicator={item.kenmerk: item for item in bank.toezichtkader.indicatoren}.__getitem__,
            bronvermelding=self.citation,
            kaart=self.kaart,
            bewijs=partial(bewijs_of, bank),
            vermeldingen=self.vermeldingen_in,
            elementkaart=self.elementkaart,
            betekenis=BETEKENISSEN.__getitem__,
            opsomming=zinnen.aantallen.enumerate_names,
            plek=partial(plek_of_praktijk, bank),
            kolom=name_beside,
            soort=self.soort,
            over=self.over,
            datum=format_date,
            tijd=partial(tijd_of, bank),
            regels=zinnen.bron.word_regels,
            tekst=self.explain,
            status=STATUSSEN.__getitem__,
            velden=name_fields,
            afbreekbaar=mark_breaks,
            webadres=only_web,
        )
        self.environment.globals["zinnen"] = zinnen
        self.environment.globals["insturen"] = zinnen.insturen.word_insturen(
            bank.redactie.bereikbaar
        )
        # Small things that stand on thousands of pages: a macro costs a fifth of a template.
        self._bewaar, self._bronvermelding, self._kaart, self.kruimelpad = map(
            self.macro, ("bewaar", "bronvermelding", "kaart", "kruimelpad")
        )
        self.environment.filters["beeld"] = self.macro("bewijs")
        self._elementkaart = self.macro("elementkaart")
        self._kaarten: dict[tuple[str, str, bool], str] = {}
        self._soorten = {
            soort: Markup(self.draw("soort", "", soort=soort, label=label).strip())
            for soort, label in {**SOORTEN, "element": ELEMENT}.items()
        }

    def draw(self, element: str, basis: str, **context: Any) -> str:
        """The HTML of one element; `basis` is the way back to the root from its page."""
        template = self.environment.get_template(f"{element}.html.j2")
        return template.render(basis=basis, **context)

    def macro(self, name: str) -> Callable[..., Markup]:
        """The macro in the template of the same name."""
        found: Callable[..., Markup] = getattr(
            self.environment.get_template(f"{name}.html.j2").module, name
        )
        return found

    def bron_of(self, vermelding: Bronvermelding) -> Bron:
        """The source that is cited."""
        return self.bank.bronnen[vermelding.bron]

    def icon(self, name: str) -> Markup:
        """The sign of a theme or a soort, given its id; a picture without a word of its own."""
        return self.macro("icoon")(icon_of(name))

    def soort(self, record: Praktijk | Element) -> Markup:
        """The badge of what a record is, always with its name in words."""
        return self._soorten["element" if isinstance(record, Element) else record.soort]

    def over(self, praktijk: Praktijk) -> str:
        """What a praktijk is about, in a line."""
        themas = [self.bank.themas[thema].naam for thema in praktijk.themas]
        return zinnen.praktijk.word_over(themas, len(praktijk.elementen))

    @pass_context
    def kaart(
        self, context: Context, praktijk: Praktijk, niveau: int = 3, hokjes: bool = False
    ) -> Markup:
        """The card of a praktijk, drawn once for all pages that are as deep."""
        basis: str = context["basis"]
        key = (basis, praktijk.id, hokjes)
        drawn = self._kaarten.get(key)
        if drawn is None:
            drawn = self._kaarten[key] = str(self._kaart(basis, praktijk, hokjes))
        return at_level(drawn, niveau)

    def vermeldingen_in(self, uitspraak: Uitspraak) -> tuple[Vermelding, ...]:
        """What a statement says of elements, if it is one that can."""
        return vermeldingen_in(self.bank, uitspraak) if isinstance(uitspraak, Verbonden) else ()

    @pass_context
    def elementkaart(
        self, context: Context, element: Element, niveau: int = 3, hokjes: bool = False
    ) -> Markup:
        """The card of an element, drawn once for all pages that are as deep."""
        basis: str = context["basis"]
        key = (basis, element.url, hokjes)
        drawn = self._kaarten.get(key)
        if drawn is None:
            bewijs = bewijs_of(self.bank, element)
            drawn = self._kaarten[key] = str(self._elementkaart(basis, element, bewijs, hokjes))
        return at_level(drawn, niveau)

    def keep_button(self, praktijk: Praktijk) -> Markup:
        """The button that keeps a praktijk for the reader's own factsheet."""
        return self._bewaar(praktijk)

    @pass_context
    def citation(self, context: Context, bronnen: Iterable[Bronvermelding]) -> Markup:
        """The places in the sources where something stands."""
        return self._bronvermelding(context["basis"], bronnen)

    def explain(self, text: str) -> Markup:
        """The text, escaped, with each abbreviation of the begrippenlijst explained."""
        plain = escape(curl(text))
        if not self._abbreviation.search(plain):  # so most texts need no copy
            return plain
        return Markup(self._abbreviation.sub(self._explain_one, plain))

    def _explain_one(self, found: re.Match[str]) -> str:
        return self._explained[found[0]]


def at_level(kaart: str, niveau: int) -> Markup:
    """A card with the heading of the page where it stands; text that was escaped has no tag."""
    opened = kaart.replace("<h0 ", f"<h{niveau} ", 1)
    return Markup(opened.replace("</h0>", f"</h{niveau}>", 1))


def show(value: object) -> str:
    """What a template shows: escaped, and texts are typed with either kind of marks. Code asks for
    `| e`."""
    if type(value) is str:
        return escape(curl(value)) if MARKED.search(value) else value
    return value if type(value) is Markup else escape(value)


def only_web(address: str) -> str:
    """The address if it leads to the web; the model lets no other in, and here none comes out."""
    return address if address.startswith("https://") else ""


def name_fields(fields: Iterable[str]) -> str:
    """The fields that the editors assigned, in words: `het thema, de indicatoren`."""
    return ", ".join(VELDEN.get(field, field) for field in fields)


def mark_breaks(name: str) -> Markup:
    """A name that may break where it is joined: `1Gezin1Plan1Regisseur`, `Gelderland-Zuid`."""
    return Markup("<wbr>").join(escape(mark_seams(part)) for part in JOINT.split(curl(name)))


def mark_seams(name: str) -> str:
    """A name of which long words get a hyphen where they are joined, if they break there."""
    return LONG.sub(lambda word: SEAM.sub(SOFT_HYPHEN, word[0]), name)


@lru_cache(maxsize=2)
def renderer_of(bank: Kennisbank) -> Renderer:
    """The renderer of a bank, made once."""
    return Renderer(bank)
