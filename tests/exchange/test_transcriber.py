"""Files of Transcriber: turns, points in time and people who speak at once become passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.transcriber import Transcription, read_transcriber
from tests.exchange.conftest import Read, Write

FILE = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans scribe="x" audio_filename="PE-014" version="3" xml:lang="fr">
<Speakers>
<Speaker id="spk1" name="Luc Tremblay" check="no" type="male"/>
<Speaker id="spk2" name="Hélène" check="no"/>
</Speakers>
<Episode>
<Section type="report" startTime="0" endTime="12.5">
<Turn speaker="spk1" startTime="0.0" endTime="5.125">
<Sync time="0.0"/>
L'été, l'eau était claire
<Event desc="rire" type="noise" extent="instantaneous"/>
oui
<Sync time="2.5"/>
et après
<Comment desc="à vérifier"/>
plus rien
</Turn>
<Turn speaker="spk1 spk2" startTime="5.125" endTime="7">
<Sync time="5.125"/>
<Who nb="1"/>
non
<Who nb="2"/>
si
</Turn>
<Turn startTime="7" endTime="8">
<Sync time="7"/>
</Turn>
<Turn speaker="spk2" startTime="8" endTime="12.5">
<Sync time="8"/>
<Event desc="Martin" type="lexical" extent="begin"/>Monsieur Martin<Event desc="Martin" type="lexical" extent="end"/>
</Turn>
</Section>
</Episode>
</Trans>
"""


def read_data(data: bytes) -> tuple[Transcription, Report]:
    report = Report()
    return read_transcriber(data, Path("PE-014.trs"), report), report


def rows(data: bytes) -> list[tuple[str, int | None, int | None, str]]:
    return [(each.speaker, each.start_ms, each.end_ms, each.text) for each in read_data(data)[0].passages]


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1"])
def test_turns_are_read_in_both_usual_encodings(encoding: str) -> None:
    data = FILE.format(encoding=encoding).encode(encoding)
    assert rows(data) == [
        ("Luc Tremblay", 0, 2_500, "L'été, l'eau était claire [rire] oui"),
        ("Luc Tremblay", 2_500, 5_125, "et après plus rien"),
        ("Luc Tremblay", 5_125, 7_000, "non"),
        ("Hélène", 5_125, 7_000, "si"),
        ("Hélène", 8_000, 12_500, "Monsieur Martin"),
    ]
    transcription, report = read_data(data)
    assert transcription.language == "fr"
    assert ["1 (lines 17)" in each.message for each in report.problems] == [True]


def test_latin_letters_under_the_name_of_utf_8_are_read() -> None:
    assert rows(FILE.format(encoding="UTF-8").encode("latin-1"))[0][3].startswith("L'été")


def test_what_two_say_without_telling_who_is_said_by_both() -> None:
    data = FILE.format(encoding="UTF-8").replace('<Who nb="1"/>', "").replace('<Who nb="2"/>', "").encode()
    assert rows(data)[2] == ("Luc Tremblay, Hélène", 5_125, 7_000, "non si")


def test_times_that_cannot_be_read_or_run_back_cost_no_words() -> None:
    data = (
        FILE.format(encoding="UTF-8")
        .replace('time="2.5"', 'time="eh"')
        .replace('endTime="12.5">\n<Sync', 'endTime="1">\n<Sync')
    )
    found, report = read_data(data.encode())
    assert [(each.start_ms, each.end_ms) for each in found.passages][:2] == [(0, None), (None, 5_125)]
    assert (found.passages[-1].start_ms, found.passages[-1].end_ms) == (8_000, None)
    assert sorted(each.severity for each in report.problems) == ["remark", "warning", "warning"]


def test_entities_are_never_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret words", encoding="utf-8")
    data = FILE.format(encoding="UTF-8").replace(
        '<!DOCTYPE Trans SYSTEM "trans-14.dtd">',
        f'<!DOCTYPE Trans [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}"><!ENTITY y "{"z" * 99}">]>',
    )
    assert "secret" not in str(rows(data.replace("oui", "oui &x; &y;").encode()))


@pytest.mark.parametrize("data", [b"", b"<Trans", b"<html/>", b"\xff\xfe<", b"<Trans><Turn></Trans>"])
def test_what_is_no_transcription_is_an_expected_error(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_data(data)


def test_a_file_is_known_by_its_content(write: Write, read: Read) -> None:
    (draft,) = read(write("PE-014.trs", FILE.format(encoding="ISO-8859-1"), "latin-1")).testimonies
    assert draft.code == "PE-014"
    assert draft.transcripts[0].language == "fr"
    assert len(draft.transcripts[0].passages) == 5
