"""Site: the built folder, from the engine that begins it to what a server sends."""
