"""An archive is indexed anew when the analysis has changed, and nobody can forget to say so."""

from __future__ import annotations

from dataclasses import astuple
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING

from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.search.languages import LANGUAGES

if TYPE_CHECKING:
    from testimony_archive.search.analysis import Analyser

TEXT = "L’œuvre d'art, the women's co-op; jóvenes y Straße, 12 ½ º o\ufb01cina e\u0301le\u0300ve, женщина não"


def test_whoever_changes_the_analysis_gives_it_another_version(analyser: Analyser) -> None:
    """Where this fails: change `ANALYSER_VERSION`, and then the digest here."""
    tables = [
        [sorted(each.items()) if isinstance(each, dict) else sorted(each) if isinstance(each, frozenset) else each]
        for language in LANGUAGES.values()
        for each in astuple(language)
    ]
    read = [analyser.reading(code).read(TEXT) for code in (*LANGUAGES, "qu")]
    libraries = [version(name) for name in ("simplemma", "PyStemmer")]
    digest = sha256(repr((tables, read, libraries)).encode()).hexdigest()[:16]
    assert (ANALYSER_VERSION, digest) == (4, "f6382137b648a3c3")
