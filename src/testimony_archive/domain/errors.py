"""Errors that people can cause or meet, each with what happened and what to do.

Everything that is not an `ArchiveError` is a bug. The wording stands here as class attributes, marked for Qt's
translation tools under the context ``ArchiveError``; values are filled in after translation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

# Known to everybody by this module; the alias says that it is meant to be imported from here.
from testimony_archive.domain.archive_error import ArchiveError as ArchiveError  # noqa: PLC0414
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from testimony_archive.domain.drafts import ImportReport


class NotAnArchive(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is not a testimony archive.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Choose the folder that holds the file archive.db, or create a new archive."
    )


class ArchiveExists(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} exists and is not empty.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a new or an empty folder; nothing was changed.")


class ArchiveIsNewer(ArchiveError):
    message = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "{path} was made by a newer version of the program (schema {found}, this version knows {known}).",
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Install the newest version; nothing was changed.")


class ArchiveDamaged(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The database of {path} is damaged ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Restore the newest backup from the archive's folder backups.")


class ArchiveInUse(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is open in another program ({holder}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Close it there and try again; nothing was changed.")


class ArchiveReadOnly(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} can be read but not changed.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Ask for the right to write in that folder, or copy the archive to another place."
    )


class NoPermission(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no permission to use {path}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the rights of the file or folder, then try again.")


class FileNotThere(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} does not exist.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the spelling of the path, or whether the disk is connected.")


class NoScreen(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no screen to open a window on.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Use the other commands (--help lists them), or set DISPLAY or WAYLAND_DISPLAY."
    )


class DiskFull(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no room left on the disk that holds {path}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Make room and try again; nothing was changed.")


class DiskTrouble(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} could not be read or written ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the disk, then try again.")


class Cancelled(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Cancelled.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Everything is as it was before.")


class NoSuchTestimony(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no testimony {code}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The nearest codes are: {nearest}.")


class RecordGone(ArchiveError):
    """A testimony, passage, quote or selection was removed while somebody was looking at it."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "What you wanted to change is not in the archive any more.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look at the list again; undo may bring it back.")


class NoSuchSelection(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no selection “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The selections are: {nearest}.")


class NoSuchProfile(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no profile “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The profiles are: {nearest}.")


class UnknownTerm(ArchiveError):
    """A theme, country, role or language that the archive does not know; `kind` names which."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The {kind} “{term}” is not known.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {nearest}.")


class TermTaken(ArchiveError):
    """A name that another term of the same vocabulary has, as label, synonym, number or key."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” already stands for “{other}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another name, or merge the two; the earlier value stays.")


class TermInUse(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” is in use (testimonies: {testimonies}, quotes: {quotes}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose what takes its place; nothing was deleted.")


class ThemesBelow(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There are themes below “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Move or delete those first, or merge it into another theme.")


class CircularTheme(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” cannot stand below itself or below a theme under it.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another place; nothing was moved.")


class IntoItself(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” cannot take its own place.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another term; nothing was changed.")


class CodeTaken(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is already a testimony with the code {code}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another code; the earlier value stays.")


class BadValue(ArchiveError):
    """A value that a field cannot take; `field` by its name in the interface, `expected` says what it takes."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "“{value}” cannot be used as {field}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use {expected}; the earlier value stays.")


class NothingToUndo(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is nothing to undo.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Changes of this session can be undone.")


class ChangedSince(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Something else was changed since.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Undo in the Edit menu takes back the last change first.")


class CannotUndo(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{label}” cannot be undone: {detail}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Later changes depend on it; undo those first.")


class CannotRestore(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "This cannot be set back any more.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "What it belonged to is gone, or another record has the value now; nothing was changed."
    )


class ImportRefused(ArchiveError):
    """An import with errors; nothing of it was kept. `report` lists every problem."""

    def __init__(self, report: ImportReport, **values: object) -> None:
        self.report = report
        super().__init__(**values)

    message = QT_TRANSLATE_NOOP("ArchiveError", "Nothing was imported: {first}")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Errors in all: {count}. Mend the source and import it again; --dry-run lists every problem."
    )


class UnreadableFile(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} cannot be read as {expected} ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Open it in the program that made it, save it again, and retry.")


class EmptyFile(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is empty.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a file that has content.")


class UnknownFormat(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} has a format that this program does not know.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {known}.")


class OhmsNotRead(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is an OHMS XML file, which this version does not read.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Export its transcript from OHMS as WebVTT or text, and import that.")


class UnknownColumn(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} has no column “{column}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Its columns are: {nearest}.")


class UnknownField(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{field}” is not a field of a testimony.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The fields are: {nearest}.")


class NoPassageFound(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "No passage answers “{query}”; nothing was done.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Try fewer words, or see with the command search what there is.")


class NothingToExport(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Nothing was exported: {detail}.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Choose testimonies whose consent covers publication; an earlier {path} is as it was."
    )


class NameInFileName(ArchiveError):
    """A file name would tell what a pseudonym hides."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The file name {path} holds a name that leaves only under a pseudonym.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a file name without it; nothing was written.")


class BadTemplate(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} cannot be used as a template ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a Word document (.docx or .dotx) without a password.")


class BadBackup(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is not a usable backup ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another backup; nothing was changed.")


class RecordingMissing(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The file of “{name}” is not in the archive's folder media.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the archive's health, or restore the file from a backup.")


class PicturesUnavailable(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The window cannot be drawn on this machine ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Install the system libraries named in packaging/system-packages.txt.")
