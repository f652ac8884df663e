"""What a Word document that somebody corrected says at the marks that the export put into it.

Marks are bookmarks (domain/quote_marks.py). LibreOffice begins one that reaches over paragraphs anew in each of them,
under the same name, and ends it once; Word leaves them as they are. A mark was put around whole paragraphs: what
somebody types at the very beginning or end of one comes to stand outside of it in LibreOffice, and is taken in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml.etree import _Element as Element

from testimony_archive.domain.quote_marks import QuoteMark, mark_named
from testimony_archive.domain.read_back import EditedWords
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.packages import Package
from testimony_archive.exchange.word_parts import CHARACTERS, DELETED, LEFT_OUT, W, body_of, root_of

_COMMENTS: Final = re.compile(r"word/comments[0-9]*\.xml")
_ID: Final = f"{W}id"
_MOST_OPEN: Final = 8  # ours stand one behind the other; what a damaged document never ends is not read to its end


@dataclass(slots=True)
class _Line:
    """A paragraph: all its words, and of those the ones in a mark."""

    words: list[str] = field(default_factory=list)
    marked: dict[int, list[str]] = field(default_factory=dict)

    def of(self, mark: int) -> str:
        """The words that a mark stands for: all, unless another mark or more words are outside of it than inside."""
        whole, inside = "".join(self.words), "".join(self.marked[mark])
        is_its_own = len(self.marked) == 1 and len(whole) <= 2 * len(inside)
        return whole if is_its_own else inside


@dataclass(slots=True)
class _Marked:
    """A mark that has begun, with all the numbers under which it may end, and the paragraphs that it reaches into."""

    mark: QuoteMark
    numbers: set[str]
    lines: list[_Line] = field(default_factory=list)
    comments: dict[str, None] = field(default_factory=dict)
    has_ended: bool = False

    def reach(self, line: _Line, words: str = "") -> None:
        """Reach into a paragraph with these words of it."""
        if id(self) not in line.marked:
            line.marked[id(self)] = []
            self.lines.append(line)
        line.marked[id(self)].append(words)

    @property
    def words(self) -> str:
        """A line for each paragraph."""
        return "\n".join(each.of(id(self)) for each in self.lines)


def read_edited_words(path: Path) -> tuple[EditedWords, ...]:
    """What stands at each mark, in the order of the document; nothing where it has none.

    A mark that does not end is passed over: nobody knows which words it holds.

    Raises:
        FileNotThere, NoPermission, DiskTrouble, EmptyFile: it cannot be opened.
        UnreadableFile: it is no Word document, is damaged, encrypted or unreasonably large.
    """
    package = Package(path, QT_TRANSLATE_NOOP("Detail", "a Word document"))
    reader = _Reader()
    reader.read(body_of(package))
    said = _comments(package)
    return tuple(
        EditedWords(each.mark, _kept(each.words), tuple(said[one] for one in each.comments if said.get(one)))
        for each in reader.begun
        if each.has_ended
    )


class _Reader:
    """Walks through a document once and gives every open mark the words that it meets."""

    def __init__(self) -> None:
        self.begun: list[_Marked] = []
        self._open: list[_Marked] = []
        self._commented: dict[str, None] = {}
        self._line = _Line()
        self._joins_next = False

    def read(self, element: Element, *, deleted: bool = False) -> None:
        """Take in an element; of what a revision deleted, the marks and the comments alone."""
        for child in element:
            tag = child.tag
            if tag == f"{W}bookmarkStart":
                self._begin(str(child.get(f"{W}name", "")), str(child.get(_ID)))
            elif tag == f"{W}bookmarkEnd":
                self._end(str(child.get(_ID)))
            elif tag in {f"{W}commentRangeStart", f"{W}commentReference"}:
                self._comment(str(child.get(_ID)), stays=tag == f"{W}commentRangeStart")
            elif tag == f"{W}commentRangeEnd":
                self._commented.pop(str(child.get(_ID)), None)
            elif tag in DELETED:
                self.read(child, deleted=True)
            elif tag == f"{W}p":
                self._paragraph(child, deleted=deleted)
            elif tag == f"{W}t" and not deleted:
                self._say(child.text or "")
            elif tag in CHARACTERS and not deleted:
                self._say(CHARACTERS[tag])
            elif tag not in LEFT_OUT:
                self.read(child, deleted=deleted)

    def _paragraph(self, paragraph: Element, *, deleted: bool) -> None:
        """Its words on a line of their own, unless a revision took away what parts it from the one before."""
        around = self._line
        if not self._joins_next:
            self._line = _Line()
        own, is_in_a_box = self._line, next(paragraph.iterancestors(f"{W}p"), None) is not None
        self.read(paragraph, deleted=deleted)
        self._line = around if is_in_a_box else own
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        self._joins_next = mark is not None and any(each.tag in DELETED for each in mark)

    def _begin(self, name: str, number: str) -> None:
        mark = mark_named(name)
        if mark is None:
            return
        same = next((each for each in self._open if each.mark == mark), None)
        if same is not None:
            same.numbers.add(number)
            return
        marked = _Marked(mark, {number}, comments=dict(self._commented))
        marked.reach(self._line)
        self.begun.append(marked)
        self._open = [*self._open, marked][-_MOST_OPEN:]

    def _end(self, number: str) -> None:
        ended = next((each for each in self._open if number in each.numbers), None)
        if ended is not None:
            ended.has_ended = True
            self._open.remove(ended)

    def _say(self, words: str) -> None:
        self._line.words.append(words)
        for each in self._open:
            each.reach(self._line, words)

    def _comment(self, number: str, *, stays: bool) -> None:
        if stays:
            self._commented[number] = None
        for each in self._open:
            each.comments[number] = None


def _kept(text: str) -> str:
    """Words as they are kept: a line for each paragraph that has any."""
    lines = (each.strip() for each in clean(text).split("\n"))
    return "\n".join(each for each in lines if each)


def _comments(package: Package) -> dict[str, str]:
    """The comments by number."""
    found: dict[str, str] = {}
    for name in sorted(package.names):
        if _COMMENTS.fullmatch(name):
            for comment in root_of(package, name).iter(f"{W}comment"):
                paragraphs = ("".join(each.text or "" for each in one.iter(f"{W}t")) for one in comment.iter(f"{W}p"))
                found[str(comment.get(_ID))] = clean_line(" ".join(paragraphs))
    return found
