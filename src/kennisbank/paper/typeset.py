"""Paper: the sheets typeset as PDF/UA-1; the only module that knows Typst."""

import hashlib
import json
import re
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time
from functools import cache, partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kennisbank import icons
from kennisbank.disk import Kept, make_folder, share_or_write
from kennisbank.model.labels import SITE
from kennisbank.paper import Blad, Data, Pdf, Sheet
from kennisbank.queries import curl_all, format_date
from kennisbank.work import MANY, give_back, spread

if TYPE_CHECKING:  # who sets nothing does without, and without the room that it takes
    from typst import Compiler, Fonts

TEMPLATES = Path(__file__).parent / "typst"
PACKAGE = Path(__file__).parents[1]  # where Typst may read: the templates, and the signs
AFDRUK = "afdruk/"  # where one reads what changed since a print, and what that is called
AFDRUK_OP_SITE = "op de site, bij “Is mijn afdruk nog actueel?”"
WORKERS = 2  # threads, of few sheets: Typst lets go of Python while it works
TURNS, AT_A_TIME = 20, 40  # of many: parts for each process, and after how many it gives back
CACHE, ENDING = ".cache/pdf", "pdf"  # in the root of the knowledge base
# What Typst begins with: a sheet is a function of what stands on it. No template knows data, so it
# reads them once; with `sys.inputs`, a part of its library, it would begin anew for each sheet.
SHEET = '#import "/paper/typst/{}.typ": zet\n#zet(json("/blad.json"))'
LETTERS = 24  # of a word that may be wider than its column
LONG = re.compile(rf"[^\W_]{{{LETTERS}}}")
OTHERS = 2  # so many times what a build needs is kept besides, so that a preview keeps its own

R = TypeVar("R")

_mine = local()


class NotSet(Exception):
    """A template could not be set with what stands on a sheet."""


class Typeset(NamedTuple):
    """The sheets as PDFs, how many were typeset anew, and how many of those were kept damaged.

    `namen` are those under which the cache keeps them.
    """

    pdfs: tuple[Pdf, ...]
    nieuw: int
    beschadigd: int
    namen: frozenset[str] = frozenset()


def typeset(
    sheets: Sequence[Sheet], site_url: str, folder: Path | None = None, site: Path | None = None
) -> Typeset:
    """The sheets as PDFs; `folder` keeps those that did not change.

    Only what fits is kept, so what is kept need not be looked at again (`changed_sheets`). What
    fits is put in a `site` at once, if there is one, and its bytes take no room here.
    """
    cache = Kept(folder, ENDING) if folder else None
    found: Sequence[Made | None] = [None] * len(sheets)
    if cache and cache.keys:
        found = look_up(sheets, cache, partial(find, cache, site_url, site))
    rest = [sheet for sheet, made in zip(sheets, found, strict=True) if made is None]
    damaged = cache.damaged if cache else 0
    anew = iter(set_all(rest, len(sheets), partial(set_anew, cache, site_url, site)))
    made = [made or next(anew) for made in found]
    pdfs, names = tuple(one.pdf for one in made), frozenset(one.naam for one in made)
    return Typeset(pdfs, len(rest), damaged, names)


class Made(NamedTuple):
    """A PDF, and the name under which the cache keeps it."""

    pdf: Pdf
    naam: str


def find(cache: Kept, site_url: str, site: Path | None, sheet: Sheet) -> Made | None:
    """A sheet as it was kept, put in the site."""
    blad = sheet.compose()
    key = key_of(blad, site_url)
    data = cache.read(key)
    return Made(put_in(site, Pdf.of(blad, data), cache.path_of(key)), key) if data else None


def set_anew(cache: Kept | None, site_url: str, site: Path | None, sheet: Sheet) -> Made:
    """A sheet set now; kept and put in the site when it fits."""
    blad = sheet.compose()
    key, pdf = key_of(blad, site_url), typeset_one(blad, site_url)
    if not pdf.past:
        return Made(pdf, key)
    return Made(put_in(site, pdf, cache.keep(key, pdf.data) if cache else None), key)


def look_up(sheets: Sequence[Sheet], cache: Kept, find: Callable[[Sheet], R]) -> list[R]:
    """What is found of each in the cache; of many by all processors."""

    def work(some: Sequence[Sheet]) -> tuple[list[R], int]:
        before = cache.damaged
        return [find(sheet) for sheet in some], cache.damaged - before

    parts = spread_aside(work, sheets, len(sheets))
    cache.count_damaged(sum(damaged for _, damaged in parts) - cache.damaged)
    return [one for found, _ in parts for one in found]


def set_all(sheets: Sequence[Sheet], of: int, make: Callable[[Sheet], Made]) -> Iterator[Made]:
    """What is made of each: of a few by threads, and when they are `of` many by copies of this
    process, which go with all that Typst took there."""

    def work(some: Sequence[Sheet]) -> list[Made]:
        if len(some) == len(sheets):
            return set_by_threads(some, make)
        made: list[Made] = []
        for at in range(0, len(some), AT_A_TIME):
            made += map(make, some[at : at + AT_A_TIME])
            give_back()
        return made

    return chain.from_iterable(spread_aside(work, sheets, of) if sheets else ())


def set_by_threads(sheets: Sequence[Sheet], make: Callable[[Sheet], Made]) -> list[Made]:
    """The same in this process."""
    with ThreadPoolExecutor(WORKERS) as pool:
        try:
            return [*pool.map(make, sheets)]
        except BaseException:  # who stops us need not wait for the rest
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def spread_aside(work: Callable[[Sequence[Sheet]], R], sheets: Sequence[Sheet], of: int) -> list[R]:
    """What comes of work on sheets, which are `of` many. Nothing else of it stays in this process,
    of which each later copy would have it too; and what Typst has begun here comes along in no
    copy."""
    key_of_tools()
    few = of < MANY or "typst" in sys.modules
    return spread(work, sheets, len(sheets) + few, TURNS, aside=True)


