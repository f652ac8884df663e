"""Fields of a Word document: what a program works out, such as the number of a page. Format: ISO/IEC 29500-1, 17.16."""

from __future__ import annotations

from typing import Final

_KEEP_SPACE: Final = 'xml:space="preserve"'
FIELD_BEGIN: Final = '<w:fldChar w:fldCharType="begin"/>'
FIELD_SEPARATE: Final = '<w:fldChar w:fldCharType="separate"/>'
FIELD_END: Final = '<w:fldChar w:fldCharType="end"/>'
_MC: Final = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_W15: Final = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'


def field_code(text: str) -> str:
    """What a field is to work out."""
    return f"<w:instrText {_KEEP_SPACE}>{text}</w:instrText>"


def for_word(content: str) -> str:
    """A run for programs that know Word 2013's own names; others take the empty alternative (ISO/IEC 29500-3)."""
    choice = f'<mc:Choice Requires="w15">{content}</mc:Choice><mc:Fallback/>'
    return f"<w:r><mc:AlternateContent {_MC} {_W15}>{choice}</mc:AlternateContent></w:r>"


def page_reference(target: str, before_page: str = "") -> str:
    """A link to a bookmark: words to be filled in, what parts them from it, and the number of its page."""
    begin, page, separate, end = (
        f"<w:r>{each}</w:r>" for each in (FIELD_BEGIN, field_code(f" PAGEREF {target} \\h "), FIELD_SEPARATE, FIELD_END)
    )
    return (
        f'<w:hyperlink w:anchor="{target}" w:history="1"><w:r><w:t {_KEEP_SPACE}/></w:r>{before_page}'
        f"{begin}{page}{separate}<w:r><w:t/></w:r>{end}</w:hyperlink>"
    )
