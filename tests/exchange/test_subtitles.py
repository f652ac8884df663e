"""Cues of WebVTT and SubRip files become passages, however broken their times are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.subtitles import Subtitles, read_subtitles

PATH = Path("PE-014.vtt")


def read(text: str) -> tuple[Subtitles, Report]:
    report = Report()
    return read_subtitles(text, PATH, report), report


def cues(text: str) -> list[tuple[str, int | None, int | None, str]]:
    return [(each.speaker, each.start_ms, each.end_ms, each.text) for each in read(text)[0].passages]


def test_webvtt_is_read_with_voices_classes_settings_and_entities() -> None:
    text = """WEBVTT - Entrevista

uno
00:01.000 --> 00:02.000 align:start position:10%
<v.loud María López>Hola <i>a</i> <c.amarillo>todos</c> &amp; todas, 3 < 4

1:00:02.000 --> 1:00:03.500
<v Juan>Sí.</v> <v María>No.
"""
    assert cues(text) == [
        ("María López", 1_000, 2_000, "Hola a todos & todas, 3 < 4"),
        ("Juan", 3_602_000, 3_603_500, "Sí."),
        ("María", 3_602_000, 3_603_500, "No."),
    ]


def test_headers_styles_and_notes_are_no_words_and_notes_are_told() -> None:
    text = """WEBVTT
Kind: captions
Language: es

STYLE
::cue { color: red }

REGION
id:fred

NOTE un comentario
de dos líneas

