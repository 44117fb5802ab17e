"""Addresses of the web and of mail: each bad one has its words, each good one none."""

import pytest

from kennisbank.problems.webadres import EMAIL, objection_to, objection_to_mail

USER = "is een gebruikersnaam; dit webadres gaat naar"
NONE = "na `//` staat geen naam van een site."
PORT = "is geen poort van een site."
OWN = "is de eigen computer van de lezer."
INSIDE = "is niet te bereiken op internet."
NUMBER = "is een nummer en geen naam van een site."
STRANGE = "kan een letter op een andere lijken: "
IN = "in de naam `"
APPLE = "\u0430\u0440\u0440\u04cf\u0435"  # in Cyrillic
READ = "een browser leest "
NAME = "is geen naam van een site."
SHORT = "is geen volledige naam van een site."
WHOLE = "dit is geen volledig webadres."
HIDDEN = "in dit webadres staat een teken dat niet te zien is"
SPACE = "in dit webadres staat een spatie of een nieuwe regel."

BAD = {
    # Somebody else's site behind a name that looks like the site.
    "https://www.rijksoverheid.nl@evil.example/": f"`www.rijksoverheid.nl@` {USER} `evil.example`.",
    "https://www.rijksoverheid.nl:443@evil.example/": f"`www.rijksoverheid.nl:443@` {USER}",
    "https://naam:wachtwoord@vng.nl/": f"`naam:wachtwoord@` {USER} `vng.nl`.",
    "https://@vng.nl/": f"`@` {USER} `vng.nl`.",
    "https://a@b@vng.nl/": f"`a@b@` {USER} `vng.nl`.",
    "https://vng.nl%2f@evil.example/": f"`vng.nl%2f@` {USER}",
    "https://vng.nl\\@evil.example/": f"{READ}`\\` in een webadres als `/`.",
    "https:\\\\vng.nl/": f"{READ}`\\`",
    "https://vng.nl\\pagina": f"{READ}`\\`",
    # No site at all.
    "https://": NONE,
    "https:///x": NONE,
    "https:////vng.nl/": NONE,
    "https:///host/..": NONE,
    "https://?q": NONE,
    "https://#x": NONE,
    "https://:443/": NONE,
    # A number that is no port.
    "https://vng.nl:99999/": f"`:99999` {PORT}",
    "https://vng.nl:0/": f"`:0` {PORT}",
    "https://vng.nl:/": f"`:` {PORT}",
    "https://vng.nl:080/": f"`:080` {PORT}",
    "https://vng.nl:-1/": f"`:-1` {PORT}",
    "https://vng.nl:８０/": f"`:８０` {PORT}",
    "https://vng.nl:poort/": f"`:poort` {PORT}",
    "https://vng.nl:65536/": f"`:65536` {PORT}",
    f"https://vng.nl:{'9' * 500}/": f"`:{'9' * 59}…` {PORT}",
    # Machines that readers do not reach, however they are written.
    "https://127.0.0.1/": f"`127.0.0.1` {OWN}",
    "https://127.1/": f"`127.1` {OWN}",
    "https://0x7f.1/": f"`0x7f.1` {OWN}",
    "https://2130706433/": f"`2130706433` {OWN}",
    "https://017700000001/": f"`017700000001` {OWN}",
    "https://１２７.0.0.1/": f"`１２７.0.0.1` {OWN}",
    "https://127。0。0。1/": f"`127。0。0。1` {OWN}",
    "https://0.0.0.0/": f"`0.0.0.0` {OWN}",
    "https://[::1]/": f"`[::1]` {OWN}",
    "https://[::1]:8443/": f"`[::1]` {OWN}",
    "https://[::ffff:127.0.0.1]/": f"`[::ffff:127.0.0.1]` {OWN}",
    "https://localhost/": f"`localhost` {OWN}",
    "https://localhost./": f"`localhost.` {OWN}",
    "https://LOCALHOST:8000/": f"`LOCALHOST` {OWN}",
    "https://x.localhost/": f"`x.localhost` {OWN}",
    "https://10.0.0.1/": f"`10.0.0.1` {INSIDE}",
    "https://192.168.1.1/": f"`192.168.1.1` {INSIDE}",
    "https://172.16.0.1/": f"`172.16.0.1` {INSIDE}",
    "https://169.254.169.254/latest/": f"`169.254.169.254` {INSIDE}",
    "https://100.64.0.1/": f"`100.64.0.1` {INSIDE}",
    "https://[fe80::1]/": f"`[fe80::1]` {INSIDE}",
    "https://[fd00::1]/": f"`[fd00::1]` {INSIDE}",
    "https://printer.local/": f"`printer.local` {INSIDE}",
    "https://wiki.internal/": f"`wiki.internal` {INSIDE}",
    "https://www.gemeente.intranet/": f"`www.gemeente.intranet` {INSIDE}",
    "https://x.test/": f"`x.test` {INSIDE}",
    "https://x.invalid/": f"`x.invalid` {INSIDE}",
    "https://router.home.arpa/": f"`router.home.arpa` {INSIDE}",
    "https://8.8.8.8/": f"`8.8.8.8` {NUMBER}",
    "https://[2001:4860:4860::8888]/": f"`[2001:4860:4860::8888]` {NUMBER}",
    # Letters that look like others, also written in letters that cannot be seen to do so.
    "https://rijks\u043everheid.nl/": f"{IN}rijks\u043everheid.nl` {STRANGE}`\u043e` (U+043E).",
    "https://xn--rijksverheid-8fk.nl/": f"{IN}rijks\u043everheid.nl` (`xn--rijksverheid-8fk.nl`) ",
    "https://XN--RIJKSVERHEID-8FK.nl/": f"{IN}rijks\u043everheid.nl` (`XN--RIJKSVERHEID-8FK.nl`) ",
    f"https://{APPLE}.com/": f"{IN}{APPLE}.com` {STRANGE}`\u0430` (U+0430).",
    "https://xn--80ak6aa92e.com/": f"{IN}{APPLE}.com` (`xn--80ak6aa92e.com`) {STRANGE}",
    "https://\u0261emeente.nl/": f"{IN}\u0261emeente.nl` {STRANGE}`\u0261` (U+0261).",
    "https://\u03bfverheid.nl/": f"{IN}\u03bfverheid.nl` {STRANGE}`\u03bf` (U+03BF).",
    "https://gemeent\u0435.\u0441om/": f"{IN}gemeent\u0435.\u0441om` {STRANGE}`\u0435`",
    "https://\u4f8b\u3048.jp/": f"{IN}\u4f8b\u3048.jp` {STRANGE}",
    "https://vn\u0581.nl/": f"{IN}vn\u0581.nl` {STRANGE}",
    "https://d\u0131gid.nl/": f"{IN}d\u0131gid.nl` {STRANGE}`\u0131` (U+0131).",
    # A name that a browser reads as another.
    "https://%77ww.vng.nl/": f"{READ}`%77ww.vng.nl` als `www.vng.nl`.",
    "https://vng%2enl/": f"{READ}`vng%2enl` als `vng.nl`.",
    "https://vng\u3002nl/": f"{READ}`vng\u3002nl` als `vng.nl`.",
    "https://\u24e5ng.nl/": f"{READ}`\u24e5ng.nl` als `vng.nl`.",
    "https://\ufb01ets.nl/": f"{READ}`\ufb01ets.nl` als `fiets.nl`.",
    "https://v\ufe0fng.nl/": f"{READ}`v\ufe0fng.nl` als `vng.nl`.",
    "https://v\u034fng.nl/": f"{READ}`v\u034fng.nl` als `vng.nl`.",
    # No name of a site.
    "https://gemeente/": f"`gemeente` {SHORT}",
    "https://nl/": f"`nl` {SHORT}",
    "https://vng.n/": f"`vng.n` {SHORT}",
    "https://vng..nl/": f"`vng..nl` {NAME}",
    "https://.vng.nl/": f"`.vng.nl` {NAME}",
    "https://vng.nl./": f"`vng.nl.` {NAME}",
    "https://.../": f"`...` {NAME}",
    "https://-vng.nl/": f"`-vng.nl` {NAME}",
    "https://vng_x.nl/": f"`vng_x.nl` {NAME}",
    "https://vng!.nl/": f"`vng!.nl` {NAME}",
    "https://1.2.3.4.5/": f"`1.2.3.4.5` {NAME}",
    "https://vng.123/": f"`vng.123` {NAME}",
    "https://xn--a.nl/": f"`xn--a.nl` {NAME}",
    "https://[::1/": f"`[::1` {NAME}",
    "https://[fe80::1%25eth0]/": f"`[fe80::1%25eth0]` {NAME}",
    f"https://{'a' * 64}.nl/": f"`{'a' * 59}…` {NAME}",
    f"https://{'.'.join(['a' * 50] * 6)}.nl/": f"`{'a' * 50}.aaaaaaaa… {NAME}".replace("… ", "…` "),
    # Signs that nobody sees, or that a browser leaves out.
    "https://vn\u200bg.nl/": f"{HIDDEN} (U+200B).",
    "https://vn\u00adg.nl/": f"{HIDDEN} (U+00AD).",
    "https://vng.nl/\u202egnp.exe": f"{HIDDEN} (U+202E).",
    "https://vng.nl/\x00": f"{HIDDEN} (U+0000).",
    "https://vng.nl/\xa0": f"{HIDDEN} (U+00A0).",
    "https://vng\t.nl/": SPACE,
    "https://vng\n.nl/": SPACE,
    "https://vng.nl/een pagina": SPACE,
    " https://vng.nl/": SPACE,
    "https://vng.nl/ ": SPACE,
    # A page that is another one.
    "https://vng.nl/x/../y": f"{READ}dit webadres als `https://vng.nl/y`.",
    "https://vng.nl/x/%2e%2E/y": f"{READ}dit webadres als `https://vng.nl/y`.",
    "https://vng.nl/./y": f"{READ}dit webadres als `https://vng.nl/y`.",
    "https://vng.nl/..": f"{READ}dit webadres als `https://vng.nl/`.",
    # No address of the web.
    "https:vng.nl": WHOLE,
    "https:/vng.nl": WHOLE,
    "HTTPS://vng.nl": WHOLE,
    "http://vng.nl": WHOLE,
    "//vng.nl": WHOLE,
    "www.vng.nl": WHOLE,
    "javascript:alert(1)": WHOLE,
    "data:text/html,x": WHOLE,
    "ftp://vng.nl": WHOLE,
    "": WHOLE,
    f"https://vng.nl/{'x' * 2000}": "dit webadres heeft 2015 tekens.",
}
GOOD = (
    "https://www.vng.nl",
    "https://www.vng.nl/",
    "https://vng.nl/pagina",
    "https://VNG.nl/Pagina",
    "https://voorbeeld.nl/",
    "https://forge.example/o/r/issues/new?template=goed-voorbeeld.yml",
    "https://magazines.toezichtsociaaldomein.nl/jaarbeeld/2019/01/",
    "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld",
    "https://wetten.overheid.nl/BWBR0035362/2024-01-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&hoofdstuk=4&z=2024-01-01",
    "https://vng.nl:443/",
    "https://vng.nl:8443/pagina",
    "https://vng.nl?q=1",
    "https://vng.nl#kop",
    "https://vng.nl/#kop",
    "https://vng.nl/?",
    "https://vng.nl/?q=a+b&c=%20d",
    "https://vng.nl/?q='x'",
    "https://vng.nl/?u=https://www.rijksoverheid.nl@evil.example/",
    "https://vng.nl/@naam",
    "https://vng.nl/a@b",
    "https://vng.nl/a:b",
    "https://vng.nl//dubbel//pad",
    "https://vng.nl/%C3%A9%C3%A9n",
    "https://vng.nl/één",
    "https://vng.nl/een%2Fpad",
    "https://vng.nl/bestand.v1.2.pdf",
    "https://vng.nl/...",
    "https://vng.nl/.well-known/security.txt",
    "https://vng.nl/a..b/c",
    "https://vng.nl/~naam/(1)!*;x=1,2",
    "https://vng.nl/a|b^c",
    "https://café.be/",
    "https://xn--caf-dma.be/",
    "https://crèche.be/één?é=1#é",
    "https://xn--crche-6ra.be/",
    "https://faß.de/",
    "https://a.b.c.d.vng.nl/",
    "https://3fm.nl/",
    "https://1-2-3.nl/",
    "https://x1.overheid.amsterdam/",
    "https://example.com/",
    f"https://{'a' * 63}.nl/",
    f"https://vng.nl/{'x' * 1000}",
)
BAD_MAIL = {
    "mail ons": "`mail ons` is geen e-mailadres.",
    "info@": "`info@` is geen e-mailadres.",
    "@vng.nl": "`@vng.nl` is geen e-mailadres.",
    "info@@vng.nl": "`info@@vng.nl` is geen e-mailadres.",
    "info@vng.nl,x@evil.example": "`info@vng.nl,x@evil.example` is geen e-mailadres.",
    "info@vng.nl?bcc=x@evil.example": "`info@vng.nl?bcc=x@evil.example` is geen e-mailadres.",
    "info@vng.nl\nBcc: x@a.nl": "`info@vng.nlU+000ABcc: x@a.nl` is geen e-mailadres.",
    ".info@vng.nl": "`.info@vng.nl` is geen e-mailadres.",
    "in..fo@vng.nl": "`in..fo@vng.nl` is geen e-mailadres.",
    "info@vng": "`info@vng` is geen e-mailadres.",
    "inf\u043e@vng.nl": "`inf\u043e@vng.nl` is geen e-mailadres.",
    "info@vng..nl": "`info@vng..nl` is geen e-mailadres.",
    "info@127.0.0.1": "`127.0.0.1` is de eigen computer van de lezer.",
    "info@x.localhost": "`x.localhost` is de eigen computer van de lezer.",
    "info@wiki.internal": "`wiki.internal` is niet te bereiken op internet.",
    "info@-vng.nl": "`-vng.nl` is geen naam van een site.",
    "info@xn--rijksverheid-8fk.nl": "in de naam `rijks\u043everheid.nl`",
}


