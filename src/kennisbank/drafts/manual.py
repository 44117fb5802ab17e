"""Manual: what those of MkDocs and Material name and this site does not take, and what to do.

A name that is real there is never guessed to be another. `tests/drafts/test_manual.py` holds this
against what is installed.
"""

from collections.abc import Iterable, Mapping

SCRIPTS = "Haal {} weg: dat werkt bij Material met scripts, en die heeft deze site niet."
OWN = "Haal {} weg: kop, menu, zoeken en kleuren zijn hier van de site zelf."
BLOG = "Haal dit weg: de site heeft geen blog. Wat nieuw is, komt vanzelf op de pagina Nieuw."
GIT = "Haal dit weg: een pagina noemt zelf wanneer zij is bijgewerkt, als dat ertoe doet."
CARD = "Haal {} weg: plaatjes voor sociale media maakt de site niet."
META = "Haal dit weg: hiervan maakt de site niets; wat lezers moeten weten, zet u in de tekst."
# The fields above a page, by name.
FIELDS: Mapping[str, str] = {
    "template": "Haal dit weg: elke pagina heeft hier dezelfde vorm.",
    "hide": "Haal dit weg: wat het verbergt, staat hier niet naast de tekst.",
    "search": "Schrijf `zoeken: false` als niemand de pagina hoeft te vinden, of `zoeken: eerst` "
    "als zij eerder gevonden moet worden.",
    "status": "Haal dit weg, en zet in de tekst wat er nieuw is of niet meer geldt.",
    "subtitle": "Haal dit weg, en zet het in `description` of in de eerste zin.",
    "icon": "Haal dit weg, en zet het pictogram in de tekst, zoals `:material-phone:`.",
    "tags": "Haal dit weg: lezers kiezen hier op thema, regio en gemeente van een praktijk.",
    "comments": "Haal dit weg: lezers reageren niet op de site. Noem een mailadres in de tekst.",
    "social": CARD.format("dit"),
    "image": CARD.format("dit"),
    **dict.fromkeys(("author", "robots", "keywords"), META),
    **dict.fromkeys(
        ("date", "authors", "categories", "links", "readtime", "pin", "slug"),
        BLOG,
    ),
    "draft": "Haal dit weg: een pagina die nog niet af is, zet u in een voorstel.",
    **dict.fromkeys(
        ("revision_date", "git_revision_date_localized", "git_creation_date_localized"), GIT
    ),
    "location": "Haal dit weg: waar een oud adres heen leidt, staat in "
    "reference/doorverwijzingen.yml.",
    "ignore_macros": "Schrijf `render_macros: true` op een pagina met macro’s, en anders niets.",
    "inherit": "Haal dit weg: wat bovenaan een pagina staat, geldt alleen daar.",
}
REPO = "Haal haar weg: de site heeft geen knop naar de bron van een pagina."
AT_DEPLOY = "Haal haar weg, en geef het mee: `mkdocs gh-deploy --remote-{0} {1}`."
READERS = "Haal haar weg: de site houdt niets van lezers bij."
# The settings, by their way down from the top; `theme.icon` also stands for all below it.
SETTINGS: Mapping[str, str] = {
    "site_author": "Haal haar weg: wie de site maakt, staat op docs/over.md.",
    "site_dir": "Haal haar weg: de site komt in site/. Een andere map geeft u mee: "
    "`mkdocs build --site-dir map`.",
    "dev_addr": "Haal haar weg, en geef het mee: `mkdocs serve --dev-addr 127.0.0.1:8001`.",
    "remote_branch": AT_DEPLOY.format("branch", "naam"),
    "remote_name": AT_DEPLOY.format("name", "naam"),
    "repo_url": REPO,
    "repo_name": REPO,
    "edit_uri": REPO,
    "edit_uri_template": REPO,
    "pages": "Noem de pagina’s onder `nav`.",
    "exclude_docs": "Haal haar weg: alles in docs/ komt op de site. Bewaar ergens anders wat er "
    "niet op hoort.",
    "draft_docs": "Haal haar weg: een pagina die nog niet af is, zet u in een voorstel en niet in "
    "docs/.",
    "extra_javascript": "Haal haar weg. Een script van de site noemt u bovenaan de pagina, "
    "zoals `scripts: [afdruk.js]`.",
    "extra_templates": "Haal haar weg: alleen pagina’s van docs/ worden pagina’s van de site.",
    "google_analytics": READERS,
    "INHERIT": "Haal haar weg: alle instellingen staan in dit ene bestand.",
    "theme.features": "Haal haar weg: die onderdelen van Material werken met scripts. Kop, menu en "
    "zoeken zijn hier van de site zelf.",
    "theme.palette": "Haal haar weg: de kleuren staan in overrides/assets/tokens.css.",
    "theme.logo": "Haal haar weg: de kop van de site staat in overrides/partials/.",
    "theme.icon": "Haal haar weg: tekeningen zet u in de tekst, zoals `:material-phone:`.",
    "theme.direction": "Haal haar weg: Nederlands leest van links naar rechts.",
    "theme.locale": "Haal haar weg: de taal staat bij `language`.",
    "theme.static_templates": "Haal haar weg: de pagina voor een fout adres maakt de site zelf.",
    "extra.analytics": READERS,
    "extra.consent": "Haal haar weg: de site zet geen cookies, en hoeft er niet om te vragen.",
    "extra.alternate": "Haal haar weg: de site is er in één taal.",
    "extra.annotate": SCRIPTS.format("haar"),
    "extra.generator": "Haal haar weg: de site noemt het programma dat haar maakt niet.",
    "extra.homepage": "Haal haar weg: de naam in de kop leidt naar de startpagina.",
    "extra.polyfills": SCRIPTS.format("haar"),
    "extra.scope": SCRIPTS.format("haar"),
    "extra.search": OWN.format("haar"),
    "extra.social": "Haal haar weg: de voet van de site staat in overrides/partials/voet.html.",
    "extra.status": "Haal haar weg, en zet in de tekst wat er nieuw is of niet meer geldt.",
    "extra.tags": "Haal haar weg: lezers kiezen hier op thema, regio en gemeente.",
    "extra.version": "Haal haar weg: van de site is er één versie.",
    "validation.nav": "Zet wat eronder staat direct onder `validation`.",
    "validation.links": "Zet wat eronder staat direct onder `validation`.",
    "validation.not_found": "Haal haar weg: een adres dat nergens heen leidt, houdt altijd tegen.",
}
# What may be asked for under `plugins`. The theme has its own under a name of its own too.
KNOWN: Mapping[str, str] = {
    "search": "Haal het weg: de site heeft haar eigen zoekpagina.",
    "blog": BLOG,
    "rss": BLOG,
    "tags": "Haal het weg: lezers kiezen hier op thema, regio en gemeente van een praktijk.",
    "social": CARD.format("het"),
    "privacy": "Haal het weg: de site laadt niets van een ander, en de controle kijkt dat na.",
    "offline": "Haal het weg: `make zip` geeft de site als map die zonder server opengaat.",
    "meta": "Haal het weg: wat bovenaan een pagina staat, geldt alleen daar.",
    "group": "Haal het weg: er is hier niets aan of uit te zetten.",
    "info": "Haal het weg: het helpt alleen bij een melding aan de makers van Material.",
    "optimize": "Haal het weg, en maak plaatjes klein voordat u ze in docs/ zet.",
    "projects": "Haal het weg: er is één site.",
    "typeset": OWN.format("het"),
    "glightbox": SCRIPTS.format("het"),
    "git-revision-date-localized": GIT,
    "git-committers": GIT,
    "git-authors": GIT,
    "minify": "Haal het weg: wat de site verstuurt, is al klein.",
    "redirects": "Haal het weg: waar een oud adres heen leidt, staat in "
    "reference/doorverwijzingen.yml.",
    "awesome-nav": "Haal het weg: het menu staat onder `nav`.",
    "awesome-pages": "Haal het weg: het menu staat onder `nav`.",
    "literate-nav": "Haal het weg: het menu staat onder `nav`.",
}
PLUGINS = {**KNOWN, **{f"material/{name}": hoe for name, hoe in KNOWN.items()}}
# What may be asked for under `markdown_extensions`.
EXTENSIONS: Mapping[str, str] = {
    "pymdownx.emoji": "Haal het weg: pictogrammen zoals `:material-phone:` werken al.",
    "pymdownx.snippets": "Haal het weg: tekst uit een ander bestand kan hier niet.",
    "pymdownx.arithmatex": "Haal het weg: formules kunnen hier niet. Schrijf ze in woorden.",
    "pymdownx.smartsymbols": "Haal het weg, en typ het teken zelf, zoals → of ©.",
    "pymdownx.blocks.caption": "Haal het weg, en schrijf `<figcaption>` onder een plaatje.",
    "material.extensions.preview": SCRIPTS.format("het"),
    "codehilite": "Haal het weg: code krijgt haar kleuren al van `pymdownx.highlight`.",
    "fenced_code": "Haal het weg: code tussen drie backticks werkt al.",
    "extra": "Haal het weg: wat erin zit, staat hier al onder zijn eigen naam.",
    "pymdownx.extra": "Haal het weg: wat erin zit, staat hier al onder zijn eigen naam.",
    "meta": "Haal het weg: de velden bovenaan een pagina werken al.",
}


def told_of(loc: Iterable[object]) -> str:
    """What to do about a setting that is real, and cannot be here; or nothing."""
    return SETTINGS.get(".".join(map(str, loc)), "")
