"""What a document will look like, before it is made."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from testimony_archive.domain.page_sketch import Sketch
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.publication import Publication
from testimony_archive.publish.page_sketch import sketch

PAGES_SHOWN: Final = 40
"""How many pages are sketched; what follows is counted."""


def preview(publication: Publication, template: Path | None, progress: Progress) -> Sketch:
    """The first pages of the Word document that a publication makes, with a template's styles, and how many there are.

    Raises:
        BadTemplate, FileNotThere, NoPermission, DiskTrouble: the template cannot be used.
        BadPicture: a picture is damaged. Cancelled: by `progress`.
    """
    return sketch(publication, template, PAGES_SHOWN, progress)
