"""Which pictures of people a document may show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from testimony_archive.domain.publication import LEFT_OUT_PICTURE, LeftOut, PublishedPicture
from testimony_archive.domain.records import AttachmentKind, Testimony, Use
from testimony_archive.domain.rights import Answer, Decision, decide_picture
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.publish.pictures import is_picture

_UNREADABLE = Decision(Answer.NO, QT_TRANSLATE_NOOP("Rights", "its file is missing, or no picture that can be printed"))


@dataclass(frozen=True, slots=True)
class Picturing:
    """Chooses among the pictures of testimonies; `path_of` tells where the file with a SHA-256 is."""

    path_of: Callable[[str], Path]
    today: date

    def pictures(
        self, testimony: Testimony, code: str, people: str
    ) -> tuple[tuple[PublishedPicture, ...], tuple[LeftOut, ...]]:
        """The pictures that may be printed, and those that may not or cannot.

        Args:
            testimony: whose attachments of the kind photo are asked for.
            code: its code as it may leave.
            people: who is seen, under the names they leave by.
        """
        printed: list[PublishedPicture] = []
        left_out: list[LeftOut] = []
        for each in testimony.attachments:
            if each.kind is AttachmentKind.PHOTO:
                path = self.path_of(each.sha256)
                decision = decide_picture(Use.PUBLISH, testimony, each, self.today)
                if decision.allowed and not is_picture(path):
                    decision = _UNREADABLE
                if decision.allowed:
                    printed.append(PublishedPicture(path, people, code))
                else:
                    left_out.append(LeftOut(testimony.code, LEFT_OUT_PICTURE, decision))
        return tuple(printed), tuple(left_out)
