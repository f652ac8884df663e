"""Testimony Archive: stores testimonies with their recordings and transcripts, finds what was said, and publishes it."""

__version__ = "0.1.0"
