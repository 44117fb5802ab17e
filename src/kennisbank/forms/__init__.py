"""Forms: the model as others fill it in: schemas, fields, editing screen, blanks."""

from kennisbank.forms.backends import TEST_BACKEND, Backend, backend_of
from kennisbank.forms.blanks import (
    CONSENT,
    LABEL,
    about,
    asked,
    blank_record,
    issue_form,
    words_of,
)
from kennisbank.forms.fields import Veld, choices_of, to_velden, walk_velden
from kennisbank.forms.schema import editor_settings, to_schemas
from kennisbank.forms.screen import write_beheer

__all__ = [
    "CONSENT",
    "LABEL",
    "TEST_BACKEND",
    "Backend",
    "Veld",
    "about",
    "asked",
    "backend_of",
    "blank_record",
    "choices_of",
    "editor_settings",
    "issue_form",
    "to_schemas",
    "to_velden",
    "walk_velden",
    "words_of",
    "write_beheer",
]
