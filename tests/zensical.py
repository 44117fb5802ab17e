"""The pages of a project built by Zensical, which calls no hooks and is given no macros.

What it gets is what was checked: each page with the marks of its words, the settings as data with
the policy in them, and our templates with what is told below of them said otherwise.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from kennisbank.drafts.draft import Draft, marked
from kennisbank.drafts.told import check_drafts
from kennisbank.site.headers import for_pages
from tests.projects import HANGS

NOT_ITS = ("hooks", "plugins", "watch", "strict", "validation", "not_in_nav")
# It draws with another program: of a page that is not there nothing may be asked, methods of
# Python are not known, `| e` also writes `/` otherwise, and a page knows neither its part of the
# menu nor that it is the first. By file: what stands there, and what it reads instead.
OTHERWISE: dict[str, tuple[tuple[str, str], ...]] = {
    "main.html": (
        (
            "{% set omschrijving = page.meta.description if page and page.meta.description "
            "else config.site_description %}",
            "{% if page and page.meta.description %}{% set omschrijving = page.meta.description %}"
            "{% else %}{% set omschrijving = config.site_description %}{% endif %}",
        ),
        ("config.site_url.rstrip('/')", "config.site_url"),
        ("if page else []", "if page and page.meta else []"),
        ("| url | e }}", "| url }}"),
    ),
    "404.html": (("| url | e }}", "| url }}"),),
    "partials/menu.html": (
        ("page.url.startswith(pagina.url)", "page.url is startingwith(pagina.url)"),
        ("{% if not eerste.is_homepage %}", "{% if eerste.url != nav.homepage.url %}"),
    ),
    "partials/voet.html": (('.rstrip("/")', ""), ("/{{ page.url | e }}", "/{{ page.url }}")),
    "partials/kruimelpad.html": (
        (
            "{% if page.parent and page.parent.children[0] != page %}\n"
            '<li><a href="{{ page.parent.children[0].url | url }}">'
            "{{ page.parent.title | e }}</a></li>\n{% endif %}\n",
            "{% for deel in nav.items %}\n{% for pagina in deel.children or [] %}\n"
            "{% if pagina.url == page.url and deel.children[0].url != page.url %}\n"
            '<li><a href="{{ deel.children[0].url | url }}">{{ deel.title | e }}</a></li>\n'
            "{% endif %}\n{% endfor %}\n{% endfor %}\n",
        ),
    ),
}


def build_by_zensical(root: Path, site: Path) -> None:
    """Build the pages of a copy of the project, which is changed for it, into a folder."""
    looked = check_drafts(root)
    assert (looked.told.problems, looked.settings is None) == ([], False)
    settings = {name: value for name, value in (looked.settings or {}).items() if value}
    told = {name: value for name, value in settings.items() if name not in NOT_ITS}
    told["extra"] = {"koppen": dict(for_pages())}
    (root / "mkdocs.yml").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    for name, draft in looked.drafts.pages.items():
        (root / "docs" / name).write_text(page_of(name, draft), encoding="utf-8")
    for path in (root / "overrides").rglob("*.html"):
        name = path.relative_to(root / "overrides").as_posix()
        path.write_text(said_otherwise(name, path.read_text(encoding="utf-8")), encoding="utf-8")
    command = (sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml")
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=HANGS)
    assert done.returncode == 0, done.stdout + done.stderr
    shutil.move(os.fspath(root / "site"), site)


def page_of(name: str, draft: Draft) -> str:
    """A page with its marks; an address on it is taken from the file, not from the page."""
    meta = {field: value for field, value in draft.meta.items() if field != "render_macros"}
    text, _ = marked(draft)
    if not name.endswith("index.md"):
        text = re.sub(r'(\]\(|(?:href|src)=")\.\./(?![^)"]*\.md)', r"\1", text)
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n\n{text}"


def said_otherwise(name: str, text: str) -> str:
    """A template as this program reads it."""
    for ours, its in OTHERWISE.get(name, ()):
        assert ours in text, f"{name}: {ours}"
        text = text.replace(ours, its)
    text = text.replace("{% if page %}", "{% if page and page.meta %}")
    text = re.sub(r"page and (not )?\(?page\.meta\.", r"page and page.meta and \g<0>", text)
    return text.replace("page.meta and page and ", "page.meta and ")
