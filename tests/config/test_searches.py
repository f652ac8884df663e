"""What somebody searched for is kept for that person, archive by archive, and can be forgotten."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest

from testimony_archive.config.searches import SearchesFile

ONE, OTHER = Path("/archives/one"), Path("/archives/other")


@pytest.fixture
def searches(tmp_path: Path) -> SearchesFile:
    return SearchesFile(tmp_path / "settings")


def test_nothing_is_kept_at_first(searches: SearchesFile) -> None:
    assert searches.read(ONE) == ()


def test_each_archive_has_its_own(searches: SearchesFile) -> None:
    assert searches.keep(ONE, [{"query": "becas"}])
    assert searches.keep(OTHER, [{"query": "œuvre"}])
    again = SearchesFile(searches.path.parent)
    assert (again.read(ONE), again.read(OTHER)) == (({"query": "becas"},), ({"query": "œuvre"},))


def test_what_is_forgotten_leaves_nothing_in_the_file(searches: SearchesFile) -> None:
    searches.keep(ONE, [{"query": "becas"}])
    searches.keep(ONE, [])
    text = searches.path.read_text(encoding="utf-8")
    assert "becas" not in text
    assert "one" not in text


def test_of_many_archives_the_last_ten_are_remembered(searches: SearchesFile) -> None:
    for number in range(12):
        searches.keep(Path(f"/archives/{number}"), [{"query": str(number)}])
    searches.keep(Path("/archives/2"), [{"query": "again"}])
    kept = list(json.loads(searches.path.read_text(encoding="utf-8"))["archives"])
    assert [Path(each).name for each in kept] == ["3", "4", "5", "6", "7", "8", "9", "10", "11", "2"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder of its user from others")
def test_only_its_owner_may_read_it(searches: SearchesFile) -> None:
    searches.keep(ONE, [{"query": "becas"}])
    assert stat.S_IMODE(searches.path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "[]", "{", '{"archives": 3}', '{"archives": {"/archives/one": 3}}', "\0"])
def test_a_file_that_is_damaged_holds_nothing_and_is_written_anew(searches: SearchesFile, content: str) -> None:
    searches.path.parent.mkdir()
    searches.path.write_text(content, encoding="utf-8")
    assert searches.read(ONE) == ()
    assert searches.keep(ONE, [{"query": "becas"}])
    assert searches.read(ONE) == ({"query": "becas"},)


def test_half_a_letter_that_was_pasted_stops_nobody(searches: SearchesFile) -> None:
    assert searches.keep(ONE, [{"query": "beca \ud83d"}])
    assert searches.read(ONE) == ({"query": "beca ?"},)


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not SearchesFile(tmp_path / "file").keep(ONE, [{"query": "becas"}])
