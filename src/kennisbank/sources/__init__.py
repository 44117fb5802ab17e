"""Sources: documents that somebody else wrote, read as data: blocks of text with their places."""

from kennisbank.sources.block import Block, Kind, Source
from kennisbank.sources.formats import FORMATS, read_source
from kennisbank.sources.refusal import SourceError

__all__ = ["FORMATS", "Block", "Kind", "Source", "SourceError", "read_source"]
