"""The check of a demo can tell a demo from what only looks like one."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECK = Path(__file__).resolve().parents[2] / "packaging" / "check_demo.py"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def check(directory: Path) -> tuple[int, list[str]]:
    done = subprocess.run([sys.executable, str(CHECK), str(directory)], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr.splitlines()


def write_document(path: Path, *, style: str) -> None:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{"palabra " * 100}</w:t></w:r></w:p>'
    with zipfile.ZipFile(path, "w") as document:
        document.writestr("word/document.xml", f"<w:document {NAMESPACE}>{paragraph * 4}</w:document>")
        document.writestr(
            "word/styles.xml",
            f'<w:styles {NAMESPACE}><w:style w:styleId="Cita"><w:name w:val="Quote"/></w:style></w:styles>',
        )


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The least that passes for a demo."""
    (tmp_path / "archive" / "media").mkdir(parents=True)
    (tmp_path / "archive" / "archive.db").write_bytes(b"SQLite format 3\0")
    (tmp_path / "archive" / "media" / "sound").write_bytes(b"sound")
    write_document(tmp_path / "quotes.docx", style="Cita")
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1440).to_bytes(4, "big") + b"\0\0\0\0IEND\xaeB`\x82"
    for name in ("overview", "search", "testimonies"):
        (tmp_path / f"{name}.png").write_bytes(picture)
    return tmp_path


def test_a_whole_demo_passes(demo: Path) -> None:
    assert check(demo) == (0, [])


def test_an_empty_folder_does_not(tmp_path: Path) -> None:
    status, problems = check(tmp_path)
    assert status == 1
    assert len(problems) == 3


def test_a_document_without_quote_styles_is_found(demo: Path) -> None:
    write_document(demo / "quotes.docx", style="Normal")
    assert check(demo) == (1, [f"{demo / 'quotes.docx'} has only 0 paragraphs in a quote style"])


def test_a_picture_that_was_cut_off_is_found(demo: Path) -> None:
    picture = demo / "search.png"
    picture.write_bytes(picture.read_bytes()[:-4])
    assert check(demo) == (1, [f"{picture} is no complete PNG"])


def test_an_archive_without_recordings_is_found(demo: Path) -> None:
    (demo / "archive" / "media" / "sound").unlink()
    assert check(demo) == (1, [f"{demo / 'archive' / 'media'} holds no recording"])
