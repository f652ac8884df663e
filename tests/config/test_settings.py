"""Settings come back as they were written, and nothing that happens to their file keeps the program from starting."""

from __future__ import annotations

import json
import logging
import os
import string
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.config.backup_places import RememberedPlace
from testimony_archive.config.settings import Appearance, LogLevel, Settings, SettingsFile

FOLDER_NAMES = st.text(alphabet=string.ascii_letters + "áñœ «»'", min_size=1, max_size=12)
ARCHIVES = st.lists(FOLDER_NAMES.map(lambda name: Path("/archives").absolute() / name), unique=True, max_size=10)
PLACES = st.builds(
    RememberedPlace,
    archive_uuid=st.uuids().map(str),
    archive=FOLDER_NAMES.map(lambda name: Path("/archives").absolute() / name),
    folder=FOLDER_NAMES.map(lambda name: Path("/disks").absolute() / name),
    name=FOLDER_NAMES,
    newest=st.none() | st.datetimes(timezones=st.just(UTC)),
)
ANY_SETTINGS = st.builds(
    Settings,
    recent_archives=ARCHIVES.map(tuple),
    language=st.sampled_from(["", "en", "es", "fr"]),
    appearance=st.sampled_from(Appearance),
    window_geometry=st.text(alphabet=string.ascii_letters + string.digits + "+/="),
    window_state=st.text(alphabet=string.ascii_letters + string.digits + "+/="),
    log_level=st.sampled_from(LogLevel),
    backup_places=st.lists(PLACES, max_size=3, unique_by=lambda each: each.archive).map(tuple),
)


@given(settings=ANY_SETTINGS)
def test_reading_undoes_writing(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("settings"))
    assert file.write(settings)
    assert file.read() == settings


def test_a_first_start_has_the_defaults_and_writes_nothing(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings")
    assert file.read() == Settings()
    assert not file.path.parent.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"words"', b"\xff\xfe\x00", b"[" * 100_000, b'{"recent_archives": 1e999}'],
    ids=["empty", "cut off", "a list", "null", "a text", "not UTF-8", "too deep", "a number for a list"],
)
def test_a_damaged_file_costs_the_settings_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_bytes(content)
    assert file.read() == Settings()


def test_a_setting_of_the_wrong_kind_costs_only_itself(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = SettingsFile(tmp_path)
    written = {"language": 3, "appearance": "sepia", "log_level": "debug", "recent_archives": ["/a", 7, "", "b", "/a"]}
    file.path.write_text(json.dumps(written))
    assert file.read() == Settings(log_level=LogLevel.DEBUG, recent_archives=(Path("/a").absolute(),))
    assert [record.args for record in caplog.records] == [("language",), ("appearance",)]


def test_what_a_later_version_wrote_is_passed_over(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text('{"format": 2, "language": "fr", "handwriting": true}')
    assert file.read() == Settings(language="fr")


def test_a_folder_that_cannot_be_read_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert SettingsFile(tmp_path).read() == Settings()


def test_a_failed_write_leaves_the_old_settings_and_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file = SettingsFile(tmp_path)
    file.write(Settings(language="es"))

    def disk_is_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_is_full)
    assert not file.write(Settings(language="fr"))
    assert file.read() == Settings(language="es")
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]
    assert "No space left on device" in caplog.text


def test_a_place_that_is_no_folder_is_borne(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("")
    with caplog.at_level(logging.WARNING):
        assert not SettingsFile(tmp_path / "file").write(Settings())
    assert "could not be written" in caplog.text


def test_two_windows_keep_what_each_remembered(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path), SettingsFile(tmp_path)
    one.update(lambda settings: replace(settings, language="fr"))
    both = other.update(lambda settings: replace(settings, window_geometry="AdnQ"))
    assert both == one.read() == Settings(language="fr", window_geometry="AdnQ")


def test_the_archive_opened_last_stands_first_and_once(tmp_path: Path) -> None:
    settings = Settings()
    for name in ("lima", "bogotá", "lima"):
        settings = settings.with_recent_archive(tmp_path / name)
    assert settings.recent_archives == (tmp_path / "lima", tmp_path / "bogotá")


def test_ten_archives_are_remembered(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.with_recent_archive(tmp_path / str(number))
    assert [each.name for each in settings.recent_archives] == [str(number) for number in range(11, 1, -1)]


def test_an_archive_that_is_gone_can_be_forgotten(tmp_path: Path) -> None:
    settings = Settings().with_recent_archive(tmp_path / "a").with_recent_archive(tmp_path / "b")
    assert settings.without_recent_archive(tmp_path / "b").recent_archives == (tmp_path / "a",)


def test_an_archive_has_one_place_for_its_backups_and_can_give_it_up() -> None:
    one, two = (RememberedPlace("1", Path(f"/{each}"), Path("/disk"), each) for each in ("a", "b"))
    both = Settings().with_backup_place(one).with_backup_place(two)
    moved = replace(one, folder=Path("/other"), newest=datetime(2026, 11, 29, tzinfo=UTC))
    assert both.with_backup_place(moved).backup_places == (two, moved)
    assert both.without_backup_place(one.archive).backup_places == (two,)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no list", ()),
        ([1, {}, {"archive_uuid": "1", "archive": "/a", "folder": 7, "name": "a", "newest": ""}], ()),
        ([{"archive_uuid": "1", "archive": "/a", "folder": "/d", "name": "a", "newest": "soon"}], (None,)),
        ([{"archive_uuid": "1", "archive": "/a", "folder": "/d", "name": "a", "newest": "2026-11-29T11:00"}], (None,)),
    ],
)
def test_what_cannot_be_read_of_a_place_costs_that_alone(
    written: object, read: tuple[None, ...], tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(json.dumps({"language": "es", "backup_places": written}), encoding="utf-8")
    assert tuple(each.newest for each in file.read().backup_places) == read
    assert file.read().language == "es"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a folder's name is always letters")
def test_an_archive_in_a_folder_whose_name_is_no_utf8_is_remembered(tmp_path: Path) -> None:
    archive, settings = Path("/srv/b\udce9"), SettingsFile(tmp_path)
    assert settings.write(Settings().with_recent_archive(archive))
    assert settings.read().recent_archives == (archive,)
