"""Which folders are on a network share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from testimony_archive.storage.shares import file_system_of, is_on_share, is_share

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:41 / /home/ana/archivo\\040común rw,nosuid shared:7 master:2 - nfs4 server:/export rw,vers=4.2
31 22 0:42 / /media/stick rw - vfat /dev/sdb1 rw
32 31 0:43 / /media/stick/far rw - fuse.sshfs ana@server:/srv rw,user_id=0
33 22 0:44 / /srv rw - autofs systemd-1 rw
34 22 0:45 / /srv rw - cifs //server/files rw
a line of another kind
"""


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/ana/archive", "ext4"),
        ("/home/ana/archivo común/PE", "nfs4"),
        ("/media/stick/archive", "vfat"),
        ("/media/stick/far/archive", "fuse.sshfs"),
        ("/media/stick/farther", "vfat"),
        ("/srv/archive", "cifs"),
    ],
)
def test_the_file_system_is_that_of_the_innermost_place_and_of_what_was_put_there_last(path: str, name: str) -> None:
    assert file_system_of(Path(path), MOUNTS) == name


def test_where_nobody_tells_it_is_not_known() -> None:
    assert file_system_of(Path("/home"), "") == ""


@pytest.mark.parametrize("name", ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "fuse.sshfs", "fuse.unheard-of"])
def test_what_another_computer_gives_is_a_share(name: str) -> None:
    assert is_share(name)


@pytest.mark.parametrize("name", ["", "ext4", "vfat", "exfat", "fuseblk", "fuse.exfat", "tmpfs", "overlay", "btrfs"])
def test_a_disk_of_this_computer_is_none(name: str) -> None:
    assert not is_share(name)


@pytest.mark.skipif(sys.platform != "linux", reason="what is mounted is told otherwise there")
def test_the_folder_of_a_test_is_on_a_disk_of_its_own_computer(tmp_path: Path) -> None:
    assert not is_on_share(tmp_path / "not" / "there")
