"""A day of an editor in the editing screen, against a forge: a word changed is a line changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kennisbank.bank import load_bank
from kennisbank.forms import backend_of, write_beheer
from tests.browser.forge import TOKEN, begin_repository, forge_of, git
from tests.browser.server import served
from tests.browser.test_beheer import (
    SOURCE,
    TALL,
    add_thema,
    choose,
    choose_soort,
    fill,
    laid_out,
    save,
)
from tests.builders import a_bank, write_bank

HERE = "practices/zeeland/regiekaart.yml"
NEW = "practices/zeeland/aan-tafel-met-iedereen.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The repository of a small bank, with the branch on which the screen saves."""
    root = write_bank(tmp_path / "bank")
    for name, text in list(laid_out(root)):
        (root / name).write_text(text, "utf-8")
    begin_repository(root, "beheerscherm")
    return root


@pytest.fixture
def editor(project: Path, page: Page, tmp_path: Path) -> Iterator[Page]:
    """Somebody who signed in with her own token, on a site elsewhere than the forge."""
    with forge_of(project) as address, served(tmp_path / "site") as site:
        write_beheer(a_bank(), SOURCE, tmp_path / "site/beheer", backend_of(address))
        page.set_viewport_size(TALL)
        page.add_init_script("delete Document.prototype.startViewTransition")  # nothing moves
        page.goto(f"{site}beheer/")
        page.get_by_role("button", name="Inloggen met een toegangssleutel").click()
        page.get_by_role("textbox").fill(TOKEN)
        page.get_by_role("button", name="Inloggen", exact=True).click()
        expect(page.get_by_role("button", name="Accountmenu tonen")).to_be_visible(timeout=60_000)
        yield page


def open_entry(page: Page, name: str) -> None:
    """A record by its address in the screen."""
    folder, _, file = name.removesuffix(".yml").rpartition("/")
    home = page.url.partition("#")[0]
    page.goto(f"{home}#/collections/{folder.replace('/', '-')}/entries/{file}")
    expect(page.get_by_role("textbox", name="Titel")).to_be_visible()


def changed(root: Path) -> list[str]:
    """The lines of the last commit that came and went, behind the names of their files."""
    shown = git(root, "show", "--format=", "--unified=0", "HEAD").splitlines()
    return [line for line in shown if line.startswith(("+", "-")) and line[:3] not in ("---",)]


def test_day_of_an_editor(editor: Page, project: Path) -> None:
    # What was half typed is offered again to who went back without saving.
    open_entry(editor, HERE)
    fill(editor, "Titel", "Een kaart van de regie")
    expect(editor.get_by_text("22 / 90")).to_be_attached()
    keep_and_leave(editor)
    open_entry(editor, HERE)
    editor.get_by_role("button", name="Verder ermee").click()
    expect(editor.get_by_role("textbox", name="Titel")).to_have_value("Een kaart van de regie")
    # Changed: one line.
    save(editor)
    assert changed(project) == [
        f"+++ b/{HERE}",
        "-titel: Een regiekaart",
        "+titel: Een kaart van de regie",
    ]
    # Changed back: as it was.
    open_entry(editor, HERE)
    fill(editor, "Titel", "Een regiekaart")
    save(editor)
    assert git(project, "diff", "HEAD~2", "HEAD") == ""
    # Withdrawn: a status and a reason, and nothing else.
    open_entry(editor, HERE)
    choose(editor, "Ingetrokken")
    fill(editor, "Reden", "De regio werkt nu anders.")
    save(editor)
    assert changed(project) == [
        f"+++ b/{HERE}",
        "+status: ingetrokken",
        "+reden: De regio werkt nu anders.",
    ]
    # New: one file, at the address that was proposed, and the check has nothing against it.
    editor.get_by_role("treeitem", name="Zeeland").click()
    editor.get_by_role("button", name="Nieuw item aanmaken").click()
    choose_soort(editor, "Goed voorbeeld")
    fill(editor, "Titel", "Aan tafel met iedereen")
    fill(editor, "Samenvatting", "Wekelijks overleg met iedereen aan tafel.")
    add_thema(editor, "Evalueren")
    choose(editor, "Ander onderzoek")
    editor.get_by_role("button", name="Bronnen").last.click()
    fill(editor, "Vindplaats", "Zeeland")
    choose(editor, "Jaarbeeld 2019")
    save(editor)
    assert git(project, "show", "--format=", "--name-status", "HEAD") == f"A\t{NEW}\n"
    bank, _ = load_bank(project)
    assert bank.praktijken["aan-tafel-met-iedereen"].kenmerk == "VLI-VL2"
    assert bank.praktijken["regiekaart"].reden == "De regio werkt nu anders."
    # Another name: of the title only; the address is for ever.
    open_entry(editor, NEW)
    expect(editor.get_by_role("button", name="Adres kiezen")).to_have_count(0)


def keep_and_leave(page: Page) -> None:
    """Go back once the CMS has put what was typed aside, which it does after half a second."""
    read = """async () => {
      const found = await indexedDB.databases();
      for (const { name } of found) {
        const base = await new Promise((done) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => done(asked.result);
        });
        if (!base.objectStoreNames.contains("draft-backups")) continue;
        const count = await new Promise((done) => {
          const asked = base.transaction("draft-backups").objectStore("draft-backups").count();
          asked.onsuccess = () => done(asked.result);
        });
        base.close();
        if (count) return true;
      }
      return false;
    }"""
    for _ in range(100):
        if page.evaluate(read):
            break
        page.wait_for_timeout(200)
    page.get_by_role("button", name="Bewerken annuleren").click()
    expect(page.get_by_role("treeitem", name="Zeeland")).to_be_visible()
