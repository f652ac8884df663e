"""The program's own folders are where each system's custom puts them, or all in one place that was named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from testimony_archive.config.paths import USER_FOLDER_VARIABLE, user_folders


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are Linux's custom")
def test_follows_the_custom_of_linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    folders = user_folders({})
    assert folders.settings == tmp_path / "XDG_CONFIG_HOME" / "testimony-archive"
    assert folders.data == tmp_path / "XDG_DATA_HOME" / "testimony-archive"
    assert folders.log == tmp_path / "XDG_STATE_HOME" / "testimony-archive" / "log"
    assert folders.cache == tmp_path / "XDG_CACHE_HOME" / "testimony-archive"


def test_keeps_everything_that_cannot_be_made_again_in_a_folder_that_was_named(tmp_path: Path) -> None:
    folders = user_folders({USER_FOLDER_VARIABLE: str(tmp_path)})
    assert [folders.data, folders.settings, folders.log] == [tmp_path / "data", tmp_path / "settings", tmp_path / "log"]
    assert folders.cache == user_folders({}).cache


def test_takes_an_empty_name_for_none() -> None:
    assert user_folders({USER_FOLDER_VARIABLE: ""}) == user_folders({})


def test_a_folder_named_relative_to_here_stays_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert user_folders({USER_FOLDER_VARIABLE: "mine"}).settings == tmp_path / "mine" / "settings"


def test_looking_up_the_folders_makes_none(tmp_path: Path) -> None:
    user_folders({USER_FOLDER_VARIABLE: str(tmp_path / "new")})
    assert not (tmp_path / "new").exists()


def test_no_test_touches_the_home_of_whoever_runs_it(user_folder: Path) -> None:
    folders = user_folders()
    assert user_folder in folders.settings.parents
    assert user_folder in folders.data.parents
    assert user_folder in folders.log.parents
