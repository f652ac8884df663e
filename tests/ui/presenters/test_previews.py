"""Files in small: what can be drawn is drawn, and what cannot is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from testimony_archive.services.attaching import Preview, PreviewKind
from testimony_archive.ui.presenters.previews import draw_preview

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("size", "drawn"), [((2_800, 800), (560, 160)), ((40, 30), (40, 30))])
def test_a_picture_is_made_small_and_never_larger(
    tmp_path: Path, size: tuple[int, int], drawn: tuple[int, int]
) -> None:
    path = tmp_path / "without an ending"
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0x224466)
    assert image.save(str(tmp_path / "a.png"))
    (tmp_path / "a.png").rename(path)
    shown = draw_preview(Preview(PreviewKind.PICTURE, path))
    assert shown is not None
    assert (shown.width(), shown.height()) == drawn


@pytest.mark.parametrize("kind", list(PreviewKind))
def test_rubbish_is_no_picture(tmp_path: Path, kind: PreviewKind) -> None:
    path = tmp_path / "rubbish"
    path.write_bytes(b"%PDF-1.4 and then nothing that holds")
    assert draw_preview(Preview(kind, path)) is None
