"""Each kind of trouble with a file becomes the error that tells what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from testimony_archive.domain.errors import (
    ArchiveError,
    DiskFull,
    DiskReadOnly,
    DiskTrouble,
    FileNotThere,
    NoPermission,
)
from testimony_archive.domain.file_trouble import explain_file_trouble, file_trouble_explained


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, NoPermission),
        (errno.EPERM, NoPermission),
        (errno.EROFS, DiskReadOnly),
        (errno.ENOENT, FileNotThere),
        (errno.ENOTDIR, FileNotThere),
        (errno.EIO, DiskTrouble),
        (errno.EFBIG, DiskTrouble),
    ],
)
def test_tells_what_happened_and_where(number: int, kind: type[ArchiveError]) -> None:
    explained = explain_file_trouble(OSError(number, "as the system says"), Path("media"))
    assert type(explained) is kind
    assert "media" in explained.sentence()


def test_keeps_the_words_of_the_system_for_what_has_no_name() -> None:
    assert (
        "(as the system says)" in explain_file_trouble(OSError(errno.EIO, "as the system says"), Path("a")).sentence()
    )
    assert "(OSError)" in explain_file_trouble(OSError("no number"), Path("a")).sentence()


def test_explains_what_happens_within_a_block(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match="nowhere"), file_trouble_explained(tmp_path / "nowhere"):
        (tmp_path / "nowhere").read_bytes()


def test_leaves_other_errors_alone() -> None:
    with pytest.raises(ValueError, match="a bug"), file_trouble_explained(Path("a")):
        raise ValueError("a bug")
