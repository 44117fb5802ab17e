"""Exports: the content for programs: calendars of others, and the scripts of the site itself."""

from kennisbank.exports.agenda import to_calendars
from kennisbank.exports.jsonld import to_jsonld
from kennisbank.exports.register import DEEL, to_register, to_teksten, to_velden
from kennisbank.exports.zoekwoorden import to_zoekwoorden

__all__ = [
    "DEEL",
    "to_calendars",
    "to_jsonld",
    "to_register",
    "to_teksten",
    "to_velden",
    "to_zoekwoorden",
]
