"""Lines made to be slow: reading takes time that grows with their length, not with its square or worse."""

from __future__ import annotations

import pytest

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.exchange.fields import find_field_column
from testimony_archive.exchange.kinds import FileKind, identify
from testimony_archive.exchange.labels import speaker_name
from testimony_archive.exchange.sources import read_sources
from tests.exchange.conftest import Write
from tests.torture.limits import within


def test_a_file_of_nothing_but_comments(write: Write) -> None:
    path = write("a.trs", "<!---->" * 60 + "<x>")
    with within(2):
        assert identify(path) is FileKind.UNKNOWN
    path = write("b.trs", "<!---->" * 60 + "<Trans>")
    assert identify(path) is FileKind.TRANSCRIBER


def test_a_file_of_nothing_but_declarations(write: Write) -> None:
    path = write("a.trs", "<Trans><Sync" + "<?xml" * 40_000 + "</Trans>")
    with within(2), pytest.raises(UnreadableFile):
        read_sources([path], ImportOptions())


@pytest.mark.parametrize("signs", [":", "*", "_ ", ".-", ".-:", " "])
def test_a_speaker_between_signs(signs: str) -> None:
    with within(2):
        assert speaker_name("Ana" + signs * 30_000 + "B").startswith("Ana")
        assert speaker_name("Ana" + signs * 30_000) == "Ana"


@pytest.mark.parametrize("sign", ["(", "[", "(a", "[("])
def test_headings_with_asides_that_never_end(sign: str) -> None:
    with within(2):
        assert find_field_column([sign * 60_000, "Título (es)"], ["título"]) == 1


@pytest.mark.parametrize(
    ("name", "before", "unit", "after"),
    [
        ("a_es.csv", 'speaker,text\nAna,"x', "\t", 'y"\n'),
        ("a_es.csv", "speaker,text,timestamp\nAna,x,", "- ", "\n"),
        ("a_es.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<v ", "\n"),
        ("a_es.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<c.", "\n"),
        ("a_es.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "{\\", "\n"),
        ("a_es.srt", "1\n00:00:01,000 --> 00:00:02,000\n", " ", "x\n"),
        ("a_es.txt", "ANA: sí\n\n", "[0:", "\n"),
        ("a_es.txt", "ANA:", " ", "a:b\n"),
        (
            "a_es.TextGrid",
            'File type = "ooTextFile" "TextGrid" 0 2 <exists> 1 "IntervalTier" "Ana',
            "\ue000",
            '" 0 2 1 0 2 "sí"\n',
        ),
    ],
)
def test_words_of_one_sign_many_times(write: Write, name: str, before: str, unit: str, after: str) -> None:
    path = write(name, before + unit * 40_000 + after)
    with within(4):
        (draft,) = read_sources([path], ImportOptions()).testimonies
    assert draft.transcripts
