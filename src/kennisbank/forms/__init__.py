"""Forms: the model as others fill it in: schemas, fields, editing screen, blanks."""

from kennisbank.forms.blanks import about, blank_record, issue_form
from kennisbank.forms.cms import PLACEHOLDER, TEST_BACKEND, github_backend
from kennisbank.forms.fields import Veld, choices_of, to_velden, walk_velden
from kennisbank.forms.schema import editor_settings, to_schemas
from kennisbank.forms.screen import write_beheer

__all__ = [
    "PLACEHOLDER",
    "TEST_BACKEND",
    "Veld",
    "about",
    "blank_record",
    "choices_of",
    "editor_settings",
    "github_backend",
    "issue_form",
    "to_schemas",
    "to_velden",
    "walk_velden",
    "write_beheer",
]
