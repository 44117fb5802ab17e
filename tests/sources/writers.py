"""Writers: a report that is data, as the document that each program would make of it.

`blokken` are those of tests/intake/reports/*.yml.
"""

import json
import re
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import typst

Blok = dict[str, Any]
Report = dict[str, Any]
MARK = re.compile(r"\[(\d{1,2})\]")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def notes_of(report: Report) -> dict[str, str]:
    """The text of each footnote by its number."""
    found = (blok["voetnoot"] for blok in report["blokken"] if "voetnoot" in blok)
    return {str(note["nummer"]): note["tekst"] for note in found}


def texts_of(blok: Blok) -> Iterator[tuple[str, str, int]]:
    """The texts of a blok: what it is, the text, and its level."""
    if "kop" in blok:
        yield "kop", blok["tekst"], blok["kop"]
    elif "alinea" in blok:
        yield "alinea", blok["alinea"], 0
    for kind in ("lijst", "nummers"):
        for item in blok.get(kind, ()):
            if isinstance(item, str):
                yield kind, item, 1
            else:  # the points below the one before
                yield from ((kind, each, 2) for each in item)


def parts_of(text: str, bold: str = "") -> Iterator[tuple[str, bool]]:
    """The pieces of a text: what is bold, and the rest."""
    if bold and text.startswith(bold):
        yield bold, True
        text = text[len(bold) :]
    yield text, False


def to_txt(report: Report) -> bytes:
    """As plain text: a form feed between pages, an empty line between texts."""
    lines = []
    for blok in report["blokken"]:
        if "pagina" in blok:
            lines.append("\f")
        elif "kader" in blok:
            lines += [
                f"{blok['kader']['kop']}\n",
                *(f"{each}\n" for each in blok["kader"]["alineas"]),
            ]
        elif "tabel" in blok:
            lines += ["\t".join(row) for row in blok["tabel"]] + [""]
        elif "voetnoot" in blok:
            lines.append(f"[{blok['voetnoot']['nummer']}] {blok['voetnoot']['tekst']}\n")
        else:
            for number, (kind, text, level) in enumerate(texts_of(blok), start=1):
                sign = {"lijst": "- ", "nummers": f"{number}. "}.get(kind, "")
                lines.append("    " * (level - 1) * bool(sign) + sign + text)
            lines.append("")
    return "\n".join(lines).replace("\n\f\n", "\n\f").encode()


def to_html(report: Report) -> bytes:
    """As a page of the web: tags for what each text is, and a list of footnotes at its end."""

    def inline(text: str, bold: str = "") -> str:
        pieces = (f"<b>{escape(t)}</b>" if b else escape(t) for t, b in parts_of(text, bold))
        return MARK.sub(r'<sup><a href="#fn\1">\1</a></sup>', "".join(pieces))

    def below(blok: Blok) -> str:
        tag, html = ("ul" if "lijst" in blok else "ol"), ""
        depth = 0
        for _, text, level in texts_of(blok):
            html += f"<{tag}>" * (level - depth) + f"</{tag}>" * (depth - level)
            html += f"<li>{inline(text)}"
            depth = level
        return html + f"</{tag}>" * depth

    html = f"<!doctype html><title>{escape(report['naam'])}</title>"
    html += f"<nav><a href='/'>Start</a></nav><h1>{escape(report['naam'])}</h1>"
    for blok in report["blokken"]:
        if "kader" in blok:
            alineas = "".join(f"<p>{inline(each)}</p>" for each in blok["kader"]["alineas"])
            html += (
                f"<aside><p><strong>{escape(blok['kader']['kop'])}</strong></p>{alineas}</aside>"
            )
        elif "tabel" in blok:
            head, *rows = blok["tabel"]
            html += f"<table><tr>{''.join(f'<th>{escape(c)}</th>' for c in head)}</tr>"
            html += "".join(f"<tr>{''.join(f'<td>{escape(c)}' for c in row)}</tr>" for row in rows)
            html += "</table>"
        elif "kop" in blok:
            level = blok["kop"] + 1
            html += f"<h{level}>{inline(blok['tekst'])}</h{level}>"
        elif "alinea" in blok:
            html += f"<p>{inline(blok['alinea'], blok.get('vet', ''))}</p>"
        elif "lijst" in blok or "nummers" in blok:
            html += below(blok)
    notes = "".join(f'<li id="fn{n}">{inline(t)}</li>' for n, t in notes_of(report).items())
    return (html + f"<ol class='footnotes'>{notes}</ol>").encode()


