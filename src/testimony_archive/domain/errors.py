"""Errors that people can cause or meet, each with what happened and what to do.

Everything that is not an `ArchiveError` is a bug. The wording stands here as class attributes, marked for Qt's
translation tools under the context ``ArchiveError``; values are filled in after translation.
"""

from __future__ import annotations

# Known to everybody by this module; the alias says that it is meant to be imported from here.
from typing import TYPE_CHECKING, ClassVar

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
    """SQLite's own words, where they are the detail, stay as they are."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The database of {path} is damaged ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Repair it, which brings back from its backups what can be had.")
    worded: ClassVar = {"detail": "Detail"}


class RowUnreadable(ArchiveDamaged):
    """The pages of the database can be read, but not what a row of it holds."""


class ArchiveInUse(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is open in another program ({holder}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Close it there and try again; nothing was changed.")


class ArchiveInUseElsewhere(ArchiveInUse):
    """On another computer, which gave a sign of it some minutes ago at most."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is open on another computer ({holder}).")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "Close it there and try again; should that computer have crashed, it is free {minutes} minutes later.",
    )


class ArchiveTakenOver(ArchiveInUse):
    """This computer gave no sign for so long (it slept, or had no network) that another took its place."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} was opened on another computer meanwhile ({holder}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Close it there and open it here again; nothing was changed.")


class ArchiveReadOnly(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} can be read but not changed.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Ask for the right to write in that folder, or copy the archive to another place."
    )


class NoPermission(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no permission to use {path}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the rights of the file or folder, then try again.")


class DiskReadOnly(NoPermission):
    """Nobody may write to it, whatever the rights: it is protected, or the system found it damaged."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The disk that holds {path} can only be read.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Remove its write protection, or copy what is on it to another disk: it may be failing."
    )


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


class NoTestimonyYet(NoSuchTestimony):
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The archive is empty: import some, or add one in the window.")


class TestimonyGone(NoSuchTestimony):
    """It was removed while somebody was looking at it."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The testimony is not in the archive any more.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look at the list again; undo may bring it back.")


class NoSuchPassage(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The transcript of {code} has no passage {number}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Its last one is {last}; the command show tells them all.")


class NoSuchWords(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{words}” does not stand exactly once in passage {number}.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Give words as they stand there, and enough of them to be the only ones."
    )


class NoSuchQuote(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no quote {number}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The command “quote list” tells the numbers of all.")


class NoSuchSavedSearch(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no saved search “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The command “saved list” tells all there are.")


class NoSuchPerson(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Nobody called “{name}” takes part in {code}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The command show tells who does.")


class RecordGone(ArchiveError):
    """A testimony, passage, quote or selection was removed while somebody was looking at it."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "What you wanted to change is not in the archive any more.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look at the list again; undo may bring it back.")


class NoSuchSelection(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no selection “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The selections are: {nearest}.")


class NoSelectionYet(NoSuchSelection):
    advice = QT_TRANSLATE_NOOP("ArchiveError", "There is none yet; the command select makes one.")


class SelectionGone(NoSuchSelection):
    """It was removed while somebody was looking at it."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The selection is not in the archive any more.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look at the list again; undo may bring it back.")


class NoSuchProfile(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no profile “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The profiles are: {nearest}.")


class UnknownTerm(ArchiveError):
    """A theme, country, role or language that the archive does not know; `kind` names which."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The {kind} “{term}” is not known.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {nearest}.")
    worded: ClassVar = {"kind": "TermKind"}
    kinds: ClassVar = (
        QT_TRANSLATE_NOOP("TermKind", "theme"),
        QT_TRANSLATE_NOOP("TermKind", "role"),
        QT_TRANSLATE_NOOP("TermKind", "project"),
        QT_TRANSLATE_NOOP("TermKind", "keyword"),
        QT_TRANSLATE_NOOP("TermKind", "institution"),
        QT_TRANSLATE_NOOP("TermKind", "collection"),
        QT_TRANSLATE_NOOP("TermKind", "series"),
        QT_TRANSLATE_NOOP("TermKind", "country"),
        QT_TRANSLATE_NOOP("TermKind", "language"),
        QT_TRANSLATE_NOOP("TermKind", "goal"),
    )


