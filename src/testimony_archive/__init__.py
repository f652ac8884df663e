"""Stores testimonies with their recordings and transcripts, finds what was said, and publishes it to Word."""

__version__ = "0.1.0"
