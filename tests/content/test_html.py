"""Valid HTML: every type of page as it is built, and as scripts leave it."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

from tests.browser.addresses import PAGES, settle
from tests.browser.programs import found_or_skipped
from tests.nu.checker import Finding, check, find_jar, find_java

# A piece of the page, and what the checker has against it that is no mistake of ours.
KNOWN = {
    # Read from disk, nothing is of the site itself; test_serving.py has a browser judge the policy.
    "<": "Resource violates Content Security Policy (meta tag):",
    # Data for search engines, which no browser runs.
    '<script type="application/ld+json">': "Inline script violates Content Security Policy",
}


# What a script makes of these without a word in the address.
CHANGED = ("opmaak/",)


def is_known(finding: Finding) -> bool:
    return any(
        piece in finding.extract and finding.message.startswith(message)
        for piece, message in KNOWN.items()
    )


def test_page_of_every_type_is_valid_before_and_after_scripts(
    context: BrowserContext, address: str, site: Path, tmp_path: Path
) -> None:
    found_or_skipped("Java", find_java)
    found_or_skipped("de HTML-controle", find_jar)
    built = {site / urlsplit(url).path for url in PAGES}
    files = sorted(path if path.suffix else path / "index.html" for path in built)
    page = context.new_page()
    for number, url in enumerate(url for url in PAGES if "#" in url or url in CHANGED):
        page.goto(address + url)
        settle(page, url)
        state = tmp_path / f"{number}.html"
        state.write_text(page.content(), encoding="utf-8")
        files.append(state)

    findings = check(files, site)

    assert [finding for finding in findings if not is_known(finding)] == []
    # One that the theme has mended should not stay in the list.
    gone = [
        (piece, message)
        for piece, message in KNOWN.items()
        if not any(
            piece in finding.extract and finding.message.startswith(message) for finding in findings
        )
    ]
    assert gone == []
