"""Taal: Dutch as it is written and sorted, and the terms that need a word of explanation."""
