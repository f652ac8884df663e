"""The style sheet of the usual controls, made from the tokens.

What a control is for is told by its dynamic property ``role``, set before it is shown:

- `QLabel`: ``title``, ``strong``, ``secondary`` (body size), ``small`` (secondary, small), ``small-strong``, ``error``
- `QPushButton`: ``primary``, ``primary-icon``, ``flat`` (no edge), ``status`` (small, no edge, a state that is
  switched), ``link`` (small), ``link-body``; without a role a plain button with an edge
- `QLineEdit` and other fields: ``bare`` (no edge); ``dense`` is ``true`` for those of the inspector; the property
  ``state`` is ``error`` for what cannot be accepted
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from testimony_archive.ui.visual.tokens import Colours

_FIELDS: Final = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QSpinBox", "QDateEdit")


def style_sheet(colours: Colours) -> str:
    """The whole style sheet for one scheme, with the sizes that follow from the application's font."""
    parts = (_menus(colours), _labels(colours), _buttons(colours), _fields(colours), _lists(colours), _rest(colours))
    return "\n".join(parts)


def _menus(c: Colours) -> str:
    return f"""
QMenuBar {{ background: {c.window}; color: {c.text}; padding: 0 0 0 {tokens.SPACE_2}px; spacing: 0; border: none; }}
QMenuBar::item {{ padding: 6px {tokens.SPACE_2}px; background: transparent; border-radius: {tokens.RADIUS_FIELD}px; }}
QMenuBar::item:selected {{ background: {c.selidle}; }}
QMenuBar::item:disabled {{ color: {c.text3}; }}
QMenu {{ background: {c.base}; color: {c.text}; border: 1px solid {c.control}; padding: 4px; }}
QMenu::item {{ padding: 4px 24px 4px 8px; border-radius: {tokens.RADIUS_FIELD}px; }}
QMenu::item:selected {{ background: {c.select}; }}
QMenu::item:disabled {{ color: {c.text3}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
QToolTip {{ background: {c.base}; color: {c.text}; border: 1px solid {c.control}; padding: 4px 6px; }}
"""


def _labels(c: Colours) -> str:
    small = round(tokens.font_pixels(tokens.small()))
    title = round(tokens.font_pixels(tokens.title()))
    return f"""
QLabel {{ background: transparent; }}
QLabel:disabled {{ color: {c.text3}; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="strong-danger"] {{ color: {c.danger}; font-weight: 600; }}
QLabel[role="key"] {{ background: {c.base}; color: {c.text2}; border: 1px solid {c.line}; font-size: {small}px;
    border-radius: {tokens.RADIUS_CHIP}px; padding: 0 4px; }}
QLabel[role="secondary"] {{ color: {c.text2}; }}
QLabel[role="small"] {{ color: {c.text2}; font-size: {small}px; }}
QLabel[role="small-strong"] {{ color: {c.text2}; font-size: {small}px; font-weight: 600; }}
QLabel[role="error"] {{ color: {c.danger}; font-size: {small}px; }}
"""


def _buttons(c: Colours) -> str:
    inner = tokens.height_for(tokens.HEIGHT_ROW) - 2  # QSS counts the height within the edge of 1 px
    small = round(tokens.font_pixels(tokens.small()))
    radius = f"border-radius: {tokens.RADIUS_FIELD}px"
    return f"""
QPushButton {{ background: {c.base}; color: {c.text}; border: 1px solid {c.control}; {radius};
    padding: 0 11px; min-height: {inner}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {c.selidle}; }}
QPushButton:disabled {{ color: {c.text3}; border-color: {c.line}; background: transparent; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.onaccent}; border-color: {c.accent};
    font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {c.accenthover}; border-color: {c.accenthover}; }}
QPushButton[role="primary"]:pressed {{ background: {c.accentpress}; border-color: {c.accentpress}; }}
QPushButton[role="primary"]:disabled {{ background: {c.selidle}; color: {c.text3}; border-color: {c.selidle}; }}
QPushButton[role="primary-icon"] {{ background: {c.accent}; border-color: {c.accent}; padding: 0;
    min-height: 0; }}
QPushButton[role="primary-icon"]:hover {{ background: {c.accenthover}; border-color: {c.accenthover}; }}
QPushButton[role="primary-icon"]:pressed {{ background: {c.accentpress}; border-color: {c.accentpress}; }}
QPushButton[role="flat"] {{ background: transparent; border-color: transparent; padding: 0 7px; }}
QPushButton[role="flat"]:hover {{ background: {c.hover}; }}
QPushButton[role="flat"]:pressed, QPushButton[role="flat"]:checked {{ background: {c.selidle}; }}
QPushButton[role="status"] {{ background: transparent; border-color: transparent; padding: 0 7px; color: {c.text2};
    font-size: {small}px; }}
QPushButton[role="status"]:checked {{ color: {c.ok}; }}
QPushButton[role="status"]:hover {{ background: {c.hover}; }}
QPushButton[role="link"] {{ background: transparent; border: none; color: {c.accent}; padding: 0; min-height: 20px;
    font-size: {small}px; text-align: left; }}
QPushButton[role="link-body"] {{ background: transparent; border: none; color: {c.accent}; padding: 0; min-height: 20px;
    text-align: left; }}
QPushButton[role="link"]:hover, QPushButton[role="link-body"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:disabled {{ color: {c.text3}; }}
QToolButton {{ background: transparent; color: {c.text}; border: none; {radius}; padding: 0 6px;
    min-height: {inner + 2}px; }}
QToolButton:hover {{ background: {c.selidle}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.selidle}; }}
QToolButton:disabled {{ color: {c.text3}; background: transparent; }}
QToolButton[role="icon"] {{ padding: 0; min-height: 0; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
"""


