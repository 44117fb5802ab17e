"""What MkDocs calls while it builds. The command `kennisbank` does the rest itself, and wants only
the address of the site; a plain `mkdocs build` gets the same checks before it and the same site
after it, and `mkdocs serve` shows in the page what is wrong."""

import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from kennisbank.disk import is_of_system
from kennisbank.drafts import press
from kennisbank.drafts.dialect import CONFIGS, EXTENSIONS
from kennisbank.drafts.docs import Drafts
from kennisbank.drafts.settings import read_settings
from kennisbank.drafts.told import check_drafts
from kennisbank.problems import show
from kennisbank.site.headers import for_pages

REPORT = os.environ.get("KENNISBANK_VERSLAG")  # where the command wants the address
drafts = Drafts()  # what was checked: the engine gets nothing else of docs/
said: list[str] = []  # what is wrong, since the last build began
servers: list[LiveReloadServer] = []  # that shows the site, once the first build is done
trouble: list[str] = []  # what keeps this build from being more than a page that says so
wrong: list[Abort] = []  # with the settings, when `mkdocs serve` starts
days: list[date] = []  # that of each build, from its check until it is finished
# As it reads its settings, MkDocs does not say yet what it was asked to do.
asked = click.get_current_context(silent=True)
SERVES = asked is not None and asked.info_name == "serve"


def on_startup(command: str, dirty: bool) -> None:
    """Say for whom that is what the theme says first."""
    if hasattr(sys.modules.get("material.templates"), "properdocs_notice"):  # in its box
        print("Het kader hierboven is voor wie de code beheert; u hoeft niets te doen.")


def on_config(config: MkDocsConfig) -> None:
    """Stop with all problems before any page is read; `mkdocs serve` starts, and shows them."""
    config.extra["koppen"] = for_pages(served=SERVES)
    try:
        check(config)
    except Abort as error:
        if not is_begin():
            raise
        trouble.append(str(error))
        config.nav, config.theme.static_templates = None, set()


def is_begin() -> bool:
    """Whether this is the first build of `mkdocs serve`, which would stop when it fails."""
    return SERVES and not servers


def check(config: MkDocsConfig) -> None:
    """Hold settings, pages and records against all rules; Abort when something is wrong."""
    if wrong:
        raise wrong.pop()
    configs = {name: told for name, told in config.mdx_configs.items() if told}
    if [*config.markdown_extensions] != [*EXTENSIONS] or configs != CONFIGS:
        raise Abort("markdown_extensions in mkdocs.yml is niet wat dialect.py zegt.")
    root = Path(config.config_file_path).parent
    looked = press.checked[0] if press.checked else check_drafts(root)
    drafts.pages, drafts.files = looked.drafts.pages, looked.drafts.files
    if REPORT:
        return
    from kennisbank.bank import load
    from kennisbank.problems import ProblemsFound
    from kennisbank.problems.dag import DagError, to_dag
    from kennisbank.problems.site_url import SiteUrlError, to_site_url
    from kennisbank.site.addresses.leads import check_leads

    try:
        # Not what `mkdocs serve` put in its place, so that its pages are those of the site.
        config.site_url = to_site_url((looked.settings or {}).get("site_url", ""))
        days[:] = [to_dag(datetime.now(UTC), os.environ)]
        checked = load(root, days[0], told=lambda: looked.told, besides=check_leads)
        show_all(checked.remarks)
    except (SiteUrlError, DagError) as error:
        raise Abort(str(error)) from None
    except ProblemsFound as error:
        say(error.problems)
        raise Abort("De inhoud heeft fouten; er is niets veranderd.") from None


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what programs keep; stop when the engine found another file than the check did."""
    if trouble:
        for file in [*files]:
            files.remove(file)
    known = {*drafts.pages, *drafts.files}
    for file in [*files]:
        own = file.src_dir == config.docs_dir and file.inclusion.is_included()
        if any(map(is_of_system, file.src_uri.split("/"))):
            files.remove(file)
        elif own and file.src_uri not in known:
            raise Abort(f"docs/{file.src_uri} is niet gecontroleerd.")


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The page as it was checked, whatever stands in the file by now."""
    return drafts.pages[page.file.src_uri].source


def on_post_build(config: MkDocsConfig) -> None:
    """Say where the site will stand, or finish it."""
    try:
        if not trouble:
            finish(config)
    except Abort as error:
        if not is_begin():
            raise
        trouble.append(str(error))
    if trouble:
        show_trouble(config, trouble.pop())


def finish(config: MkDocsConfig) -> None:
    """Make of what the engine built the site; Abort when something is wrong."""
    site_url = config.site_url or ""
    if REPORT:
        Path(REPORT).write_text(site_url, encoding="utf-8")
        return
    from kennisbank.bank import load_bank
    from kennisbank.problems import ProblemsFound
    from kennisbank.publications import read_register
    from kennisbank.site.addresses.listed import list_of
    from kennisbank.site.finish import finish_site
    from kennisbank.site.search import SearchError
    from kennisbank.site.stamp import SjabloonError

    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    try:
        bank, _ = load_bank(root, today=days[0])
        told = press.checked[0].told if press.checked else check_drafts(root).told
        listed = list_of(bank, told, read_register(root).rows)
        done = finish_site(bank, site, site_url, days[0], root, True, [listed])
    except ProblemsFound as error:
        say(error.problems)
        raise Abort("De site is niet af.") from None
    except (SearchError, SjabloonError) as error:
        raise Abort(f"De site is niet af: {error}") from None
    if done.dode_links:
        say(done.dode_links)
        raise Abort("Niet alle links kloppen.")


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Show in each page what is wrong, where MkDocs would leave its readers waiting."""

    def build() -> None:
        said.clear()
        try:
            stop_at_settings(Path(config.config_file_path).parent)
            builder()
        except Abort as error:
            show_trouble(config, str(error))

    servers.append(server)
    server.builder = build
    return server


def show_trouble(config: MkDocsConfig, text: str) -> None:
    """Have each page of the folder that is shown say what is wrong."""
    from kennisbank.site.trouble import put_trouble

    print(text, file=sys.stderr)
    put_trouble(Path(config.site_dir), "\n".join(said or [text]))


def stop_at_settings(root: Path) -> None:
    """Say what is wrong with mkdocs.yml, before MkDocs says so in English and without a line."""
    _, problems = read_settings(root)
    if problems:
        say(problems)
        raise Abort("De instellingen hebben fouten; er is niets veranderd.")


def say(problems: Iterable[object]) -> None:
    """Print what is wrong for the editor, and keep it for the page."""
    said.extend(map(str, problems))
    show_all(said)


def show_all(remarks: Iterable[object]) -> None:
    """Print the remarks for the editor."""
    for remark in remarks:
        print(show(str(remark)), file=sys.stderr)


if not (REPORT or press.checked):  # MkDocs is reading its settings, and goes on to judge them
    try:
        stop_at_settings(Path(__file__).parent)
    except Abort as error:
        if not SERVES:
            raise
        wrong.append(error)
