"""How fast the site builds when there are many praktijken: synthetic records, and measurements."""
