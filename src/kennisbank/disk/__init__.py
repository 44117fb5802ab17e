"""Disk: files found, read and written, so that nothing is lost, whatever stops us."""
