"""Draws files in small: pictures, and the first page of a PDF. For worker threads: images only, no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from testimony_archive.services.attaching import Preview, PreviewKind

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = QSize(560, 320)  # twice what is shown, for finer screens


def draw_preview(preview: Preview) -> QImage | None:
    """The picture of a preview, at most 560 by 320 pixels; None where there is none to draw."""
    match preview.kind:
        case PreviewKind.PICTURE:
            return _picture(preview.path)
        case PreviewKind.PDF:
            return _first_page(preview.path)
        case _:
            return None


def _picture(path: Path) -> QImage | None:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > _LARGEST.width() or size.height() > _LARGEST.height()):
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _first_page(path: Path) -> QImage | None:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - only for those who look at a PDF

    document = QPdfDocument(None)  # type: ignore[call-overload]
    try:
        if document.load(str(path)) is not QPdfDocument.Error.None_ or not document.pageCount():
            return None
        size = document.pagePointSize(0).toSize().scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        page = document.render(0, size)
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)  # paper: pages are drawn without a ground
        _paint(image, page)
        return image
    finally:
        document.close()


def _paint(image: QImage, page: QImage) -> None:
    painter = QPainter(image)
    painter.drawImage(0, 0, page)
    painter.end()
