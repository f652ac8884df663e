"""Formats that come in: tables, transcripts, subtitles, folders of files."""