def to_docx(report: Report) -> bytes:
    """As Word saves it: named styles, its own lists and footnotes, and where pages ended."""

    def run(text: str, bold: bool = False) -> str:
        looks = "<w:rPr><w:b/></w:rPr>" if bold else ""
        pieces = MARK.split(text)
        xml = ""
        for place, piece in enumerate(pieces):
            if place % 2:
                xml += f'<w:r><w:footnoteReference w:id="{piece}"/></w:r>'
            elif piece:
                xml += f'<w:r>{looks}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        return xml

    def paragraph(runs: str, style: str = "", turned: str = "") -> str:
        return f"<w:p><w:pPr>{style}</w:pPr>{turned}{runs}</w:p>"

    def cell(content: str) -> str:
        return f"<w:tc><w:tcPr/>{content}</w:tc>"

    body, turned = "", ""
    for blok in report["blokken"]:
        if "pagina" in blok:
            body += paragraph('<w:r><w:br w:type="page"/></w:r>')
            turned = "<w:r><w:lastRenderedPageBreak/></w:r>"
            continue
        if "kader" in blok:
            inside = paragraph(run(blok["kader"]["kop"], True), "", turned)
            inside += "".join(paragraph(run(each)) for each in blok["kader"]["alineas"])
            body += f"<w:tbl><w:tr>{cell(inside)}</w:tr></w:tbl>"
        elif "tabel" in blok:
            rows = ("".join(cell(paragraph(run(c))) for c in row) for row in blok["tabel"])
            body += f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
        elif "voetnoot" in blok:
            continue
        for kind, text, level in texts_of(blok):
            number = {"lijst": 1, "nummers": 2}.get(kind)
            style = f'<w:pStyle w:val="Kop{level}"/>' if kind == "kop" else ""
            if number:
                style = (
                    f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>'
                )
            pieces = "".join(run(t, b) for t, b in parts_of(text, blok.get("vet", "")))
            body += paragraph(pieces, style, turned)
            turned = ""
        turned = ""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Kop{n}"><w:name w:val="heading {n}"/></w:style>'
        for n in range(1, 7)
    )
    levels = {1: "bullet", 2: "decimal"}
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">'
        + "".join(f'<w:lvl w:ilvl="{i}"><w:numFmt w:val="{form}"/></w:lvl>' for i in range(3))
        + "</w:abstractNum>"
        for n, form in levels.items()
    ) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in levels)
    notes = "".join(
        f'<w:footnote w:id="{n}">{paragraph(run(text))}</w:footnote>'
        for n, text in notes_of(report).items()
    )
    parts = {
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {W}>{numbering}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
        "word/header1.xml": f"<w:hdr {W}>{paragraph(run(report['kop_van_de_pagina']))}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{paragraph(run(report['voet_van_de_pagina']))}</w:ftr>",
    }
    return to_zip(parts)


