"""Which computer this is."""

from __future__ import annotations

from pathlib import Path

from testimony_archive.config.this_computer import this_computer

NUMBER = "3f0c8e0b2f4b4f0f9a55d1a1c7f1b7aa"


def test_it_is_the_same_each_time_one_asks() -> None:
    assert this_computer() == this_computer()
    assert len(this_computer()) == 16


def test_the_number_of_the_installation_tells_it_and_cannot_be_read_out(tmp_path: Path) -> None:
    (tmp_path / "number").write_text(f"{NUMBER}\n", encoding="ascii")
    told = this_computer([tmp_path / "none", tmp_path / "number"])
    assert told == this_computer([tmp_path / "number"])
    assert NUMBER[:8] not in told
    (tmp_path / "number").write_text(f"{NUMBER[::-1]}\n", encoding="ascii")
    assert this_computer([tmp_path / "number"]) != told


def test_of_a_copied_installation_the_name_tells_it(tmp_path: Path) -> None:
    (tmp_path / "number").write_text(NUMBER, encoding="ascii")
    assert this_computer([tmp_path / "number"], "office-1") != this_computer([tmp_path / "number"], "office-2")


def test_a_number_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("", encoding="ascii")
    (tmp_path / "damaged").write_bytes(b"\xff\xff")
    (tmp_path / "not-yet").write_text("uninitialized\n", encoding="ascii")
    files = [tmp_path / each for each in ("empty", "damaged", "not-yet", ".")]
    assert this_computer(files) == this_computer([])
