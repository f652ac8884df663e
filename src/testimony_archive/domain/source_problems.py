"""What readers of sources can have to tell about a file, a row or a cell.

Each is an `ArchiveError` with a severity, worded and translated like every other error; readers collect them as
`Problem` values, so that one import tells everything at once.
"""

from __future__ import annotations

from typing import ClassVar

from testimony_archive.domain.drafts import Severity
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class SourceProblem(ArchiveError):
    """Something about a source; `severity` decides whether the import can go on."""

    severity: ClassVar[Severity] = Severity.ERROR


# --- codes ---------------------------------------------------------------------------------------------------------


class CodeMissing(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "This row has no code.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Give every testimony a code of its own, such as PE-014.")


class CodeRepeated(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The code {code} stands already in row {row} of {file}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Give every testimony a code of its own.")


class CodeForSeveral(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "One code, {code}, was given for {count} testimonies.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Import them one at a time, or leave the code to the names of the files."
    )


class RowRepeated(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "The row repeats row {row} word for word.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was read once.")


# --- tables --------------------------------------------------------------------------------------------------------


class ControlCharacters(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "Control characters (NUL, escape and the like) stood in {count} places."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They were left out; look whether the file is damaged.")


class NotTestimonies(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The table has neither a column of codes nor one of words spoken.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Its columns are: {columns}. Name them with --map code=COLUMN or --map text=COLUMN."
    )


class OtherTable(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "This table describes no testimonies and holds no words spoken.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was left out; its columns are: {columns}.")


class UnknownColumns(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Columns that were not read: {columns}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Name a field for those you need with --map FIELD=COLUMN.")


class UnknownColumnsOfFiles(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "In {count} files, columns that were not read: {columns}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Name a field for those you need with --map FIELD=COLUMN.")


class OtherSheets(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "The sheet “{sheet}” was read; others were not: {others}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Save a sheet as a file of its own to import it.")


class PartsOfOthers(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Rows that belong to another record (column “{column}”): {rows}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They are no testimonies of their own and were left out.")


class EmptyRows(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Rows without words: {count} ({rows}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They became no passages.")


class QuoteNotClosed(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "A quotation mark that opens in this row is never closed.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Open the table in a spreadsheet program, mend the row and save it again."
    )


class FormulaInCell(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "The cell holds what a spreadsheet takes for a formula, {formula}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was kept as text; where its result was meant, put that there.")


class FormulaWithoutResult(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The cell holds a formula, {formula}, whose result was never stored.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Open the workbook in a spreadsheet program and save it again.")


class FormulaFailed(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The formula in this cell has no result but the error {value}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Mend the formula, or put its result there.")


# --- values --------------------------------------------------------------------------------------------------------


class ImpossibleDate(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The date “{value}” does not exist.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Write it as 2022-03-14, 2022-03 or 2022.")


class DateNotRead(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "The date “{value}” cannot be read.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was kept in the notes; write it as 2022-03-14, 2022-03 or 2022.")


class UntilNotRead(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The date “{value}” that ends a restriction cannot be read.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Write it as 2022-03-14, 2022-03 or 2022.")


class DayOrMonthFirst(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "Dates such as “{value}” can be read in two ways (rows {rows}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They were read as {taken}; write 2022-03-14 to be sure.")


class UnknownCountry(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no country “{value}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The nearest names are: {nearest}.")


class UnknownLanguage(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no language “{value}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use its name or a code such as en, es or fr.")


class UnknownValue(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{value}” is no value of {field}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {expected}.")


class BadBirthYear(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{value}” is no year of birth.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use a year from {first} to {last}.")


class WomanOrMan(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "“M” can stand for a man (male) or for a woman (mujer) (rows {rows}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was read as a man; write the whole word to be sure.")


class ListsDiffer(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There are {people} people but {values} values of {field}.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Give one value for all of them, or one for each, separated by semicolons."
    )


# --- files ---------------------------------------------------------------------------------------------------------


class NamedFolder(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is a folder.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Name the file in it.")


class FileOutside(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} lies outside the folder of the table.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Copy it there, or import the folder that holds both.")


class LinkInLoop(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is a link that leads to itself.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Name the file itself.")


class NotARecording(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} cannot be read as a recording.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Play it in another program; if it is a recording, save it as MP3, M4A, WAV or MP4."
    )


class NotAPhoto(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} cannot be read as a photo.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use a JPEG or PNG file.")


class NamedOtherwise(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "The file {written} is called {found}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was taken; other computers may not find it.")


class NotDownloaded(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{address} is an address on the web, not a file.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was kept in the notes; download the file and name it to import it.")


class FileOfTwoRows(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "Row {row} names the file {path} as well.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was attached to both testimonies; check whether that is right.")


class StrayFile(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} belongs to no testimony.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "It was left out; name it in the table, or give it a testimony's code as its name."
    )


class LinkLeftOut(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is a link.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Links in folders are not followed; copy the file there to import it.")


class AboutTheFolder(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} tells about the folder.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was left out; name it as a source to import it.")


class SameNameTwice(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} has the same name as {other}.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Both would belong to the testimony {code}; rename one, or import them apart."
    )


class SecondTranscript(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} seems to hold the same words as {other}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was kept as a file; only the words of the other were read.")


# --- transcripts ---------------------------------------------------------------------------------------------------


class EncodingGuessed(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "The letters of this file are not Unicode; they were read as {encoding}."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look at some accents, and save the file as UTF-8 if they are wrong.")


class LettersMended(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "Garbled letters were mended in {count} places, such as {before} to {after}."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The file itself is as it was.")


class TimeNotRead(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "The time “{value}” cannot be read.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The words were kept without it; times are written as 0:12:31.")


class EndBeforeStart(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "The passage ends, at {end}, before it begins, at {start}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The words and the beginning were kept.")


class CuesWithoutWords(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Cues without words: {count} (lines {lines}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They became no passages.")


class NotesLeftOut(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Notes for subtitlers were left out: {count} (lines {lines}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The file itself is kept with the testimony.")


class CuesOverlap(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Cues that begin before the one before them ends: {count} ({lines}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They were read as they are; people may speak at the same time.")


class CuesOutOfOrder(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "Cues that begin before the one before them: {count} ({lines}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They stay in the order of the file; look whether that is right.")


class TiersLeftOut(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Tiers of points or of single sounds were left out: {count} ({names}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The file itself is kept with the testimony.")


class KeyOfSpeakers(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "The text begins with a key of its speakers: {names}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They stand under their names; the file itself is kept.")


class WordsOutsideCues(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "These words stand outside every cue.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "They were kept as a passage without a time.")


class FootnotesLeftOut(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "Footnotes and endnotes were left out: {count}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The file itself is kept with the testimony.")


# --- what the archive holds already --------------------------------------------------------------------------------


class LeftAsItIs(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} is in the archive with another {fields}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was left as it is; --update applies the difference.")


class WordsThereAlready(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} has the words of {name} already, from a file of its own.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It was not attached; add it to the testimony's files if you want both.")


class NewThemes(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "New themes in this archive: {count} ({terms}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Correct the spelling if they are meant to be themes that it has.")


class NewRoles(SourceProblem):
    severity = Severity.REMARK
    message = QT_TRANSLATE_NOOP("ArchiveError", "New roles in this archive: {count} ({terms}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Correct the spelling if they are meant to be roles that it has.")


class NoSuchGoal(SourceProblem):
    message = QT_TRANSLATE_NOOP("ArchiveError", "“{value}” is no Sustainable Development Goal.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use a number from 1 to 17.")


class ConsentWithoutForm(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} has a date or uses of consent, but not how it was given.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "No consent was recorded; say that it was written, recorded or oral, or that none is needed."
    )


class PseudonymEverywhere(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "{name} is in the archive without a pseudonym.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "From now on that is {pseudonym} in the other testimonies too.")


class QuoteLost(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP("ArchiveError", "The new transcript of {code} does not hold the kept quote “{quote}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It keeps its words and stays in the archive until you decide about it.")


class RestrictedAnew(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "The new transcript of {code} has other words where some were restricted."
    )
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "All there are restricted now (passages: {count}); look whether they are."
    )


class PassagesPastTheEnd(SourceProblem):
    severity = Severity.WARNING
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "Times of {code} reach past the end of the recording, {length} (passages: {count})."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Look whether the times belong to another part of the recording.")
