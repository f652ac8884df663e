"""Transcripts as nobody would wish for them: words that look like times, voices, formulas and speakers."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import strategies as st

from testimony_archive.domain.leaving_transcript import LeavingPassage, LeavingTranscript
from testimony_archive.domain.text import clean_line
from testimony_archive.exchange.labels import speaker_name

_DAY_MS: Final = 24 * 3_600_000
# Letters with which UTF-8 that was read wrongly begins: readers mend those.
_LETTERS: Final = st.characters(exclude_categories=["Cs"], exclude_characters="ÂÃÅâï")
_HOSTILE: Final = (
    *(
        "-->",
        "00:00:01,000 --> 00:00:02,000",
        "<v Ana>",
        "</v>",
        "<i>",
        "<b",
        "a < b > c",
        "&amp;",
        "&lt;v x&gt;",
        "AT&T",
    ),
    *(
        "=SUM(A1)",
        "'=1",
        "''-x",
        "+1",
        "-3",
        "@ana",
        '="007"',
        '"quoted"',
        "'",
        "a;b",
        "a,b\t|c",
        "#",
        "# Title",
        "**x**",
    ),
    *(
        "ANA:",
        "Ana: sí",
        "[Ana] sí",
        "[Ana]: sí",
        "Perú: diez",
        "[risas]",
        "(pausa)",
        "- ¿Sí?\n- No.",
        "[0:12] hola",
        "0:12",
    ),
    *(
        "WEBVTT",
        "NOTE x",
        "STYLE",
        "1",
        "== 2 ==",
        ":",
        "[]:",
        "—",
        "Testimony Archive · x · es",
        "{\\an8}x",
        "[99:99:99",
    ),
    *(
        "uno\n\n\ndos",
        "a\u200bb\u00ad",
        "\x00\x1b[31mrojo\x07",
        "👩🏽‍🏫",
        "שלום עליכם",
        "\u202eabc\u202c",
        "e\u0301",
        "\u2028x",
    ),
)
_PIECES: Final = st.one_of(st.sampled_from(_HOSTILE), st.text(_LETTERS, max_size=12))
TEXTS: Final = st.lists(_PIECES, min_size=1, max_size=4).map(" ".join).filter(lambda text: bool(clean_line(text)))
_NAMES: Final = st.one_of(
    st.just(""),
    st.sampled_from(
        ("Rosa Quispe", "ANA", "El señor PÉREZ", "entrevistador", "Speaker 1", "a: b", "3", "[x", "<v y>", "=A1")
    ),
    _PIECES,
)


def _is_kept(name: str) -> bool:
    """Whether a name is one as the archive keeps it: readers take colons and asterisks around it away."""
    return speaker_name(name) == name and name not in {"-", "–", "—"}


SPEAKERS: Final = _NAMES.map(clean_line).filter(_is_kept)


@st.composite
def passages(draw: st.DrawFn, *, timed: bool = False) -> LeavingPassage:
    """A passage; with `timed` it has a start, and perhaps an end after it."""
    start_ms = draw(st.integers(0, _DAY_MS) if timed else st.one_of(st.none(), st.integers(0, _DAY_MS)))
    length = draw(st.one_of(st.none(), st.integers(1, 60_000)))
    end_ms = None if start_ms is None or length is None else start_ms + length
    return LeavingPassage(draw(SPEAKERS), draw(TEXTS), start_ms, end_ms, 1 if timed else draw(st.integers(1, 3)))


def transcript(*passages: LeavingPassage, title: str = "El taller", language: str = "es") -> LeavingTranscript:
    """A transcript of these passages."""
    return LeavingTranscript(
        code="PE-014",
        title=title,
        about=("Rosa, teacher, Peru (PE-014)", "[…] stands where words are not open to the public."),
        language=language,
        words_in="en",
        author="Field notes",
        made_on=date(2026, 3, 14),
        passages=passages,
    )