@pytest.mark.parametrize("address", BAD, ids=ascii)
def test_address_that_leads_elsewhere_is_refused_in_words(address: str) -> None:
    found = objection_to(address)
    assert found is not None
    assert found.wat.startswith(BAD[address])
    assert found.wat.endswith(".")
    assert found.hoe.endswith(".")


@pytest.mark.parametrize("address", GOOD, ids=ascii)
def test_address_of_a_site_is_good(address: str) -> None:
    assert objection_to(address) is None


def test_address_without_a_lock_is_good_where_that_is_asked() -> None:
    assert objection_to("http://vng.nl/", ("https", "http")) is None


@pytest.mark.parametrize("address", BAD_MAIL, ids=ascii)
def test_mail_that_goes_elsewhere_is_refused_in_words(address: str) -> None:
    found = objection_to_mail(address)
    assert found is not None
    assert found.wat.startswith(BAD_MAIL[address])


@pytest.mark.parametrize(
    "address", ["info@vng.nl", "sociaal.domein+kb@gemeente-x.nl", "A_B-1@x.voorbeeld.nl"]
)
def test_address_of_a_desk_is_good(address: str) -> None:
    assert objection_to_mail(address) is None


def test_what_is_told_can_always_be_seen() -> None:
    hidden = ["\u202e", "\x00", "\n", "\u200b"]
    told = [objection_to(f"https://u{sign}@evil.example/") for sign in hidden]
    told += [objection_to_mail(f"a{sign}@evil.example") for sign in hidden]
    assert all(wrong and "".join(wrong).isprintable() for wrong in told)


def test_form_of_mail_is_quick_to_refuse() -> None:
    assert objection_to_mail("a." * 40_000 + "@") is not None
    assert EMAIL.count("(?:") == 2  # one choice each, and none within another
