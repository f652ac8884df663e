"""What is put back in the place of a damaged file is what was kept, or nothing is changed."""

from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path

from testimony_archive.domain.progress import NoProgress
from testimony_archive.media.mending import put_back
from testimony_archive.media.store import MediaStore

WHOLE = b"what was kept"


def test_a_source_that_is_another_by_now_changes_nothing(tmp_path: Path) -> None:
    """Given a source that was whole when it was looked at, and has been damaged since."""
    store, name = MediaStore(tmp_path / "media"), sha256(WHOLE).hexdigest()
    damaged = store.path_of(name)
    damaged.parent.mkdir(parents=True)
    damaged.write_bytes(b"what was left")
    assert not put_back(store, name, io.BytesIO(b"what was kepT"), tmp_path / "damaged", NoProgress())
    assert damaged.read_bytes() == b"what was left"
    assert not (tmp_path / "damaged").exists()
    assert not list((tmp_path / "media" / "incoming").iterdir())
    assert put_back(store, name, io.BytesIO(WHOLE), tmp_path / "damaged", NoProgress())
    assert damaged.read_bytes() == WHOLE