def put_in(site: Path | None, pdf: Pdf, kept: Path | None) -> Pdf:
    """Put a PDF in the site, if there is one: the very file that is kept, where the disk can."""
    if not site:
        return pdf
    file = f"{site}/{pdf.url}"
    make_folder(file.rpartition("/")[0])
    share_or_write(kept, pdf.data, file)
    return pdf.at(site)


def typeset_one(blad: Blad, site_url: str) -> Pdf:
    """One sheet, dated by its content and not by the clock."""
    moment = (
        datetime.combine(blad.dag, time(), UTC) if blad.dag else datetime(1970, 1, 1, tzinfo=UTC)
    )
    from typst import TypstError

    try:
        data = compiler().compile(
            to_files(blad, site_url),  # type: ignore[type-var]  # its stub knows no files in memory
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=int(moment.timestamp()),
        )
    except TypstError as error:
        raise NotSet(f"{blad.naam}: {error}") from error
    if not isinstance(data, bytes):
        raise TypeError(f"{blad.naam}: Typst gave no single file")
    return Pdf.of(blad, data)


def changed_sheets(sheets: Sequence[Sheet], site_url: str, folder: Path) -> tuple[Sheet, ...]:
    """The sheets that are not in the cache; all others fit, or they would not be there."""
    cache = Kept(folder, ENDING)
    there = look_up(sheets, cache, lambda sheet: bool(find(cache, site_url, None, sheet)))
    return tuple(sheet for sheet, here in zip(sheets, there, strict=True) if not here)


def compiler() -> "Compiler":
    """The compiler of this thread, with our fonts only."""
    from typst import Compiler

    if not hasattr(_mine, "compiler"):
        _mine.compiler = Compiler(root=PACKAGE, font_paths=fonts())
    made: Compiler = _mine.compiler
    return made


@cache
def fonts() -> "Fonts":
    """Ours, read once for all threads."""
    from typst import Fonts

    return Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[TEMPLATES / "fonts"],
    )


def to_files(blad: Blad, site_url: str) -> dict[str, bytes]:
    """All that Typst reads beside the templates: what stands on a sheet, and what follows from it.

    Without a known address of the site there is no QR code, and it says what to search for there.
    """
    own = on_sheet(blad, site_url)
    texts = (blad.titel, blad.boven, blad.lead, blad.bron, blad.afkortingen, blad.inhoud)
    return {
        "main.typ": SHEET.format(blad.sjabloon).encode(),
        "blad.json": to_json(own | {"lange_woorden": has_long_word(to_json(texts))}).encode(),
        **({"qr.svg": to_qr(own["link"]).encode()} if own["link"] else {}),
    }


def on_sheet(blad: Blad, site_url: str) -> Data:
    """What stands on a sheet, in words."""
    site = f"{site_url.rstrip('/')}/" if site_url else ""
    adres = site and f"{site}{blad.pagina}"
    return {
        "titel": blad.titel,
        "boven": blad.boven,
        "icoon": blad.icoon,
        "lead": blad.lead,
        "kenmerk": blad.kenmerk,
        "bron": blad.bron,
        "site": SITE,
        "versie": format_date(blad.dag) if blad.dag else "",
        "adres": shorten(adres),
        "zoek": blad.zoek or blad.titel,
        "link": adres,
        "afdruk": f"op {shorten(site)}{AFDRUK}" if site else AFDRUK_OP_SITE,
        "vervolg": blad.max_kanten > 1,
        "liggend": blad.liggend,
        "papier": blad.papier,
        "afkortingen": blad.afkortingen,
        "inhoud": blad.inhoud,
    }


def shorten(adres: str) -> str:
    """The address as people write it."""
    return re.sub(r"^https?://", "", adres)


def has_long_word(text: str) -> bool:
    """Whether a text has a word that may be wider than its column; most have nothing so long."""
    return max(map(len, text.split()), default=0) >= LETTERS and bool(LONG.search(text))


def to_qr(adres: str) -> str:
    """A QR code as SVG with its margin: one path, so that no line shows between its modules."""
    import zxingcpp  # a check, which makes no code, need not wait for it

    return zxingcpp.create_barcode(adres, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_svg()


@cache
def key_of_tools() -> bytes:
    """What every PDF depends on beside its own text: templates, fonts, programs, and this file."""
    programs = f"{version('typst')} {version('zxing-cpp')}"
    digest = hashlib.sha256(programs.encode() + Path(__file__).read_bytes())
    for path in sorted(TEMPLATES.rglob("*")):
        if path.suffix in (".typ", ".ttf"):
            digest.update(path.name.encode() + path.read_bytes())
    digest.update(icons.FILE.read_bytes())
    return digest.digest()


def key_of(blad: Blad, site_url: str) -> str:
    """The name under which a PDF is kept: it changes when anything does that is in it.

    What follows from that (the QR code, whether a word is long) would take longer than the rest.
    """
    frame = (blad.sjabloon, str(blad.dag), blad.max_kanten)  # another budget: measured again
    own = to_json([frame, on_sheet(blad, site_url)])
    return hashlib.sha256(key_of_tools() + own.encode()).hexdigest()


def to_json(data: object) -> str:
    """Plain data as text; letters stay letters."""
    return json.dumps(curl_all(data), ensure_ascii=False)


def forget_old(needed: Collection[str], folder: Path) -> None:
    """Keep the PDFs with these names, and of the rest the newest."""
    Kept(folder, ENDING).forget(needed, OTHERS * len(needed))
