"""PDF: pages of loose letters as blocks, by where each letter stands and how large it is."""

from kennisbank.sources.block import Source
from kennisbank.sources.pdf.edges import split_edges
from kennisbank.sources.pdf.layout import Layout
from kennisbank.sources.pdf.line import read_pages


def read_pdf(content: bytes) -> Source:
    """The blocks of a PDF; what is repeated around the pages comes last."""
    pages, unread = read_pages(content)
    kept, edges = split_edges(pages)
    return Source((*Layout(kept).blocks(), *edges), tuple(unread))
