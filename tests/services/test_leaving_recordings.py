"""A copy of a recording leaves only where everything that is heard in it, and everything in the file, may leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from testimony_archive.domain.pseudonyms import HiddenElsewhere, pseudonyms_of
from testimony_archive.domain.publication import LEFT_OUT_RECORDING
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    AttachmentKind,
    Participation,
    Passage,
    Person,
    Testimony,
)
from testimony_archive.services.leaving_recordings import LeavingRecordings
from tests.services.records import a_testimony_of, interviewee, interviewer, passage, recording, spoken

TODAY = date(2026, 3, 14)
NO_LIMITS = Access()
CLOSED = Access(AccessLevel.CLOSED, reason="hasta el juicio")
HIDDEN = HiddenElsewhere([Person(99, "u99", "Wilmer Huamaní", "Teo")])
OPEN = interviewee(pseudonym="")


def decided(
    file: Path, testimony: Testimony, passages: Sequence[Passage] = (), access: Access = NO_LIMITS
) -> tuple[list[tuple[int, str]], list[str]]:
    """The parts that leave with their endings, and why the others stay."""
    names = pseudonyms_of(testimony, elsewhere=HIDDEN)
    leaving, left_out = LeavingRecordings(lambda _: file, TODAY).recordings(
        testimony, [spoken(*passages, access=access)], names
    )
    assert {each.kind for each in left_out} <= {LEFT_OUT_RECORDING}
    return [(each.part, each.ending) for each in leaving], [f"{each.what}: {each.reason}" for each in left_out]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "sound"
    made.write_bytes(bytes(range(256)) * 40)
    return made


def test_a_recording_of_people_under_their_names_leaves(file: Path) -> None:
    testimony = a_testimony_of(OPEN, attachments=(recording(1), recording(2)))
    leaving, left_out = decided(file, testimony, [passage("Buenos días.")])
    assert [part for part, _ in leaving] == [1, 2]
    assert left_out == []


@pytest.mark.parametrize("asking", [interviewer(), interviewer(person=Person(8, "u8", "Paula Ferreyros", "Ana"))])
def test_where_anybody_has_a_pseudonym_the_voice_stays(file: Path, asking: Participation) -> None:
    answering = OPEN if asking.person.pseudonym else interviewee()
    testimony = a_testimony_of(answering, asking, attachments=(recording(),))
    assert decided(file, testimony) == (
        [],
        ["recording, part 1: a recording would tell by the voice who has a pseudonym"],
    )


def test_a_part_in_which_a_passage_is_closed_stays_and_the_others_leave(file: Path) -> None:
    testimony = a_testimony_of(OPEN, attachments=(recording(1), recording(2)))
    said = [passage("Uno.", part_number=1, access=CLOSED), passage("Dos.", part_number=2)]
    leaving, left_out = decided(file, testimony, said)
    assert [part for part, _ in leaving] == [2]
    assert left_out == ["recording, part 1: access is closed: hasta el juicio"]


def test_a_part_whose_transcript_is_closed_stays_and_the_others_leave(file: Path) -> None:
    testimony = a_testimony_of(OPEN, attachments=(recording(1), recording(2)))
    leaving, left_out = decided(file, testimony, [passage("Uno.", part_number=1)], CLOSED)
    assert [part for part, _ in leaving] == [2]
    assert left_out == ["recording, part 1: access is closed: hasta el juicio"]


def test_a_part_in_which_a_hidden_name_is_said_stays(file: Path) -> None:
    testimony = a_testimony_of(OPEN, attachments=(recording(),))
    leaving, left_out = decided(file, testimony, [passage("Vino Wilmer Huamaní.")])
    assert leaving == []
    assert left_out == ["recording, part 1: it tells the name of somebody who has a pseudonym"]


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("place", ["beginning", "end"])
def test_a_file_that_tells_a_hidden_name_beside_its_sound_stays(file: Path, encoding: str, place: str) -> None:
    told, sound = "Wilmer Huamaní".encode(encoding), bytes(range(256)) * 2_000
    file.write_bytes(b"ID3\x03\x00" + told + b"\x00" + sound if place == "beginning" else sound + bytes(2) + told)
    _, left_out = decided(file, a_testimony_of(OPEN, attachments=(recording(),)))
    assert left_out == ["recording, part 1: it tells the name of somebody who has a pseudonym"]


def test_only_sound_and_film_are_recordings_and_only_known_endings_leave(file: Path) -> None:
    kinds = [recording(kind=kind, original_name=name) for kind in AttachmentKind for name in ("a.MP3", "a.Yésica")]
    leaving, left_out = decided(file, a_testimony_of(OPEN, attachments=tuple(kinds)))
    assert [ending for _, ending in leaving] == [".mp3", "", ".mp3", ""]
    assert left_out == []


def test_a_recording_that_is_not_there_is_told_when_it_is_read(tmp_path: Path) -> None:
    leaving, _ = decided(tmp_path / "gone", a_testimony_of(OPEN, attachments=(recording(),)))
    assert len(leaving) == 1
