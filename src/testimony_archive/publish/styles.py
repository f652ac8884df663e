"""The styles of a document, by their English names, whatever language its Word was in.

Word keeps built-in styles under English names in every language; only their identifiers differ. A style that the
document lacks is taken over from the program's own template, without its fonts, so that it looks at home.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element as Element

PARAGRAPH: Final = "paragraph"
CHARACTER: Final = "character"
_OFF: Final = frozenset({"0", "false", "off"})
_HEXADECIMAL: Final = re.compile("[0-9A-Fa-f]{6}")
_DEFAULTS: Final = {PARAGRAPH: "Normal", CHARACTER: "DefaultParagraphFont"}


@dataclass(frozen=True, slots=True)
class Look:
    """What charts take over from a document's styles: the font of its text, and the colour of its chapters' headings.

    `font` may be a reference to the theme (``+mn-lt``); `accent` is hexadecimal, empty where it is that of
    the theme.
    """

    font: str
    accent: str

    @property
    def accent_xml(self) -> str:
        """The colour in DrawingML."""
        return f'<a:srgbClr val="{self.accent}"/>' if self.accent else '<a:schemeClr val="accent1"/>'


class StyleBook:
    """Finds, adds and changes styles of one document."""

    def __init__(
        self, document: WordDocument, ours: Callable[[], WordDocument], names: Mapping[str, str] | None = None
    ) -> None:
        """Read the styles.

        Args:
            document: whose styles they are.
            ours: opens the program's own template; asked only where a style is missing.
            names: what the document calls paragraph styles of ours, where that is another name.
        """
        self._root: Element = document.styles.element
        self._names = {ours.lower(): theirs.lower() for ours, theirs in (names or {}).items()}
        self._ids = {_name_of(each): _id_of(each) for each in _styles_of(self._root)}
        self.text_width = text_width(document)
        self._open_ours = ours
        self._ours: Mapping[tuple[str, str], Element] = {}

    def id_of(self, kind: str, name: str) -> str:
        """The identifier of the style of a kind (`PARAGRAPH`, `CHARACTER`) with an English name, in any case."""
        key = (kind, name.lower())
        if kind == PARAGRAPH and (meant := (kind, self._names.get(name.lower(), ""))) in self._ids:
            return self._ids[meant]
        if key not in self._ids:
            self._take_over(key)
        return self._ids[key]

    def has(self, style_id: str, name: str) -> bool:
        """Whether a paragraph style has a property such as ``keepNext``, itself or from what it is based on."""
        styles = {_id_of(each): each for each in _styles_of(self._root)}
        seen: set[str] = set()
        while style_id in styles and style_id not in seen:
            seen.add(style_id)
            found = styles[style_id].find(f"{qn('w:pPr')}/{qn(f'w:{name}')}")
            if found is not None:
                return str(found.get(qn("w:val"), "1")) not in _OFF
            based_on = styles[style_id].find(qn("w:basedOn"))
            style_id = _value_of(based_on) if based_on is not None else ""
        return False

    @property
    def look(self) -> Look:
        """What charts take over."""
        fonts = self._root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:rFonts')}")
        font = "" if fonts is None else str(fonts.get(qn("w:ascii"), ""))
        heading = self.id_of(PARAGRAPH, "heading 1")
        styles = (each for each in _styles_of(self._root) if _id_of(each) == heading)
        colours = (
            str(each.get(qn("w:val"))) for style in styles for each in style.findall(f"{qn('w:rPr')}/{qn('w:color')}")
        )
        accent = next((each for each in colours if _HEXADECIMAL.fullmatch(each)), "")
        return Look(font or "+mn-lt", accent)

    def id_of_language(self, language: str, tag: str) -> str:
        """The identifier of the character style for words in a language; it sets the language and nothing else.

        A style and not a property of each run, so that an editor can also set all words of a language in italics.

        Args:
            language: the English name of the language, which the style is called by.
            tag: the language as Word writes it (BCP 47, ``es-ES``).
        """
        name = f"Words in {language}"
        key = (CHARACTER, name.lower())
        if key not in self._ids:
            style = OxmlElement("w:style")
            style.set(qn("w:type"), CHARACTER)
            style.set(qn("w:customStyle"), "1")
            style.set(qn("w:styleId"), self._free_id(name.title().replace(" ", "")))
            _add(style, "w:name", name)
            _add(style, "w:basedOn", self._default(CHARACTER))
            properties = OxmlElement("w:rPr")
            _add(properties, "w:lang", tag)
            style.append(properties)
            self._register(key, style)
        return self._ids[key]

    def set_language(self, tag: str) -> None:
        """Let the whole document be in a language, but for what has a style of its own that says otherwise."""
        defaults = self._root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        if defaults is None:
            defaults = self._add_run_defaults()
        for style in _styles_of(self._root):
            if style.get(qn("w:default")) == "1" and style.get(qn("w:type")) == PARAGRAPH:
                for own in [*style.iter(qn("w:lang"))]:
                    _drop(own)
        language = next(defaults.iterchildren(qn("w:lang")), None)
        if language is None:
            language = OxmlElement("w:lang")
            defaults.append(language)
        language.set(qn("w:val"), tag)

    def _add_run_defaults(self) -> Element:
        defaults = self._root.find(qn("w:docDefaults"))
        if defaults is None:
            defaults = OxmlElement("w:docDefaults")
            self._root.insert(0, defaults)
        holder = OxmlElement("w:rPrDefault")
        defaults.insert(0, holder)
        properties = OxmlElement("w:rPr")
        holder.append(properties)
        return properties

    def _take_over(self, key: tuple[str, str]) -> None:
        self._ours = self._ours or {_name_of(each): each for each in _styles_of(self._open_ours().styles.element)}
        names_by_id = {_id_of(each): name for name, each in self._ours.items()}
        style = deepcopy(self._ours[key])
        style.set(qn("w:styleId"), self._free_id(_id_of(style)))
        self._register(key, style)
        for reference in (style.find(qn("w:basedOn")), style.find(qn("w:next"))):
            if reference is not None:
                kind, name = names_by_id[_value_of(reference)]
                is_default = self._ours[kind, name].get(qn("w:default")) == "1"
                reference.set(qn("w:val"), self._default(kind) if is_default else self.id_of(kind, name))
        for fonts in [*style.iter(qn("w:rFonts"))]:
            _drop(fonts)
        for tab in style.iter(qn("w:tab")):
            tab.set(qn("w:pos"), str(self.text_width))

    def _register(self, key: tuple[str, str], style: Element) -> None:
        self._root.append(style)
        self._ids[key] = _id_of(style)

    def _default(self, kind: str) -> str:
        for each in _styles_of(self._root):
            if each.get(qn("w:type")) == kind and each.get(qn("w:default")) == "1":
                return _id_of(each)
        return _DEFAULTS[kind]

    def _free_id(self, wished: str) -> str:
        taken = {_id_of(each) for each in _styles_of(self._root)}
        number = 2
        free = wished
        while free in taken:
            free = f"{wished}{number}"
            number += 1
        return free


def paragraph_styles(document: WordDocument) -> tuple[str, ...]:
    """The names of the paragraph styles of a document, but for its usual one, in its order."""
    styles = _styles_of(document.styles.element)
    wanted = (each for each in styles if _name_of(each)[0] == PARAGRAPH and each.get(qn("w:default")) != "1")
    return tuple(_value_of(next(each.iterchildren(qn("w:name")))) for each in wanted)


def text_width(document: WordDocument) -> int:
    """The width between the margins of the last section, in twentieths of a point."""
    section = document.sections[-1]
    sides = [section.page_width, section.left_margin, section.right_margin]
    width, left, right = (each.twips if each is not None else 0 for each in sides)
    return max(width - left - right, 0) or _USUAL_WIDTH


_USUAL_WIDTH: Final = 9026  # A4 between margins of an inch


def _styles_of(root: Element) -> list[Element]:
    return [each for each in root.findall(qn("w:style")) if each.find(qn("w:name")) is not None]


def _name_of(style: Element) -> tuple[str, str]:
    name = next(style.iterchildren(qn("w:name")))
    return str(style.get(qn("w:type"), PARAGRAPH)), _value_of(name).lower()


def _value_of(element: Element) -> str:
    return str(element.get(qn("w:val")))


def _drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _id_of(style: Element) -> str:
    return str(style.get(qn("w:styleId")))


def _add(parent: Element, tag: str, value: str) -> None:
    child = OxmlElement(tag)
    child.set(qn("w:val"), value)
    parent.append(child)
