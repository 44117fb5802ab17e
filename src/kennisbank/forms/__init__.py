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
from kennisbank.forms.cms import to_names as names_in_forms
from kennisbank.forms.fields import VOORBEELD, Veld, to_velden, walk_velden
from kennisbank.forms.schema import editor_settings, to_schemas
from kennisbank.forms.screen import write_beheer
from kennisbank.forms.widgets import VALUES, to_label

__all__ = [
    "CONSENT",
    "LABEL",
    "TEST_BACKEND",
    "VALUES",
    "VOORBEELD",
    "Backend",
    "Veld",
    "about",
    "asked",
    "backend_of",
    "blank_record",
    "editor_settings",
    "issue_form",
    "names_in_forms",
    "to_label",
    "to_schemas",
    "to_velden",
    "walk_velden",
    "words_of",
    "write_beheer",
]
