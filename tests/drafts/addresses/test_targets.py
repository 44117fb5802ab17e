import pytest

from kennisbank.drafts.addresses.targets import check_link, check_picture

GOOD = [
    *("nieuw.md", "../regios/index.md#tabel", "#tabel", "", "?q=x", "a/b/", "kaart.png", "./"),
    *("https://www.rijksoverheid.nl/a?b=c&d#e", "https://a-b.nl", "HTTPS://A.NL/"),
    *(
        "mailto:info@gemeente.nl?subject=Dag",
        "tel:0800-2000",
        "tel:112",
        "a?b=c:d",
        "#a:b",
        "./a:b",
    ),
]
BAD = [
    *("javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "java\nscript:x"),
    *(" javascript:x", "\x01javascript:x", "javascript\x00:x", "\xa0javascript:x", "vbscript:x"),
    *("data:text/html,x", "data:image/png;base64,x", "blob:x", "file:///etc/passwd", "ftp://a.nl/"),
    *("http://a.nl/", "HTTP://a.nl", "//evil.example", "\\\\evil.example", "/\\evil.example", "/x"),
    *("https:/a.nl", "https:a.nl", "https://", "https:///a.nl", "https://?q", "https://a"),
    *("https://a.nl@evil.example/", "https://a.nl:99999/", "https://127.0.0.1/", "https://a..nl"),
    *("https://[::1]/", "https://а.nl/", "https://-a.nl/", "https://a.nl\\@b.nl/", "x:y", "a b"),
    *("view-source:https://a.nl", "wss://a.nl", "intent:x", "ms-word:x", "about:blank"),
]


@pytest.mark.parametrize("address", GOOD)
def test_good_address_may_be_linked_to(address: str) -> None:
    assert check_link(address) is None


@pytest.mark.parametrize("address", BAD)
def test_other_address_may_not(address: str) -> None:
    wrong = check_link(address)
    assert wrong is not None
    assert all(sentence.endswith(".") for sentence in wrong)
    assert check_picture(address) is not None


@pytest.mark.parametrize("address", ["https://a.nl/a.png", "mailto:a@b.nl", "tel:112"])
def test_picture_comes_from_the_site_itself(address: str) -> None:
    assert check_picture(address) is not None
    assert check_picture("../kaart.png") is None
