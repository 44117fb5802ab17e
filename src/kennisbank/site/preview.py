"""Preview: the site as the files are now, with concepts and what waits for its day.

Each page is drawn when it is asked for and none is kept on disk, so no page can be older than what
it is made of.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from kennisbank.bank import Checked, Tell, load
from kennisbank.disk import Seen, look_at, told_of_refusal
from kennisbank.drafts import ENGINE_READS
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.model.collections import EDITED
from kennisbank.pages import FOLDERS, Page
from kennisbank.paper import Pdf
from kennisbank.problems import Problem, ProblemsFound
from kennisbank.queries import FEED
from kennisbank.site.addresses.leads import check_leads
from kennisbank.site.data import to_calendars, to_feeds
from kennisbank.site.engine import Begun, EngineError
from kennisbank.site.finish import makers_of, typeset_all
from kennisbank.site.mark import mark_pages
from kennisbank.site.proof import check_built
from kennisbank.site.stamp import Built, Filler, in_whole
from kennisbank.work import Memory, collect_all, not_collecting, set_apart

PDF_MAX = 300  # with more praktijken the PDFs take longer than an editor waits


class Shown:
    """One bank on one set of built pages: everything a reader can ask for."""

    def __init__(
        self, bank: Kennisbank, built: Built, site_url: str, today: date, pdfs: Sequence[Pdf]
    ) -> None:
        self.bank, self.site_url = bank, site_url
        self._filler = Filler(bank, built, pdfs)
        self.today = today
        self._pages: dict[str, dict[str, Page]] = {}
        self._pdfs = {pdf.url: pdf for pdf in pdfs}
        self._data: dict[str, bytes] = {}
        self._makers, self._making = (
            [*makers_of(bank, pages=built.pages, site_url=site_url)],
            Lock(),
        )

    def files(self) -> Iterator[str]:
        """The name of each page."""
        yield from self._filler.pages
        for folder in FOLDERS:
            yield from self._pages_in(folder)

    def find(self, file: str) -> bytes | None:
        """A page, a PDF or a file of data, drawn now; None when it is none of ours."""
        if file in self._filler.pages:
            return self._filler.fill_editorial(file)
        if page := self._pages_in(file.partition("/")[0]).get(file):
            return self._filler.fill(page, self._filler.draw(page))
        if pdf := self._pdfs.get(file):
            return pdf.data
        if file.endswith(".ics"):
            return dict(to_calendars(self.bank, self.site_url)).get(file)
        if file.endswith(FEED):
            return dict(to_feeds(self.bank, self.site_url)).get(file)
        return self._find_data(file)

    def _pages_in(self, folder: str) -> Mapping[str, Page]:
        """The generated pages of one folder by their file, listed when one is first asked for."""
        if folder not in self._pages and folder in FOLDERS:
            pages = FOLDERS[folder](self.bank, self.today)
            self._pages[folder] = {f"{page.url}index.html": page for page in pages}
        return self._pages.get(folder, {})

    def _find_data(self, file: str) -> bytes | None:
        """A file of data; each kind is made when a file of it, or of a later one, is asked for."""
        with self._making:
            while file not in self._data and self._makers:
                self._data |= in_whole(self._makers.pop(0)())
            return self._data.get(file)


@dataclass(frozen=True)
class Made:
    """What the engine made of settings and pages, and what their check said."""

    told: Told
    site_url: str
    built: Built


class Preview:
    """The site under `root`; `work` is an empty folder for what the engine builds.

    `changes` counts what can be seen to change. `problems` says why the last change cannot be
    shown, and `shown` stays what it was before that; `site` holds the files that are not drawn.
    """

    def __init__(self, root: Path, work: Path, today: date) -> None:
        self.root, self.work, self.today = root, work, today
        self.changes, self.problems = 0, ""
        self.remarks: Sequence[Problem] = ()
        self.shown: Shown | None = None
        self.site = work
        self._made: Made | None = None
        self._memory, self._lock = Memory(), Lock()
        self._seen: tuple[Seen, Seen] | None = None
        self._tidy = True

    def refresh(self) -> bool:
        """Look at the files again; whether there is something new to see."""
        with self._lock:
            now = look_at(self.root, EDITED), look_at(self.root, ENGINE_READS)
            before, self._seen = self._seen, now
            if now == before:
                if not self._tidy:  # while nobody waits: it takes longer than a page
                    collect_all()
                    self._tidy = True
                return False
            if before is None or now[1] != before[1]:
                self._made = None
            self.changes += 1
            self._tidy = False
            self._memory.seen = now[0]
            try:
                with not_collecting():
                    self.shown = self._look()
                    set_apart()
            except (ProblemsFound, EngineError) as error:
                self.problems = str(error)
            except OSError as error:
                self.problems = told_of_refusal(error)
                if not self.problems or self.shown is None:
                    raise
            else:
                self.problems = ""
            return True

    def _look(self) -> Shown:
        made = self._made
        if made is None:
            with self._begin() as begun:
                checked = self._load(lambda: begun.told)
                site_url, built = begun.take()
                made = Made(begun.told, site_url, mark_pages(built))
            self.site, self._made = begun.site, made
        else:
            of_pages = made.told
            checked = self._load(lambda: of_pages)
        bank = checked.bank
        if wrong := list(check_built(made.built, bank)):
            raise ProblemsFound(wrong)
        small = len(bank.praktijken) <= PDF_MAX
        pdfs = typeset_all(bank, made.site_url, self.root).pdfs if small else ()
        self.remarks = checked.remarks
        return Shown(bank, made.built, made.site_url, self.today, pdfs)

    def _load(self, told: Tell) -> Checked:
        return load(self.root, self.today, self._memory, told, check_leads, ahead=True)

    def _begin(self) -> Begun:
        folder = self.work / str(self.changes)
        folder.mkdir()
        return Begun(self.root, folder / "site", folder)