00:01.000 --> 00:02.000
NOTE es una palabra aquí
"""
    subtitles, report = read(text)
    assert subtitles.language == "es"
    assert [each.text for each in subtitles.passages] == ["NOTE es una palabra aquí"]
    assert [(each.severity, "lines 11" in each.message) for each in report.problems] == [("remark", True)]


def test_subrip_is_read_with_its_counters_colours_and_commas() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,500\nMARÍA: Hola\nde nuevo\n\n2\n00:00:02,000 --> 00:00:03,500\n"
    text += '<font color="red">Sigo.</font>\n\n3\n00:00:04,000 --> 00:00:05,000\n{\\an8}JUAN: Sí.\n'
    assert cues(text) == [
        ("MARÍA", 1_000, 2_500, "Hola de nuevo"),
        ("MARÍA", 2_000, 3_500, "Sigo."),
        ("JUAN", 4_000, 5_000, "Sí."),
    ]


def test_a_voice_holds_for_its_own_cue_only() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hola.\n\n00:02.000 --> 00:03.000\nNadie sabe quién.\n"
    assert [speaker for speaker, *_ in cues(text)] == ["Ana", ""]


def test_cues_without_blank_lines_between_them_are_parted() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nUno.\n2\n00:00:02,000 --> 00:00:03,000\nDos.\n"
    assert [text for *_, text in cues(text)] == ["Uno.", "Dos."]


def test_two_speakers_in_one_cue_keep_their_lines() -> None:
    assert cues("1\n00:00:01,000 --> 00:00:02,000\n- ¿Sí?\n- No.\n")[0][3] == "- ¿Sí?\n- No."


def test_a_cue_that_ends_before_it_begins_keeps_its_words_and_its_beginning() -> None:
    subtitles, report = read("WEBVTT\n\n01:01:22.000 --> 00:00:00.000\nSigue.\n")
    assert [(each.start_ms, each.end_ms, each.text) for each in subtitles.passages] == [(3_682_000, None, "Sigue.")]
    assert [(each.severity, each.row) for each in report.problems] == [("warning", 3)]


def test_overlapping_cues_stay_as_they_are() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:05.000\nUno.\n\n00:02.000 --> 00:03.000\nDos.\n"
    assert [(start, end) for _, start, end, _ in cues(text)] == [(1_000, 5_000), (2_000, 3_000)]


def test_a_time_that_cannot_be_read_costs_no_words() -> None:
    subtitles, report = read("1\n00:00:99,000 --> 00:00:05,000\nHola.\n")
    assert [(each.start_ms, each.end_ms, each.text) for each in subtitles.passages] == [(None, 5_000, "Hola.")]
    assert "00:00:99,000" in report.problems[0].message


def test_words_outside_every_cue_are_kept_and_told() -> None:
    subtitles, report = read("Palabras sueltas\n\n1\n00:00:01,000 --> 00:00:02,000\nHola.\n")
    assert [(each.start_ms, each.text) for each in subtitles.passages] == [(None, "Palabras sueltas"), (1_000, "Hola.")]
    assert [(each.severity, each.row) for each in report.problems] == [("warning", 1)]


def test_words_after_a_blank_line_within_a_cue_belong_to_it() -> None:
    assert cues("1\n00:00:01,000 --> 00:00:02,000\nUno\n\ny dos.\n")[0][3] == "Uno y dos."


def test_cues_without_words_are_counted() -> None:
    subtitles, report = read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n<i></i>\n\n00:03.000 --> 00:04.000\nSí.\n"
    )
    assert len(subtitles.passages) == 1
    assert "2 (lines 3, 5)" in report.problems[0].message


def test_text_without_any_cue_is_no_subtitles() -> None:
    with pytest.raises(UnreadableFile, match="no cue"):
        read("Hola.\n\nNada más.")


LINES = st.from_regex(r"[a-zñáé¿]{1,8}( [a-zñáé.,?]{1,8}){0,6}", fullmatch=True)
VOICES = st.sampled_from(["", "Ana", "Luis Pérez", "O'Neil"])
SPANS = st.tuples(st.integers(0, 359_999_999), st.integers(0, 60_000))


def shown(position_ms: int, point: str) -> str:
    seconds, fraction = divmod(position_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{fraction:03}"


@given(st.lists(st.tuples(VOICES, SPANS, st.lists(LINES, min_size=1, max_size=3)), min_size=1, max_size=8))
def test_what_was_written_as_webvtt_is_read_again(written: list[tuple[str, tuple[int, int], list[str]]]) -> None:
    blocks = ["WEBVTT"]
    for voice, (start, length), lines in written:
        opening = f"<v {voice}>" if voice else ""
        blocks.append(f"{shown(start, '.')} --> {shown(start + length, '.')}\n{opening}" + "\n".join(lines))
    expected = [(voice, start, start + length, " ".join(lines)) for voice, (start, length), lines in written]
    assert cues("\n\n".join(blocks)) == expected


@given(st.lists(st.tuples(SPANS, st.lists(LINES, min_size=1, max_size=3)), min_size=1, max_size=8))
def test_what_was_written_as_subrip_is_read_again(written: list[tuple[tuple[int, int], list[str]]]) -> None:
    blocks = [
        f"{number}\r\n{shown(start, ',')} --> {shown(start + length, ',')}\r\n" + "\r\n".join(lines)
        for number, ((start, length), lines) in enumerate(written, start=1)
    ]
    expected = [("", start, start + length, " ".join(lines)) for (start, length), lines in written]
    assert cues("\r\n\r\n".join(blocks)) == expected


def test_names_that_recur_or_answer_each_other_are_speakers() -> None:
    said = ["Rosa: Con dos.", "y cuarenta.", "Luis: ¿Sí?", "[risas]", "claro.", "Rosa: Sí."]
    text = "\n\n".join(f"{place}\n00:00:0{place},000 --> 00:00:0{place},500\n{each}" for place, each in enumerate(said))
    assert [(speaker, words) for speaker, _, _, words in cues(text)] == [
        ("Rosa", "Con dos."),
        ("Rosa", "y cuarenta."),
        ("Luis", "¿Sí?"),
        ("", "[risas]"),
        ("Luis", "claro."),
        ("Rosa", "Sí."),
    ]


def test_one_name_before_a_colon_may_be_none() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nPerú: diez.\n\n2\n00:00:02,000 --> 00:00:03,000\nY Chile.\n"
    assert [speaker for speaker, *_ in cues(text)] == ["", ""]


def test_cues_that_run_back_or_overlap_are_told_and_stay_in_their_order() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:05.000\nUno.\n\n00:02.000 --> 00:03.000\nDos.\n\n00:01.500 --> 00:02.000\nTres.\n"
    )
    subtitles, report = read(text)
    assert [each.text for each in subtitles.passages] == ["Uno.", "Dos.", "Tres."]
    assert [(each.severity, each.message.split(". ")[0]) for each in report.problems] == [
        ("warning", "Cues that begin before the one before them: 1 (9)"),
        ("remark", "Cues that begin before the one before them ends: 1 (6)"),
    ]
