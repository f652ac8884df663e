"""Where a user backs up archives beside the archives themselves; kept in the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RememberedPlace:
    """A folder on another disk in which an archive is backed up.

    Args:
        archive_uuid: of the archive, which may be moved.
        archive: its folder, absolute; a copy of the archive that stands elsewhere is another archive.
        folder: the place, absolute.
        name: of the folder in it that holds this archive's backups.
        newest: when the last backup was made there, in UTC; None before the first.
    """

    archive_uuid: str
    archive: Path
    folder: Path
    name: str
    newest: datetime | None = None


def plain_places(places: tuple[RememberedPlace, ...]) -> list[dict[str, str]]:
    """As the settings file holds them."""
    return [
        {
            "archive_uuid": each.archive_uuid,
            "archive": str(each.archive),
            "folder": str(each.folder),
            "name": each.name,
            "newest": each.newest.isoformat() if each.newest is not None else "",
        }
        for each in places
    ]


def read_places(written: object) -> tuple[RememberedPlace, ...]:
    """From what a settings file holds; what cannot be read is left out.

    Raises:
        ValueError: it is no list.
    """
    if not isinstance(written, list):
        raise ValueError(f"not a list: {type(written).__name__}")  # noqa: TRY004 - read as a fault of the file
    return tuple(place for each in written if (place := _read_place(each)) is not None)


def _read_place(written: object) -> RememberedPlace | None:
    texts = ("archive_uuid", "archive", "folder", "name", "newest")
    if not isinstance(written, dict) or not all(isinstance(written.get(each), str) for each in texts):
        return None
    uuid, archive, folder, name, newest = (written[each] for each in texts)
    return RememberedPlace(uuid, Path(archive), Path(folder), name, _read_moment(newest))


def _read_moment(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
