"""What a command returns."""

GOOD, BAD_CONTENT, BAD_USE = 0, 1, 2  # all well; a mistake in the content; wrong use
