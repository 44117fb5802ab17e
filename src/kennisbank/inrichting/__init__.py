"""Inrichting: what of a project is of the organisation that runs it, asked, judged, filled in."""
