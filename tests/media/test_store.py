"""The store keeps every content once, under its SHA-256, and is as it was when something fails."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.errors import Cancelled, DiskTrouble, FileNotThere, NoPermission
from testimony_archive.media.hashing import CHUNK
from testimony_archive.media.store import MediaStore, StoredFile
from testimony_archive.media.syncing import Syncing


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def files_below(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


@pytest.fixture
def store(tmp_path: Path) -> MediaStore:
    return MediaStore(tmp_path / "media")


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class Cancelling:
    """Progress that is cancelled at the first report after `after` bytes."""

    def __init__(self, after: int) -> None:
        self.after = after

    def advance(self, done: int, total: int, what: str) -> None:
        assert 0 < done <= total, what
        if done > self.after:
            raise Cancelled


class Recorded:
    def __init__(self) -> None:
        self.reports: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str) -> None:
        self.reports.append((done, total, what))


def test_keeps_a_file_under_its_hash_two_folders_down(store: MediaStore, tmp_path: Path) -> None:
    recording = written(tmp_path, "PE-014.mp3", b"the sound of a workshop")
    stored = store.put(recording)
    sha256 = sha256_of(b"the sound of a workshop")
    assert stored == StoredFile(sha256, 23, is_new=True)
    assert store.path_of(sha256) == tmp_path / "media" / sha256[:2] / sha256[2:4] / sha256
    assert store.path_of(sha256).read_bytes() == b"the sound of a workshop"
    assert recording.read_bytes() == b"the sound of a workshop"


def test_same_content_is_kept_once_and_not_written_again(store: MediaStore, tmp_path: Path) -> None:
    first = store.put(written(tmp_path, "PE-014.mp3", b"same"))
    before = store.path_of(first.sha256).stat()
    again = store.put(written(tmp_path, "copy of PE-014.mp3", b"same"))
    after = store.path_of(first.sha256).stat()
    assert again == StoredFile(first.sha256, 4, is_new=False)
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert len(files_below(tmp_path / "media")) == 1


def test_same_size_is_not_same_content(store: MediaStore, tmp_path: Path) -> None:
    store.put(written(tmp_path, "a", b"aaaa"))
    assert store.put(written(tmp_path, "b", b"bbbb")).is_new
    assert len(files_below(tmp_path / "media")) == 2


def test_content_of_an_earlier_opening_is_known(tmp_path: Path) -> None:
    source = written(tmp_path, "a", b"once")
    MediaStore(tmp_path / "media").put(source)
    assert not MediaStore(tmp_path / "media").put(source).is_new


@pytest.mark.parametrize("damage", [b"", b"DAMAGED!", b"too long to be it"])
def test_damaged_content_is_replaced_by_the_good_file(store: MediaStore, tmp_path: Path, damage: bytes) -> None:
    source = written(tmp_path, "a", b"original")
    sha256 = store.put(source).sha256
    store.path_of(sha256).write_bytes(damage)
    assert not store.put(source).is_new
    assert store.path_of(sha256).read_bytes() == b"original"


def test_an_empty_file_is_content_too(store: MediaStore, tmp_path: Path) -> None:
    stored = store.put(written(tmp_path, "empty.mp3", b""))
    assert stored == StoredFile(sha256_of(b""), 0, is_new=True)


def test_tells_how_far_it_is(store: MediaStore, tmp_path: Path) -> None:
    watch = Recorded()
    store.put(written(tmp_path, "long.wav", bytes(2 * CHUNK + 5)), watch)
    size = 2 * CHUNK + 5
    assert watch.reports == [(CHUNK, size, "long.wav"), (2 * CHUNK, size, "long.wav"), (size, size, "long.wav")]


def test_cancelling_leaves_nothing_behind(store: MediaStore, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        store.put(written(tmp_path, "long.wav", bytes(3 * CHUNK)), Cancelling(after=CHUNK))
    assert files_below(tmp_path / "media") == []


def test_a_file_can_be_taken_out_again(store: MediaStore, tmp_path: Path) -> None:
    kept = store.put(written(tmp_path, "a", b"kept"))
    dropped = store.put(written(tmp_path, "b", b"dropped"))
    store.remove(dropped.sha256)
    store.remove(dropped.sha256)
    assert tuple(store.contents()) == (kept.sha256,)


def test_names_what_nothing_refers_to(store: MediaStore, tmp_path: Path) -> None:
    known, orphan = (store.put(written(tmp_path, name, name.encode())) for name in ("known", "orphan"))
    written(store.path_of(known.sha256).parent, "desktop.ini", b"left by a file manager")
    assert store.orphans({known.sha256}) == (orphan.sha256,)


def test_an_empty_store_has_no_contents(store: MediaStore) -> None:
    assert tuple(store.contents()) == ()
    assert store.clear_temporary(frozenset) == 0


def test_what_an_interrupted_import_left_is_cleared(store: MediaStore, tmp_path: Path) -> None:
    kept = store.put(written(tmp_path, "a", b"kept"))
    written(tmp_path / "media" / "incoming", "half", b"half a recording")
    assert store.clear_temporary(frozenset) == 16
    assert [each.name for each in files_below(tmp_path / "media")] == [kept.sha256]


def test_files_that_came_for_a_change_that_did_not_happen_go_at_the_next_start(
    store: MediaStore, tmp_path: Path
) -> None:
    before = store.put(written(tmp_path, "a", b"before"))
    with store.arriving():
        known = store.put(written(tmp_path, "b", b"known"))
        store.put(written(tmp_path, "c", b"in vain"))
        store.put(written(tmp_path, "d", b"before"))
        # Whoever is killed here has not come to the end of the block.
        assert MediaStore(tmp_path / "media").clear_temporary(lambda: {known.sha256}) > 0
    assert set(store.contents()) == {before.sha256, known.sha256}


def test_files_that_came_for_good_stay(store: MediaStore, tmp_path: Path) -> None:
    with store.arriving():
        stored = store.put(written(tmp_path, "a", b"for good"))
    assert MediaStore(tmp_path / "media").clear_temporary(frozenset) == 0
    assert tuple(store.contents()) == (stored.sha256,)


@pytest.mark.parametrize("name", ["../../archive.db", "", "A" * 64])
def test_nothing_outside_the_store_can_be_reached(store: MediaStore, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        store.path_of(name)


def test_says_that_a_file_is_not_there(store: MediaStore, tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match=r"PE-015\.mp3"):
        store.put(tmp_path / "PE-015.mp3")
    assert files_below(tmp_path) == []


def test_a_folder_is_no_file(store: MediaStore, tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="it is not a file"):
        store.put(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are made otherwise there")
def test_a_pipe_is_refused_rather_than_waited_for(store: MediaStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp3")
    with pytest.raises(DiskTrouble, match="it is not a file"):
        store.put(tmp_path / "pipe.mp3")


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit on the size of files")
def test_a_copy_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    """The system's limit on the size of a file stops the writing in the middle, as a disk that fills up does."""
    store = MediaStore(tmp_path / "media")
    source = written(tmp_path, "long.wav", bytes(2 * CHUNK))
    with files_no_larger_than(CHUNK), pytest.raises(DiskTrouble, match="media"):
        store.put(source)
    assert files_below(tmp_path / "media") == []
    assert store.put(source).is_new


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do everything")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir(mode=0o500)
    with pytest.raises(NoPermission, match="media"):
        MediaStore(tmp_path / "media").put(written(tmp_path, "a", b"a"))


