"""Site: the built folder, from the engine to what a server sends."""
