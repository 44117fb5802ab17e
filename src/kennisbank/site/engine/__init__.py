"""Engine: MkDocs at work in a process of its own, or what it built of the very same before."""

from kennisbank.site.engine.begun import CACHE, Begun
from kennisbank.site.engine.process import Engine, EngineError

__all__ = ["CACHE", "Begun", "Engine", "EngineError"]
