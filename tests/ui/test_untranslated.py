"""Nothing is shown that could not be translated: found in the source, so that no page has to be opened for it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import pytest

import testimony_archive.ui

_UI: Final = Path(testimony_archive.ui.__file__).parent
# Calls that show words, with the places of their arguments that are words.
_SHOWN: Final = {
    **dict.fromkeys(
        (
            *("setText", "setWindowTitle", "setToolTip", "setStatusTip", "setPlaceholderText", "setTitle"),
            *("setAccessibleName", "setAccessibleDescription", "setPlainText", "setHtml", "setPrefix", "setSuffix"),
            *("QAction", "QPushButton", "QLabel", "QCheckBox", "QRadioButton", "QGroupBox", "QToolButton"),
            *("addAction", "addMenu", "addItem", "addItems", "addTab", "insertItem"),
            *("label", "ElidedLabel", "Paragraph", "PrimaryButton", "MenuButton", "ToggleSwitch", "SegmentedButtons"),
            *("Chip", "Section", "PageHead", "SearchField", "RadioRows", "PathField"),
            *("set_title", "set_detail", "set_words", "set_status", "Fact"),
        ),
        (0,),
    ),
    **dict.fromkeys(("IconButton", "IconField"), (1,)),
    **dict.fromkeys(("EmptyState", "ChoiceButton"), (1, 2)),
    **dict.fromkeys(("notice", "success", "tell"), (0, 1, 2)),
    "set_saved": (0, 1),
}
_KEYWORDS: Final = {"button", "remark", "action_text", "advice", "accessible_name", "title", "placeholder"}


def _files() -> list[Path]:
    return sorted(_UI.rglob("*.py"))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _words(node: ast.expr) -> str:
    """The letters that stand in an argument as it is written, outside any call that translates."""
    match node:
        case ast.Constant(value=str(text)):
            return text if any(each.isalpha() for each in text) else ""
        case ast.JoinedStr(values=parts):
            return "".join(_words(part) for part in parts)
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return "".join(_words(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _words(left) + _words(right)
        case ast.IfExp(body=body, orelse=orelse):
            return _words(body) + _words(orelse)
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="format")):
            return text if any(each.isalpha() for each in text.replace("{", "").replace("}", "")) else ""
        case _:
            return ""


def _untranslated(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (places := _SHOWN.get(_name(node))) is not None:
            arguments = [argument for place, argument in enumerate(node.args) if place in places]
            arguments += [keyword.value for keyword in node.keywords if keyword.arg in _KEYWORDS]
            found += [f"line {node.lineno}: {words}" for argument in arguments if (words := _words(argument))]
    return found


def _misused(source: str) -> list[int]:
    """Lines where what is translated is put together first, so that no translator will ever see it."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and _name(node) == "tr"
        and not (node.args and isinstance(node.args[0], ast.Constant | ast.Name | ast.Attribute | ast.Subscript))
    ]


@pytest.mark.parametrize(
    "source",
    [
        'button.setText("Keep")',
        'label("Main idea", "strong")',
        'row.addWidget(IconButton("star", "Star"))',
        'bar.setWindowTitle(f"Archive {name}")',
        'EmptyState("quote", tr("No quotes"), button="Add one")',
        'messages.notice("Saved" if saved else "Not saved")',
        'button.setText("Keep {count}".format(count=3))',
    ],
)
def test_untranslated_words_are_found(source: str) -> None:
    assert _untranslated(source)


@pytest.mark.parametrize(
    "source",
    [
        'button.setText(self.tr("Keep"))',
        'label("", "strong")',
        'IconButton("star", self.tr("Star"), name="star")',
        'speed.setText("1.0×")',
        'EmptyState("quote", self.tr("No quotes"), name="empty")',
        "line.setText(testimony.title)",
    ],
)
def test_translated_words_and_marks_are_left_alone(source: str) -> None:
    assert not _untranslated(source)


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(_UI)))
def test_every_word_that_is_shown_can_be_translated(file: Path) -> None:
    assert _untranslated(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(_UI)))
def test_what_is_translated_is_written_out(file: Path) -> None:
    assert _misused(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(_UI)))
def test_no_words_to_translate_stand_within_a_format_string(path: Path) -> None:
    # lupdate does not look into them, so nobody would ever be asked to translate these.
    strings = (each for each in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(each, ast.JoinedStr))
    calls = [each for string in strings for each in ast.walk(string) if isinstance(each, ast.Call)]
    assert [each.lineno for each in calls if _name(each) in {"tr", "translate"} and _is_words(each)] == []


def _is_words(call: ast.Call) -> bool:
    return any(isinstance(each, ast.Constant) for each in call.args)