def _fields(c: Colours) -> str:
    inner = tokens.height_for(tokens.HEIGHT_ROW) - 2
    every = ", ".join(_FIELDS)
    hover = ", ".join(f"{each}:hover" for each in _FIELDS)
    focus = ", ".join(f"{each}:focus" for each in _FIELDS)
    error = ", ".join(f'{each}[state="error"]' for each in _FIELDS)
    disabled = ", ".join(f"{each}:disabled" for each in _FIELDS)
    bare = ", ".join(f'{each}[role="bare"]' for each in _FIELDS)
    dense = tokens.height_for(tokens.HEIGHT_FIELD_SMALL) - 2
    return f"""
{every} {{ background: {c.base}; color: {c.text}; border: 1px solid {c.control};
    border-radius: {tokens.RADIUS_FIELD}px; padding: 0 8px; min-height: {inner}px;
    selection-background-color: {c.heat4}; selection-color: {c.text}; }}
{hover} {{ border-color: {c.text2}; }}
{focus} {{ border: 2px solid {c.accent}; padding: 0 7px; min-height: {inner - 2}px; }}
QLineEdit[dense="true"] {{ min-height: {dense}px; }}
QLineEdit[dense="true"]:focus {{ min-height: {dense - 2}px; }}
{error} {{ border-color: {c.danger}; }}
{disabled} {{ color: {c.text3}; border-color: {c.line}; background: transparent; }}
{bare} {{ border: none; background: transparent; padding: 0; min-height: 0; }}
QPlainTextEdit, QTextEdit {{ padding: 2px 4px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 1px 3px; }}
QPlainTextEdit[dense="true"] {{ padding: 2px 7px; min-height: 0; }}
QPlainTextEdit[dense="true"]:focus {{ padding: 1px 6px; min-height: 0; }}
QComboBox QAbstractItemView {{ background: {c.base}; border: 1px solid {c.control}; outline: none; padding: 4px;
    selection-background-color: {c.select}; selection-color: {c.text}; }}
QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 4px; border-radius: {tokens.RADIUS_CHIP}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 16px; }}
"""


def _lists(c: Colours) -> str:
    small = round(tokens.font_pixels(tokens.small()))
    return f"""
QScrollArea, QAbstractItemView {{ border: none; }}
QTableView, QTreeView, QListView {{ background: {c.base}; color: {c.text}; border: none; outline: none;
    gridline-color: transparent; selection-background-color: {c.select}; selection-color: {c.text}; }}
QListView[role="sidebar"] {{ background: {c.window}; }}
QTableView[role="words"]::item {{ padding: 4px; }}
QHeaderView {{ background: {c.alt}; border: none; }}
QHeaderView::section {{ background: {c.alt}; color: {c.text2}; border: none; border-bottom: 1px solid {c.line};
    padding: 0 8px; font-size: {small}px; }}
QTableView[role="words"] QHeaderView::section {{ padding: 0 7px; height: 26px; }}
QHeaderView::section:hover {{ background: {c.hover}; }}
QTableCornerButton::section {{ background: {c.alt}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {c.mute}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.control}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QAbstractScrollArea::corner {{ background: transparent; }}
"""


def _rest(c: Colours) -> str:
    return f"""
QSplitter::handle {{ background: {c.line}; }}
QProgressBar {{ background: {c.selidle}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar[role="line"] {{ background: transparent; border-radius: 0; max-height: 2px; min-height: 2px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
QDialog {{ background: {c.window}; }}
QSlider::groove:horizontal {{ background: {c.selidle}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {c.accent}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {c.accent}; width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; }}
"""
