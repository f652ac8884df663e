"""Pictures of the window are drawn without a screen and change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.ui.pictures import draw_pictures
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.services.workspaces import Workspaces

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def pictures(workspaces: Workspaces, sample: Path, tmp_path: Path) -> dict[str, QImage]:
    drawn = draw_pictures(workspaces, sample, tmp_path / "pictures")
    return {path.stem: QImage(str(path)) for path in drawn}


@pytest.mark.slow
def test_the_main_pages_are_drawn_light_and_dark_and_once_small(
    pictures: dict[str, QImage], workspaces: Workspaces, sample: Path
) -> None:
    sizes = {name: (picture.width(), picture.height()) for name, picture in pictures.items()}

    assert [name for name, size in sizes.items() if size != (1440, 900)] == ["06-search-small"]
    assert sizes["06-search-small"] == (1280, 800)
    for name, picture in pictures.items():
        colours = tokens.DARK if name.endswith("dark") else tokens.LIGHT
        corner = picture.pixelColor(2, picture.height() - 2)
        assert corner == QColor(colours.window), name
        seen = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
        assert len(seen) > 50, f"{name} shows next to nothing"
    with workspaces.open(sample) as workspace:
        assert workspace.undo_state.undo is None
        assert not any((sample / "backups").iterdir())


def test_an_archive_that_is_not_there_is_told_as_an_error(workspaces: Workspaces, tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        draw_pictures(workspaces, tmp_path / "gone", tmp_path / "pictures")
