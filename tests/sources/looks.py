"""Looks: the same documents as people make them who do not use the styles of their program."""

import re
from collections.abc import Callable
from textwrap import wrap

import pytest
import typst

from tests.sources.writers import Report, to_docx, to_html, to_pdf, to_txt

BOLD_HEADINGS = (
    '#show heading: it => block(above: 14pt, below: 8pt, text(10.5pt, weight: "bold", it.body))\n'
)
INDENTED = "#set par(justify: false, first-line-indent: 1.2em, spacing: 0.65em)"


def docx_in_bold(report: Report) -> bytes:
    """No headings, but short lines in bold."""
    bloks = [
        {"alinea": blok["tekst"], "vet": blok["tekst"]} if "kop" in blok else blok
        for blok in report["blokken"]
    ]
    return to_docx({**report, "blokken": bloks})


def html_in_bold(report: Report) -> bytes:
    """The same on a page of the web, below one heading."""
    return re.sub(rb"<h[2-6]>(.*?)</h[2-6]>", rb"<p><b>\1</b></p>", to_html(report))


def html_on_one_level(report: Report) -> bytes:
    """All headings on one level."""
    return re.sub(rb"<(/?)h[2-6]>", rb"<\1h2>", to_html(report))


def txt_of_short_lines(report: Report) -> bytes:
    """Lines of eighty signs."""
    lines = []
    for line in to_txt(report).decode().split("\n"):
        bare = line.lstrip("\f")
        sign = re.match(r"\s*(?:- |\d+\. )?", bare)
        indent = " " * len(sign[0]) if sign else ""
        lines.append("\f" * (bare != line) + "\n".join(wrap(bare, 80, subsequent_indent=indent)))
    return "\n".join(lines).encode()


def pdf_with(change: Callable[[str], str]) -> Callable[[Report], bytes]:
    """The writer of PDFs with another look."""

    def write(report: Report) -> bytes:
        compile_it = typst.compile
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                typst, "compile", lambda typed: compile_it(change(typed.decode()).encode())
            )
            return to_pdf(report)

    return write


LOOKS: dict[str, tuple[str, str, Callable[[Report], bytes]]] = {
    "bold in Word": ("vragen", "docx", docx_in_bold),
    "bold on a page": ("opsomming", "html", html_in_bold),
    "one level": ("hoofdstukken", "html", html_on_one_level),
    "short lines": ("wijchen", "txt", txt_of_short_lines),
    "bold on paper": ("hoofdstukken", "pdf", pdf_with(lambda typed: BOLD_HEADINGS + typed)),
    "columns": ("wijchen", "pdf", pdf_with(lambda t: t.replace("page(", "page(columns: 2, ", 1))),
    "indented": (
        "lopend",
        "pdf",
        pdf_with(lambda t: t.replace("#set par(justify: true)", INDENTED)),
    ),
}