def to_odt(report: Report) -> bytes:
    """As LibreOffice saves it: headings with a level, and a soft break where a page ended."""

    def inline(text: str, bold: str = "") -> str:
        xml = ""
        for piece, is_bold in parts_of(text, bold):
            shown = MARK.sub(note, escape(piece))
            xml += f'<text:span text:style-name="T1">{shown}</text:span>' if is_bold else shown
        return xml

    def note(found: re.Match[str]) -> str:
        text = escape(notes_of(report).get(found[1], ""))
        return (
            f"<text:note><text:note-citation>{found[1]}</text:note-citation><text:note-body>"
            f"<text:p>{text}</text:p></text:note-body></text:note>"
        )

    body, turned = "", ""
    for blok in report["blokken"]:
        if "pagina" in blok:
            turned = "<text:soft-page-break/>"
            continue
        body, turned = body + turned, ""
        if "kader" in blok:
            inside = f'<text:p><text:span text:style-name="T1">{escape(blok["kader"]["kop"])}'
            inside += "</text:span></text:p>"
            inside += "".join(
                f"<text:p>{inline(each)}</text:p>" for each in blok["kader"]["alineas"]
            )
            body += f"<table:table><table:table-row><table:table-cell>{inside}"
            body += "</table:table-cell></table:table-row></table:table>"
        elif "tabel" in blok:
            body += "<table:table>"
            for row in blok["tabel"]:
                cells = (
                    f"<table:table-cell><text:p>{escape(c)}</text:p></table:table-cell>"
                    for c in row
                )
                body += f"<table:table-row>{''.join(cells)}</table:table-row>"
            body += "</table:table>"
        depth = 0
        for kind, text, level in texts_of(blok):
            if kind == "kop":
                body += f'<text:h text:outline-level="{level}">{inline(text)}</text:h>'
            elif kind == "alinea":
                body += f"<text:p>{inline(text, blok.get('vet', ''))}</text:p>"
            else:
                closed = "</text:list-item>" if level == depth else ""
                closed += "</text:list-item></text:list></text:list-item>" * (depth > level)
                body += closed + "<text:list>" * (level > depth) + "<text:list-item>"
                body += f"<text:p>{inline(text)}</text:p>"
                depth = level
        body += "</text:list-item></text:list>" * depth
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for short, full in (
            *(("office", "office"), ("text", "text"), ("style", "style"), ("table", "table")),
            ("fo", "xsl-fo-compatible"),
        )
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>"
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    edges = "".join(
        f"<style:{tag}><text:p>{escape(report[key])}</text:p></style:{tag}>"
        for tag, key in (("header", "kop_van_de_pagina"), ("footer", "voet_van_de_pagina"))
        if report[key]
    )
    styles = f"<office:document-styles {names}>{edges}</office:document-styles>"
    mimetype = "application/vnd.oasis.opendocument.text"
    return to_zip({"mimetype": mimetype, "content.xml": content, "styles.xml": styles})


def to_pdf(report: Report) -> bytes:
    """As it is printed: words broken at the ends of lines, a head and a foot on each page."""
    notes = notes_of(report)

    def inline(text: str, bold: str = "") -> str:
        typed = ""
        for piece, is_bold in parts_of(text, bold):
            for place, part in enumerate(MARK.split(piece)):
                if place % 2:
                    typed += f"#footnote[#{json.dumps(notes.get(part, ''), ensure_ascii=False)}]"
                elif part:
                    said = json.dumps(part, ensure_ascii=False)
                    typed += f"#strong({said})" if is_bold else f"#{said}"
        return typed

    def items(blok: Blok) -> str:
        typed: list[list[str]] = []
        for _, text, level in texts_of(blok):
            if level == 1:
                typed.append([inline(text)])
            else:
                typed[-1].append(f"[{inline(text)}]")
        kind = "list" if "lijst" in blok else "enum"
        shown = (f"[{t}{' #list(' + ', '.join(b) + ')' if b else ''}]" for t, *b in typed)
        return f"#{kind}({', '.join(shown)})\n\n"

    head, foot = (json.dumps(report[f"{k}_van_de_pagina"]) for k in ("kop", "voet"))
    page = (
        '#set text(size: 10.5pt, lang: "nl", hyphenate: true)\n#set par(justify: true)\n'
        f"#set page(header: text(8pt, {head}), footer: [#text(8pt, {foot}) #h(1fr) "
        "#context text(8pt, counter(page).display())])\n"
    )
    for blok in report["blokken"]:
        if "pagina" in blok:
            page += "#pagebreak()\n"
        elif "kader" in blok:
            inside = "\n\n".join(inline(each) for each in blok["kader"]["alineas"])
            title = inline(blok["kader"]["kop"], blok["kader"]["kop"])
            page += f"#block(stroke: 0.5pt, inset: 8pt, width: 100%)[{title}\n\n{inside}]\n\n"
        elif "tabel" in blok:
            cells = ", ".join(f"[{inline(cell)}]" for row in blok["tabel"] for cell in row)
            page += f"#table(columns: {len(blok['tabel'][0])}, {cells})\n\n"
        elif "kop" in blok:
            page += f"#heading(level: {blok['kop']})[{inline(blok['tekst'])}]\n\n"
        elif "alinea" in blok:
            page += f"{inline(blok['alinea'], blok.get('vet', ''))}\n\n"
        elif "lijst" in blok or "nummers" in blok:
            page += items(blok)
    return typst.compile(page.encode())


def to_zip(parts: dict[str, str]) -> bytes:
    """A zip file of texts."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return written.getvalue()


WRITERS: dict[str, Callable[[Report], bytes]] = {
    "docx": to_docx,
    "odt": to_odt,
    "pdf": to_pdf,
    "html": to_html,
    "txt": to_txt,
}
