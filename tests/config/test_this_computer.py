"""Which computer this is."""

from __future__ import annotations

from pathlib import Path

from testimony_archive.config.this_computer import this_computer

NUMBER = "3f0c8e0b2f4b4f0f9a55d1a1c7f1b7aa"
ADDRESS = 0x02_42_AC_11_00_02
DRAWN = 0x03_42_AC_11_00_02


def test_it_is_the_same_each_time_one_asks() -> None:
    assert this_computer() == this_computer()
    assert len(this_computer()) == 16


def test_the_number_of_the_installation_tells_it_whatever_its_network(tmp_path: Path) -> None:
    (tmp_path / "id").write_text(f"{NUMBER}\n", encoding="ascii")
    told = this_computer((tmp_path / "id",), ADDRESS)
    assert told == this_computer((tmp_path / "id", tmp_path / "none"), DRAWN)
    assert NUMBER[:8] not in told
    (tmp_path / "id").write_text(f"{NUMBER[::-1]}\n", encoding="ascii")
    assert this_computer((tmp_path / "id",), ADDRESS) != told


def test_without_one_the_address_of_its_network_does(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("", encoding="ascii")
    (tmp_path / "damaged").write_bytes(b"\xff\xff")
    without = (tmp_path / "empty", tmp_path / "damaged", tmp_path / "none")
    assert this_computer(without, ADDRESS) == this_computer((), ADDRESS) != this_computer((), ADDRESS + 1)


def test_an_address_drawn_at_random_tells_nothing() -> None:
    assert this_computer((), DRAWN) == this_computer((), DRAWN + 1)
