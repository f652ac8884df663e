"""Formats that people read: a publication written as a document."""
