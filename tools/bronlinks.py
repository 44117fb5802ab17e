"""Which web addresses of the records nobody can reach any more; Dutch Markdown, empty if none."""

import argparse
import re
import socket
import ssl
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from kennisbank.agenda import keep_visit
from kennisbank.disk import OddFile, look_at
from kennisbank.documents import ReadError, Value, read_document
from kennisbank.model.collections import EDITED
from kennisbank.problems import Loc, show
from kennisbank.problems.summary import escape_markdown

FIELDS = ("url", "webadres")
# The page is there, but not for a machine: that says nothing about what a reader gets.
ONLY_FOR_PEOPLE = {401, 403, 429}
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; kennisbank-bronlinks)"}
SAFE = "%/:?#[]@!$&'()*+,;=~"  # what has a meaning in an address, or is quoted already

Places = dict[str, list[tuple[str, int]]]  # address -> the files and lines where it stands


def main(arguments: list[str] | None = None) -> int:
    """Print what cannot be reached, and keep it; the count of it goes to standard error."""
    parser = argparse.ArgumentParser(description="Zoek webadressen die niet te bereiken zijn.")
    parser.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    parser.add_argument("--seconden", type=float, default=20, help="wachttijd per verzoek")
    parser.add_argument("--pauze", type=float, default=1, help="rust tussen verzoeken aan een site")
    parser.add_argument("--tegelijk", type=int, default=4, help="hoeveel sites tegelijk")
    options = parser.parse_args(arguments)
    places = find_addresses(options.root)
    visit = partial(visit_host, seconds=options.seconden, pause=options.pauze)
    with ThreadPoolExecutor(options.tegelijk) as pool:
        answers = pool.map(visit, group_by_host(places))
        broken = {address: why for answer in answers for address, why in answer.items()}
    gone = {address: (why, *places[address][0]) for address, why in broken.items()}
    keep_visit(options.root, date.today(), gone)
    print(f"{len(places)} webadressen bekeken, {len(broken)} niet te bereiken.", file=sys.stderr)
    print(to_markdown(places, broken), end="")
    return 0


def find_addresses(root: Path) -> Places:
    """Every web address in the records with the files and lines where it stands."""
    places: Places = defaultdict(list)
    for name in look_at(root, EDITED).plain:
        if not name.endswith(".yml"):
            continue
        try:
            document = read_document(root / name, name)
        except (ReadError, OddFile):
            continue  # the check says what is wrong with it
        for loc, address in addresses_in(document.data):
            places[address].append((document.name, document.place_of(loc)[0]))
    return places


def addresses_in(value: Value, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """The web addresses in one record, wherever they stand."""
    if loc and loc[-1] in FIELDS and isinstance(value, str):
        if value.startswith(("https://", "http://")):
            yield loc, value
        return
    fields = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in fields if not isinstance(value, str) else ():
        yield from addresses_in(item, (*loc, key))


def group_by_host(places: Places) -> list[list[str]]:
    """The addresses of each host together, so that each is visited by one at a time."""
    hosts = defaultdict(list)
    for address in places:
        hosts[urlsplit(address).netloc.lower()].append(address)
    return list(hosts.values())


def visit_host(addresses: list[str], seconds: float, pause: float) -> dict[str, str]:
    """The addresses of one host that cannot be reached, and why."""
    broken = {}
    for number, address in enumerate(addresses):
        time.sleep(pause if number else 0)
        if why := find_objection(address, seconds):
            broken[address] = why
    return broken


def find_objection(address: str, seconds: float) -> str:
    """Why an address cannot be reached, or the empty string."""
    why = ""
    for method in ("HEAD", "GET"):  # some servers know only GET, and a hiccup gets a second chance
        request = Request(quote(address, safe=SAFE), method=method, headers=HEADERS)
        try:
            with urlopen(request, timeout=seconds):
                return ""
        except HTTPError as error:
            error.close()
            if error.code in ONLY_FOR_PEOPLE:
                return ""
            why = f"de server antwoordt {error.code}"
        except (OSError, HTTPException, ValueError) as error:
            why = word(error, seconds)
    return why


def word(error: Exception, seconds: float) -> str:
    """What went wrong with a connection, in Dutch."""
    match error.reason if isinstance(error, URLError) else error:
        case TimeoutError():
            return f"geen antwoord binnen {seconds:g} seconden"
        case ConnectionRefusedError():
            return "de server weigert de verbinding"
        case socket.gaierror():
            return "deze site bestaat niet"
        case ssl.SSLCertVerificationError():
            return "het certificaat van de site klopt niet"
    return "de verbinding mislukt"


def to_link(address: str) -> str:
    """The address as a link in Markdown; as words when there is more in it than an address."""
    whole = re.fullmatch(r"[^\s<>\\`]+", address) and address.isprintable()
    return f"<{address}>" if whole else escape_markdown(show(address))


def to_place(place: tuple[str, int]) -> str:
    """A line of a file in words."""
    return f"{place[0]}, regel {place[1]}"


def to_markdown(places: Places, broken: Mapping[str, str]) -> str:
    """The text of the issue; empty when everything can be reached."""
    if not broken:
        return ""
    lines = [
        f"- {to_link(address)}: {broken[address]} ({'; '.join(map(to_place, places[address]))})"
        for address in places
        if address in broken
    ]
    return "\n".join(
        (
            "Deze webadressen waren bij de laatste controle niet te bereiken. Open ze zelf ook "
            "eens: een storing gaat vanzelf over. Is een bron verhuisd, zet dan het nieuwe adres "
            "in het bestand. Is zij weg, haal het adres dan weg; de bron zelf blijft staan.",
            "",
            *lines,
            "",
            "Deze lijst wordt elke week vernieuwd, en sluit vanzelf als alles weer te bereiken is.",
            "",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
