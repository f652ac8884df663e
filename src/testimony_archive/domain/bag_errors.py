"""What can be wrong with a bag (BagIt), or stand where one is to be written; see `errors`."""

from __future__ import annotations

from testimony_archive.domain.archive_error import ArchiveError
from testimony_archive.domain.errors import BadBackup
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class BadBag(BadBackup):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is not a usable bag ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another one, or another copy of it; nothing was changed.")


class FolderInTheWay(ArchiveError):
    """What bears the name of a bag that is to be written is not to be lost."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "{path} is there already, and is no complete bag of this kind that could be replaced."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Give the new bag another name; nothing was written.")
