"""Documents: one file as it was typed: its values, their places, its comments, its layout."""
