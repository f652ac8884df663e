"""TextGrids of Praat: every interval with words becomes a passage of the tier's speaker."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.domain.text import clean
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.textgrid import read_textgrid
from tests.exchange.conftest import Read, Write

LONG = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 4.5
tiers? <exists>
size = 3
item []:
    item [1]:
        class = "IntervalTier"
        name = "Rosa Quispe"
        xmin = 0
        xmax = 4.5
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 1.25
            text = ""
        intervals [2]:
            xmin = 1.25
            xmax = 3
            text = "Con ""dos"" máquinas,
 y cuarenta."
        intervals [3]:
            xmin = 3
            xmax = 4.5
            text = " "
    item [2]:
        class = "IntervalTier"
        name = "Hannah"
        xmin = 0
        xmax = 4.5
        intervals: size = 1
        intervals [1]:
            xmin = 0
            xmax = 1.25
            text = "¿Cómo? ! no es comentario"
    item [3]:
        class = "TextTier"
        name = "timbre"
        xmin = 0
        xmax = 4.5
        points: size = 1
        points [1]:
            number = 2.5
            mark = "suena"
"""
SHORT = """File type = "ooTextFile"
"TextGrid"

0
4.5
<exists>
1
! a comment of 3 words
"IntervalTier"
"transcription"
0
4.5
1
0.5
1.75
"Hola."
"""


def read_text(text: str) -> tuple[tuple[DraftPassage, ...], Report]:
    report = Report()
    return read_textgrid(text, Path("PE-014.TextGrid"), report), report


def test_tiers_are_speakers_and_their_intervals_are_put_into_the_order_of_time() -> None:
    passages, report = read_text(LONG)
    assert passages == (
        DraftPassage("¿Cómo? ! no es comentario", "Hannah", 0, 1_250),
        DraftPassage('Con "dos" máquinas,\ny cuarenta.', "Rosa Quispe", 1_250, 3_000),
    )
    assert ["timbre" in each.message for each in report.problems] == [True]


def test_the_short_form_is_read_and_a_tier_that_is_no_name_names_nobody() -> None:
    assert read_text(SHORT)[0] == (DraftPassage("Hola.", "", 500, 1_750),)


def test_an_aligner_s_tiers_of_sounds_are_left_out_and_its_words_keep_their_speaker() -> None:
    tiers = LONG.replace('"Rosa Quispe"', '"Rosa Quispe - words"').replace('"Hannah"', '"Hannah - phones"')
    passages, report = read_text(tiers)
    assert [each.speaker for each in passages] == ["Rosa Quispe"]
    assert "2 (Hannah - phones, timbre)" in report.problems[0].message


def test_letters_of_before_unicode_are_read() -> None:
    assert read_text(SHORT.replace("Hola.", r"\?dMan\~ana? \?dMa\n~ana? ni\n~a, e\'l, fran\c,ais, C:\dir"))[0][
        0
    ].text == (r"¿Man\~ana? ¿Mañana? niña, e\'l, français, C:\dir")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_it_is_known_by_its_content_in_every_encoding_that_praat_writes(
    encoding: str, write: Write, read: Read
) -> None:
    (draft,) = read(write("PE-014.TextGrid", LONG, encoding)).testimonies
    assert draft.code == "PE-014"
    assert [each.speaker for each in draft.transcripts[0].passages] == ["Hannah", "Rosa Quispe"]


@pytest.mark.parametrize(
    "text", ['File type = "ooTextFile"\nObject class = "Pitch 1"\n\n0\n', LONG[:400], LONG[:-30], ""]
)
def test_what_is_no_textgrid_or_is_cut_off_is_an_expected_error(text: str) -> None:
    with pytest.raises(UnreadableFile):
        read_text(text)


def test_an_interval_that_ends_before_it_begins_keeps_its_words() -> None:
    passages, report = read_text(SHORT.replace("1.75", "0.25"))
    assert passages == (DraftPassage("Hola.", "", 500, None),)
    assert [each.severity for each in report.problems] == ["warning"]


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\\"), min_size=1), max_size=4))
def test_any_words_come_through(words: list[str]) -> None:
    rows = "".join(
        f'{place}\n{place + 1}\n"{each.replace(chr(34), chr(34) * 2)}"\n' for place, each in enumerate(words)
    )
    text = (
        f'File type = "ooTextFile"\n"TextGrid"\n\n0\n9\n<exists>\n1\n"IntervalTier"\n"Ana"\n0\n9\n{len(words)}\n{rows}'
    )
    passages, _ = read_text(text)
    assert [(each.text, each.start_ms) for each in passages] == [
        (said, place * 1_000) for place, each in enumerate(words) if (said := clean(each))
    ]


@pytest.mark.parametrize("number", ["2" * 400, "1e308", "-1e12"])
def test_numbers_that_no_recording_has_are_damage(number: str, tmp_path: Path) -> None:
    head = 'File type = "ooTextFile"\n"TextGrid"\n0 2 <exists> '
    for content in (
        f'{head}{number} "IntervalTier" "Ana" 0 2 1 0 2 "hola"',
        f'{head}1 "IntervalTier" "Ana" 0 2 {number} 0 2 "hola"',
        f'{head}1 "IntervalTier" "Ana" 0 2 1 {number} 2 "hola"',
    ):
        with pytest.raises(UnreadableFile, match="damaged"):
            read_textgrid(content, tmp_path / "a.TextGrid", Report())
