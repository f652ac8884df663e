"""An organisation's own template keeps its looks; what cannot be one is told plainly."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt, RGBColor

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.export_errors import BadTemplate
from testimony_archive.domain.publication import Bar, Chart, SourcePlace
from testimony_archive.publish.template import default_template, designs
from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, parts_of, words_in_style

DOCUMENT = b"wordprocessingml.document.main+xml"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "book.docx"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return tmp_path / "report.docx"


def an_organisations_template(path: Path) -> WordDocument:
    """What an office might use: its page, its header, its headings; no style of ours; text that is not for us."""
    document = docx.Document()
    for name in ("Quote", "Title", "Subtitle", "TOC Heading"):
        document.styles[name].element.getparent().remove(document.styles[name].element)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x8B, 0x1E, 0x3F)
    document.styles["Normal"].font.name = "Verdana"
    section = document.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    section.header.paragraphs[0].text = "Ministry of Mines"
    document.add_paragraph("Lorem ipsum: click here to write")
    document.core_properties.author = "maria.lopez"
    document.core_properties.comments = "third draft, ask Jorge"
    document.save(str(path))
    return document


def test_its_page_header_and_styles_stay(template: Path, out: Path) -> None:
    an_organisations_template(template)
    write_word(a_book(), out, template)
    document = docx.Document(str(out))
    section = document.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (148, 20)
    assert section.header.paragraphs[0].text == "Ministry of Mines"
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x8B, 0x1E, 0x3F)
    assert words_in_style(out, "Heading1") == ["2.2 Access and scholarships"]


def test_its_text_and_its_author_do_not_come_along(template: Path, out: Path) -> None:
    an_organisations_template(template)
    write_word(a_book(), out, template)
    everything = b"".join(parts_of(out).values()).decode("utf-8", "replace")
    assert [each for each in ("Lorem ipsum", "maria.lopez", "ask Jorge") if each in everything] == []


def test_styles_that_it_lacks_are_added_and_feel_at_home(template: Path, out: Path) -> None:
    an_organisations_template(template)
    write_word(a_book(), out, template)
    styles = docx.Document(str(out)).styles
    for name in ("Title", "Quote", "Quote Passage", "Quote Attribution", "Testimony Record", "Main Idea", "Speaker"):
        assert styles[name].font.name is None, name  # the template's font, whatever it is
    assert styles["Quote Passage"].base_style.name == "Quote"
    assert styles["Quote"].base_style.name == "Normal"
    assert styles["Quote Attribution"].next_paragraph_style.name == "Quote"
    tab = styles["toc 1"].element.find(f".//{qn('w:tab')}")
    assert tab.get(qn("w:pos")) == str(round(Mm(148 - 40).twips))


def test_styles_of_ours_that_it_has_are_its_own(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    document.styles.add_style("Quote Attribution", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(7)
    document.save(str(template))
    write_word(a_book(), out, template)
    named = [each for each in docx.Document(str(out)).styles if each.name == "Quote Attribution"]
    assert [each.font.size for each in named] == [Pt(7)]


def properties_of(path: Path, style: str) -> list[list[str]]:
    """What the paragraphs in a style have beside the style."""
    document = docx.Document(str(path))
    wanted = [each for each in document.paragraphs if each.style is not None and each.style.name == style]
    return [[child.tag.rpartition("}")[2] for child in each._p.get_or_add_pPr()][1:] for each in wanted]


def test_chapters_begin_on_new_pages_and_its_headings_stay_as_they_are(template: Path, out: Path) -> None:
    an_organisations_template(template)
    write_word(a_book(), out, template)
    assert properties_of(out, "Heading 1") == [["pageBreakBefore"]]
    assert properties_of(out, "TOC Heading") == [[]], "ours, which breaks by itself"
    assert not docx.Document(str(out)).styles["Heading 1"].paragraph_format.page_break_before


def test_a_quote_of_its_own_stays_with_the_attribution(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    document.styles.add_style("Quote", WD_STYLE_TYPE.PARAGRAPH, builtin=True).paragraph_format.keep_with_next = False
    document.save(str(template))
    write_word(a_book(), out, template)
    assert properties_of(out, "Quote") == [["keepNext"]] * 3
    assert properties_of(out, "Quote Question") == [[]]


def test_what_its_styles_do_themselves_is_not_repeated(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    base = document.styles.add_style("House Heading", WD_STYLE_TYPE.PARAGRAPH)
    base.paragraph_format.page_break_before = base.paragraph_format.keep_with_next = True
    document.styles["Heading 1"].base_style = base
    document.save(str(template))
    write_word(a_book(), out, template)
    assert properties_of(out, "Heading 1") == [[]]


def test_page_numbers_stand_at_the_edge_where_its_contents_have_no_tab(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    document.save(str(template))
    write_word(a_book(), out, template)
    assert properties_of(out, "toc 1") == [["tabs"]]
    assert properties_of(out, "toc 2") == [[]]


def test_styles_are_found_in_a_template_of_another_language(template: Path, out: Path) -> None:
    """Word in Spanish calls the built-in style Heading 1 “Ttulo1” inside, and keeps its English name."""
    document = an_organisations_template(template)
    document.styles["Heading 1"].element.set(qn("w:styleId"), "Ttulo1")
    document.save(str(template))
    write_word(a_book(), out, template)
    assert words_in_style(out, "Ttulo1") == ["2.2 Access and scholarships"]


def test_a_style_of_ours_is_the_one_that_the_template_calls_otherwise(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    document.styles.add_style("House Words", WD_STYLE_TYPE.PARAGRAPH).paragraph_format.keep_with_next = True
    document.save(str(template))
    write_word(a_book(style_names={"Quote": "house words", "Main Idea": "Not There"}), out, template)
    assert words_in_style(out, "HouseWords")[0] == "Desde ese día firmé."
    assert words_in_style(out, "MainIdea") == ["Who signs the work order is seen."], "ours, as it is not there"
    styles = docx.Document(str(out)).styles
    assert styles["Quote Passage"].base_style.name == "House Words", "what follows our quotes follows theirs"
    assert "Quote" not in [each.name for each in styles]


@pytest.mark.parametrize("name", designs())
def test_every_design_that_ships_has_all_that_a_document_wears(name: str, out: Path) -> None:
    book = a_book(sources=SourcePlace.FOOTNOTES, charts=[Chart("Women and men", (Bar("Women", 2), Bar("Men", 1)))])
    write_word(book, out, designs()[name])
    theirs = [each.name for each in docx.Document(str(designs()[name])).styles]
    added = [each.name for each in docx.Document(str(out)).styles if each.name not in theirs]
    assert [each for each in added if not each.startswith("Words in ")] == []


def test_words_are_hyphenated_and_headings_are_not(out: Path) -> None:
    write_word(a_book(), out)
    document = docx.Document(str(out))
    assert document.settings.element.find(qn("w:autoHyphenation")) is not None
    for heading in ("Title", "Heading 1", "Heading 4", "TOC Heading"):
        properties = document.styles[heading].element.find(qn("w:pPr"))
        assert properties.find(qn("w:suppressAutoHyphens")) is not None, heading


def test_an_identifier_that_is_taken_is_not_taken_twice(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    document.styles.add_style("House Quotes", WD_STYLE_TYPE.PARAGRAPH).element.set(qn("w:styleId"), "Quote")
    document.save(str(template))
    write_word(a_book(), out, template)
    ids = [each.style_id for each in docx.Document(str(out)).styles]
    assert sorted({each for each in ids if ids.count(each) > 1}) == []
    assert words_in_style(out, "Quote2") == [
        "Desde ese día firmé.",
        "The bus ran at five.",
        "Nobody asked who was on it.",
    ]


def test_pages_are_numbered_where_the_template_does_not(template: Path, out: Path) -> None:
    an_organisations_template(template).sections[0].footer.paragraphs[0].text = ""
    write_word(a_book(), out, template)
    footers = [content for name, content in parts_of(out).items() if "footer" in name and name.endswith(".xml")]
    assert [content.count(b" PAGE ") for content in footers] == [1]


# As Word writes a field that someone has edited.
FIELD_IN_PIECES = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PA</w:instrText></w:r>'
    '<w:r><w:instrText>GE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple w:instr="PAGE \\* MERGEFORMAT"><w:r><w:t>1</w:t></w:r></w:fldSimple>',
        FIELD_IN_PIECES,
    ],
)
def test_pages_are_not_numbered_twice(template: Path, out: Path, field: str) -> None:
    document = an_organisations_template(template)
    header = document.sections[0].header.paragraphs[0]
    for each in parse_xml(f'<w:p xmlns:w="{header._p.nsmap["w"]}">{field}</w:p>'):
        header._p.append(each)
    document.save(str(template))
    write_word(a_book(), out, template)
    assert [name for name in parts_of(out) if "footer" in name] == []


def test_headers_of_earlier_sections_go_on(template: Path, out: Path) -> None:
    """A section that names no header of its own goes on with that of the section before, which is taken out."""
    document = an_organisations_template(template)
    document.add_section(WD_SECTION.NEW_PAGE)
    assert document.sections[1].header.is_linked_to_previous
    document.save(str(template))
    write_word(a_book(), out, template)
    document = docx.Document(str(out))
    assert len(document.sections) == 1
    assert document.sections[0].header.paragraphs[0].text == "Ministry of Mines"


def test_comments_and_paths_of_machines_do_not_come_along(template: Path, out: Path) -> None:
    document = an_organisations_template(template)
    document.add_comment(document.paragraphs[0].runs, text="Too long, says Jorge", author="maria.lopez")
    settings = document.settings.element
    settings.insert(0, parse_xml(f'<w:attachedTemplate xmlns:w="{settings.nsmap["w"]}" r:id="rId1" xmlns:r="{R}"/>'))
    part = document.part.part_related_by("http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings")
    part.rels.get_or_add_ext_rel(f"{R}/attachedTemplate", r"file:///C:\Users\maria.lopez\report.dotx")
    document.save(str(template))
    assert b"maria.lopez" in b"".join(parts_of(template).values())
    write_word(a_book(), out, template)
    everything = b"".join(parts_of(out).values())
    assert b"maria.lopez" not in everything
    assert b"Jorge" not in everything
    docx.Document(str(out))


def test_properties_and_pictures_of_a_template_as_a_whole_do_not_come_along(template: Path, out: Path) -> None:
    an_organisations_template(template)  # whose package is python-docx's own, with a picture of its first page
    named = parts_of(template)
    assert {"docProps/app.xml", "docProps/thumbnail.jpeg"} <= set(named)
    write_word(a_book(), out, template)
    assert [each for each in parts_of(out) if each.startswith("docProps/")] == ["docProps/core.xml"]
    assert b"thumbnail" not in parts_of(out)["_rels/.rels"]
    docx.Document(str(out))


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_content_type(content: bytes, kind: bytes) -> bytes:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(DOCUMENT, kind) if name == "[Content_Types].xml" else part)
    return changed.getvalue()


def test_a_word_template_is_a_template_too(template: Path, out: Path, tmp_path: Path) -> None:
    an_organisations_template(template)
    dotx = tmp_path / "report.dotx"
    dotx.write_bytes(with_content_type(template.read_bytes(), b"wordprocessingml.template.main+xml"))
    write_word(a_book(), out, dotx)
    assert docx.Document(str(out)).sections[0].header.paragraphs[0].text == "Ministry of Mines"
    assert DOCUMENT in parts_of(out)["[Content_Types].xml"]


def without(part: str) -> Callable[[bytes], bytes]:
    def take_out(content: bytes) -> bytes:
        changed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
            for name in old.namelist():
                if name != part:
                    new.writestr(name, old.read(name))
        return changed.getvalue()

    return take_out


def broken(part: str, xml: bytes = b"<broken") -> Callable[[bytes], bytes]:
    def break_it(content: bytes) -> bytes:
        changed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
            for name in old.namelist():
                new.writestr(name, xml if name == part else old.read(name))
        return changed.getvalue()

    return break_it


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
EMPTY_DOCUMENT = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda _: b"", "it is empty"),
        (lambda _: b"Dear Sir or Madam", "it is no Word document, or broken"),
        (lambda _: OLE + bytes(500), "it is in the format of Word 97"),
        (lambda _: OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "it has a password"),
        (lambda content: content[: len(content) // 2], "it is no Word document, or broken"),
        (without("word/document.xml"), "it is no Word document, or broken"),
        (without("[Content_Types].xml"), "it is no Word document, or broken"),
        (without("_rels/.rels"), "it is no Word document, or broken"),
        (broken("word/document.xml"), "it is no Word document, or broken"),
        (broken("word/document.xml", EMPTY_DOCUMENT), "it is no Word document, or broken"),
        (broken("word/styles.xml"), "it is no Word document, or broken"),
        (broken("word/settings.xml"), "it is no Word document, or broken"),
        (
            lambda content: with_content_type(content, b"ms-word.document.macroEnabled.main+xml"),
            "it holds macros",
        ),
    ],
)
def test_what_is_no_template_is_told(damage: Callable[[bytes], bytes], reason: str, template: Path, out: Path) -> None:
    template.write_bytes(damage(default_template().read_bytes()))
    out.write_bytes(b"the last good version")
    with pytest.raises(BadTemplate) as caught:
        write_word(a_book(), out, template)
    assert reason in caught.value.sentence()
    assert "report.docx" in caught.value.sentence()
    assert out.read_bytes() == b"the last good version"


def test_a_template_that_is_not_there_is_told(template: Path, out: Path) -> None:
    with pytest.raises(FileNotThere, match=r"report\.docx"):
        write_word(a_book(), out, template)


def test_a_template_with_bare_bones_is_enough(template: Path, out: Path) -> None:
    """No section, no defaults, no styles but one: what other programs write."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    bones = broken("word/document.xml", f"<w:document {word}><w:body/></w:document>".encode())
    styles = (
        f'<w:styles {word}><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/></w:style></w:styles>'
    )
    template.write_bytes(broken("word/styles.xml", styles.encode())(bones(default_template().read_bytes())))
    write_word(a_book(language="es"), out, template)
    document = docx.Document(str(out))
    assert words_in_style(out, "Quote")[0] == "Desde ese día firmé."
    assert document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}").get(qn("w:val")) == "es-ES"