def test_a_place_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file stands where the folder should be: what a person sees who points the archive at the wrong place."""
    written(tmp_path, "media", b"")
    with pytest.raises((FileNotThere, DiskTrouble), match="media"):
        MediaStore(tmp_path / "media").put(written(tmp_path, "a", b"a"))


@settings(max_examples=25)
@given(contents=st.lists(st.binary(max_size=40), max_size=8))
def test_holds_exactly_what_was_put_in(contents: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("store")
    store = MediaStore(folder / "media")
    new = [store.put(written(folder, "source", each)).is_new for each in contents]
    assert new == [each not in contents[:index] for index, each in enumerate(contents)]
    assert list(store.contents()) == sorted({sha256_of(each) for each in contents})
    assert all(store.path_of(sha256_of(each)).read_bytes() == each for each in contents)


def put_together(store: MediaStore, paths: Iterable[Path]) -> None:
    with store.together():
        for each in paths:
            store.put(each)


def test_files_put_together_are_all_there_in_the_end(store: MediaStore, tmp_path: Path) -> None:
    with store.together():
        stored = [store.put(written(tmp_path, str(n), f"file {n}".encode())) for n in range(30)]
        again = store.put(written(tmp_path, "copy", b"file 7"))
        assert tuple(store.contents()) == ()
    assert (again.sha256, again.is_new) == (stored[7].sha256, False)
    assert [store.path_of(each.sha256).read_bytes() for each in stored] == [f"file {n}".encode() for n in range(30)]


def test_a_recording_that_differs_in_its_middle_alone_is_another(store: MediaStore, tmp_path: Path) -> None:
    silence = bytes(3 * CHUNK)
    store.put(written(tmp_path, "a.wav", silence))
    other = written(tmp_path, "b.wav", silence[:CHUNK] + b"sound" + silence[CHUNK + 5 :])
    assert store.put(other).is_new
    assert not store.put(other).is_new


def test_of_files_put_together_none_stays_when_one_cannot_be_read(store: MediaStore, tmp_path: Path) -> None:
    before = store.put(written(tmp_path, "a", b"before"))
    with pytest.raises(FileNotThere):
        put_together(store, [written(tmp_path, "b", b"good"), tmp_path / "nothing"])
    assert [each.name for each in files_below(tmp_path / "media")] == [before.sha256]
    assert store.put(written(tmp_path, "b", b"good")).is_new


def test_of_files_put_together_none_stays_when_one_cannot_get_its_name(store: MediaStore, tmp_path: Path) -> None:
    names = sorted(sha256_of(each) for each in (b"one", b"two"))
    (tmp_path / "media").mkdir()
    written(tmp_path / "media", names[-1][:2], b"a file where a folder should be")
    sources = [written(tmp_path, sha256_of(each), each) for each in (b"one", b"two")]
    with pytest.raises((DiskTrouble, FileNotThere)), store.arriving():
        put_together(store, sorted(sources))
    assert [each.name for each in files_below(tmp_path / "media")] == [names[-1][:2]]


def test_files_and_folders_are_on_the_disk_when_the_block_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda file: told.append(synced(file)))
    (tmp_path / "above").mkdir()
    source = written(tmp_path / "above", "a.wav", b"sound")
    with Syncing() as syncing:
        syncing.add(source, [source.parent])
    assert told == ["a.wav", "above"]


def test_who_syncs_files_hears_of_one_that_cannot_reach_the_disk(tmp_path: Path) -> None:
    with pytest.raises((DiskTrouble, NoPermission)), Syncing() as syncing:
        syncing.add(tmp_path)  # a folder where a file should be


def test_a_file_is_on_the_disk_and_noted_there_before_it_has_its_name(
    store: MediaStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = sha256_of(b"sound")
    there: list[tuple[str, bool]] = []

    def look(file: int) -> None:
        there.append((synced(file), store.path_of(sha256).exists()))

    monkeypatch.setattr(os, "fsync", look)
    with store.arriving():
        store.put(written(tmp_path, "a.wav", b"sound"))
    before = [name for name, has_name in there if not has_name]
    after = {name for name, has_name in there if has_name}
    assert before[1:] == ["arrivals", "incoming", "media"]
    assert before[0] not in {"arrivals", sha256}
    assert after == {sha256[2:4], sha256[:2], "media"}


def synced(file: int) -> str:
    """The name of an open file or folder."""
    return Path(f"/proc/self/fd/{file}").resolve().name


def test_every_folder_that_leads_to_a_file_goes_to_the_disk_also_where_it_stood_there_before(
    store: MediaStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = written(tmp_path, "a.wav", b"sound")
    sha256 = store.put(source).sha256
    told: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda file: told.append(synced(file)))
    assert not store.put(source).is_new
    assert sorted(told) == sorted((sha256, sha256[2:4], sha256[:2], "media"))