class TermToAdd(UnknownTerm):
    """The archive may have the term, and somebody describes a record with it."""

    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {nearest}; or add it to the vocabulary first.")


class NoTermYet(UnknownTerm):
    advice = QT_TRANSLATE_NOOP("ArchiveError", "There is none yet; add it first.")


class TermTaken(ArchiveError):
    """A name that another term of the same vocabulary has, as label, synonym, number or key."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” already stands for “{other}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another name, or merge the two; the earlier value stays.")


class TermInUse(ArchiveError):
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "“{name}” is in use (testimonies: {testimonies}, quotes: {quotes}, templates: {templates})."
    )
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
    worded: ClassVar = {"field": "ChangedField", "expected": "Expected"}


class BadTimes(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "A passage cannot have these times.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use {expected}; the earlier times stay.")
    worded: ClassVar = {"expected": "Expected"}


class NotOnePlace(ArchiveError):
    """A passage is to be split where it has words on one side alone."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The passage cannot be split here.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a place between two words of it.")


class NotNeighbours(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Only passages that follow one another in one recording can be merged.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose neighbours, without another passage between them.")


class QuoteInTheWay(ArchiveError):
    """No passage would be left on which a quote could stand."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "No passage would be left for the quote “{quote}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Give the transcript's quotes up first; nothing was deleted.")


class NoSuchSpeaker(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Nobody is called “{speaker}” in this transcript.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Its speakers are: {speakers}.")


class LengthUnknown(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Times cannot be estimated: nothing says how long the recording is.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Attach the recording, or set the time of the last passage.")


class TimesOverlap(ArchiveError):
    """Told of times that were set all the same."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "Passage {second} now begins before passage {first} ends.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Where two people do not speak at once, correct one of the times.")


class TimesTooLate(ArchiveError):
    """Told of times that were set all the same."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "Passage {ordinal} ends after the recording, which is {length} long.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look whether the times belong to another part of the recording.")


class SpeakersMerged(ArchiveError):
    """Told of passages that were merged all the same."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "Passages of different speakers were merged: {speakers}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "All of it is {speaker} now; undo it, or correct the speaker.")


class WordsLost(ArchiveError):
    """Told of an edit that was made all the same."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "Quotes whose words are not in the transcript any more: {count}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Until you decide what becomes of them they stay in the archive.")


class NoPlaceForQuote(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "No words of the transcript are like those of the quote.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose the words yourself, keep the quote as it is, or give it up.")


class NothingToSplit(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "All items of the selection would come into the same one.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Split it by something in which they differ.")


class NothingToUndo(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is nothing to undo.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "What can be undone starts anew with each import, and in the window with each opening."
    )


class NothingToRedo(NothingToUndo):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is nothing to do again.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "What was undone can be done again until something else is changed.")


class ChangedSince(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Something else was changed since.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Undo in the Edit menu takes back the last change first.")


class CannotUndo(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{label}” cannot be undone: {detail}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Later changes depend on it; undo those first.")
    worded: ClassVar = {"detail": "Detail"}


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
    worded: ClassVar = {"expected": "Detail", "detail": "Detail"}


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


class NoTranscript(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} has no transcript.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Import one, or begin one in the reading room.")


class NoSuchTranscript(ArchiveError):
    """Transcripts are told as they are asked for: kind and code of the language."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} has no transcript “{wanted}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Its transcripts are: {nearest}.")


class NoSearchFills(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "No search has filled the selection {name}: it cannot be refreshed.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Add everything that a search finds to it first.")


class NothingSimilar(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Passage {ordinal} of {code} shares no telling word with any other.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Try a longer passage, or search for some of its words.")


class BadBackup(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is not a usable backup ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose another backup; nothing was changed.")
    worded: ClassVar = {"detail": "Detail"}


class BackupThere(ArchiveError):
    """An earlier backup has the name that another one is to get."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is there already.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "Give the new backup another name, or let it take that one's place (--replace); nothing was written.",
    )


class PicturesUnavailable(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The window cannot be drawn on this machine ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Install the system libraries named in packaging/system-packages.txt.")
