"""Real testimonies, where they are at hand: nothing of them gets lost."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from testimony_archive.domain.records import Part
from testimony_archive.domain.timecode import parse_time_code
from testimony_archive.exchange.passage_table import NOBODY
from tests.exchange.conftest import Read

HEARINGS = {
    "code": "id",
    "text": "statement",
    "role": "profession",
    "institution": "organization",
    "interviewee": "full-name",
}


def rows_of(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_571_hearings_become_571_testimonies(shared_data: Path, read: Read) -> None:
    path = shared_data / "wilderness-hearings" / "statements_with_locations.csv"
    found = read(path, mapping=HEARINGS, defaults={"language": "en", "consent": "public"})
    rows = rows_of(path)
    assert [draft.code for draft in found.testimonies] == [row["id"] for row in rows]
    assert {problem.severity for problem in found.problems} == {"remark"}
    for draft, row in zip(found.testimonies, rows, strict=True):
        (person,) = draft.people
        assert person.role == row["profession"]
        assert bool(person.institution) == bool(row["organization"])
        assert not person.institution.endswith(",")
        assert (draft.place or "") == row["place"]
        assert draft.date is not None
        assert draft.date.edtf.startswith("1983-08-")
        said = " ".join(passage.text for passage in draft.transcripts[0].passages)
        assert len(said.split()) >= len(row["statement"].split()) * 0.99
        assert "â€" not in said


@pytest.mark.parametrize("source", ["briber/transcripts", "briber"])
def test_42_transcripts_keep_all_22052_turns(source: str, shared_data: Path, read: Read) -> None:
    found = read(shared_data / source)
    transcripts = {draft.code: draft.transcripts for draft in found.testimonies if draft.transcripts}
    assert len(transcripts) == 42
    assert sum(len(each.passages) for (each,) in transcripts.values()) == 22_052
    for code, (transcript,) in transcripts.items():
        rows = rows_of(shared_data / "briber" / "transcripts" / f"{code}.csv")
        assert len(rows) == len(transcript.passages)
        for row, passage in zip(rows, transcript.passages, strict=True):
            assert bool(passage.speaker) != (row["speaker"].strip() in NOBODY), row["speaker"]
    assert {problem.severity for problem in found.problems} == {"remark"}


def test_descriptions_and_transcripts_of_one_folder_are_joined(shared_data: Path, read: Read) -> None:
    found = read(shared_data / "briber")
    described = {row["n"]: row for row in rows_of(shared_data / "briber" / "Descriptions.csv")}
    assert {draft.code for draft in found.testimonies} == set(described)
    assert all(draft.summary for draft in found.testimonies if draft.transcripts)


@pytest.mark.parametrize(
    "sources",
    [
        ["collectionbuilder-ohd"],
        ["collectionbuilder-ohd/demo-ohd-metadata.csv", "collectionbuilder-ohd/transcripts"],
    ],
)
def test_five_interviews_keep_their_speakers_times_and_metadata(
    sources: list[str], shared_data: Path, read: Read
) -> None:
    found = read(*(shared_data / source for source in sources))
    assert sorted(draft.code for draft in found.testimonies) == [
        "armantrout",
        "gluck",
        "mcmichael",
        "mohammad",
        "wrigley",
    ]
    for draft in found.testimonies:
        rows = rows_of(shared_data / "collectionbuilder-ohd" / "transcripts" / f"{draft.code}.csv")
        (transcript,) = draft.transcripts
        written = [row["timestamp"] for row in rows]
        assert [each.start_ms for each in transcript.passages] == [parse_time_code(time) for time in written]
        assert all(not time or parse_time_code(time) is not None for time in written)
        speaker = ""
        for passage, row in zip(transcript.passages, rows, strict=True):
            speaker = row["speaker"].rstrip(":") or speaker
            assert passage.speaker == speaker
            assert "&#" not in passage.text
        assert (transcript.language, draft.languages) == ("en", ("en",))
        assert {person.part for person in draft.people} == {Part.INTERVIEWEE, Part.INTERVIEWER}
        assert draft.title
        assert draft.date
        assert draft.place


def test_a_real_webvtt_file_keeps_its_cues(shared_data: Path, read: Read) -> None:
    (draft,) = read(shared_data / "ohms" / "simple.vtt").testimonies
    assert [each.start_ms for each in draft.transcripts[0].passages] == [0, 1_000, 1_500, 3_000, 4_300]
