"""Bank: all that people wrote, held against each other; one door in."""
