"""The interface speaks three languages, its own strings and those of other layers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from testimony_archive.config.resources import resource
from testimony_archive.domain.changes import ChangeLabel
from testimony_archive.domain.edits import AttachmentField, ParticipationField, TestimonyField, TranscriptField
from testimony_archive.domain.errors import ArchiveInUse, BadValue, UnknownTerm
from testimony_archive.domain.export_errors import NothingMayLeave
from testimony_archive.domain.rights import Answer, Decision
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.ui import changed_fields, translation
from testimony_archive.ui.actions import COMMANDS, MENUS
from testimony_archive.ui.translation import (
    change_text,
    counted,
    error_texts,
    finished_share,
    language,
    number,
    offered_languages,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

    from PySide6.QtWidgets import QApplication

    from testimony_archive.ui.translation import Translations

_SAID = {
    (
        "ArchiveError",
        "{path} is open in another program ({holder}).",
    ): "{path} está abierto en otro programa ({holder}).",
    ("ChangeLabel", "edit {field} of {code}"): "editar {field} de {code}",
    ("ChangedField", "main ideas"): "ideas principales",
    ("Rights", "no consent on record yet"): "aún sin consentimiento",
    ("ArchiveError", "and {count} more"): "y {count} más",
}


class _Spanish(QTranslator):
    """Knows a few sentences."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str | None:
        return _SAID.get((context, text))

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    translator = _Spanish()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("spanish")
def test_an_error_is_translated_before_its_values_are_filled_in() -> None:
    message, advice = error_texts(ArchiveInUse(path="datos", holder="otra ventana"))

    assert message == "datos está abierto en otro programa (otra ventana)."
    assert advice == "Close it there and try again; nothing was changed."


@pytest.mark.usefixtures("spanish")
def test_a_change_is_named_in_the_interfaces_language() -> None:
    label = ChangeLabel("edit {field} of {code}", (("field", "main_idea"), ("code", "PE-014")))

    assert change_text(label) == "editar ideas principales de PE-014"


@pytest.mark.parametrize("fields", [TestimonyField, ParticipationField, TranscriptField, AttachmentField])
def test_a_change_calls_every_field_by_words(fields: type[StrEnum]) -> None:
    assert [each.value for each in fields if each.value not in changed_fields._WORDS] == []
    assert changed_fields.changed_field("given_on") == "given on"


@pytest.mark.parametrize("spoken", ["en", "es", "fr"])
def test_the_language_that_is_used_is_spoken(translations: Translations, spoken: str) -> None:
    assert translations.use(spoken) == spoken
    assert language() == spoken
    assert QLocale().name()[:2] == spoken


def test_a_language_that_is_not_known_gives_way_to_the_systems(translations: Translations) -> None:
    assert translations.use("quechua") in {"en", "es", "fr"}


@pytest.mark.parametrize(
    ("spoken", "count", "said"),
    [
        ("en", 0, "0 passages"),
        ("en", 1, "1 passage"),
        ("en", 2761, "2,761 passages"),
        ("es", 0, "0 passages"),
        ("fr", 0, "0 passage"),
        ("fr", 1, "1 passage"),
    ],
)
def test_a_count_chooses_its_sentence(translations: Translations, spoken: str, count: int, said: str) -> None:
    translations.use(spoken)

    assert counted(count, "{count} passage", "{count} passages") == said


def test_what_a_field_expects_is_told_in_the_language_of_the_interface(translations: Translations) -> None:
    translations.use("es")
    taken = BadValue(value="Becas", field="name of a template", expected="a name that no other template has")
    long = BadValue(value="x…", field="title", expected="at most {limit} characters", limit=1_000)

    assert "nombre de una plantilla" in error_texts(taken)[0]
    assert "un nombre que ninguna otra plantilla tenga" in " ".join(error_texts(taken))
    assert "como máximo 1000 caracteres" in " ".join(error_texts(long))
    assert "at most 1000 characters" in str(long)


@pytest.mark.usefixtures("spanish")
def test_why_nothing_may_leave_is_told_in_the_language_of_the_interface() -> None:
    decision = Decision(Answer.NO, "no consent on record yet")
    held_back = tuple((f"PE-00{number}", decision) for number in range(1, 6))
    error = NothingMayLeave(held_back, reasons=NothingMayLeave.told(held_back))

    reasons = "; ".join(f"PE-00{number}: aún sin consentimiento" for number in (1, 2, 3))
    assert f"({reasons}; y 2 más)" in error_texts(error)[0]
    assert "PE-003: no consent on record yet; and 2 more" in str(error)


def test_every_text_of_what_is_expected_is_marked_for_translation() -> None:
    package = Path(translation.__file__).parents[1]
    unmarked = [
        f"{path.name}: {match[0]}"
        for folder in ("domain", "services", "ui")
        for path in (package / folder).rglob("*.py")
        for match in re.finditer(r"expected ?= ?f?\"[^\"]*[a-z][^\"]*\"", path.read_text(encoding="utf-8"))
    ]
    assert unmarked == []


def test_words_of_the_program_within_a_message_are_marked_for_translation() -> None:
    package = Path(translation.__file__).parents[1]
    sources = [path.read_text(encoding="utf-8") for path in package.rglob("*.py")]
    with_detail = ("CannotUndo", "BadBackup", "BadTemplate", "UnreadableFile")
    raw = [
        match[0]
        for source in sources
        for match in re.finditer(rf"(?:{'|'.join(with_detail)})\([^)]*?(?:detail|expected)=f?\"[^\"]*\"", source)
    ]
    assert raw == []
    kinds = {match[1] for source in sources for match in re.finditer(r"\bunknown\(\"(\w+)\"", source)}
    assert kinds
    assert kinds | set(VocabularyKind) <= set(UnknownTerm.kinds)


def test_numbers_are_written_as_the_language_does(translations: Translations) -> None:
    translations.use("es")

    assert number(28_780_155) == "28.780.155"


@pytest.mark.parametrize("spoken", ["es", "fr"])
def test_a_translation_keeps_every_value_of_its_source(spoken: str) -> None:
    root = ET.parse(resource("translations", f"testimony_archive_{spoken}.ts")).getroot()
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text:
            fields = re.compile(r"\{\w+\}")
            source = message.findtext("source") or ""
            assert sorted(fields.findall(translation.text)) == sorted(fields.findall(source)), source


@pytest.mark.parametrize("spoken", ["en", "es", "fr"])
def test_every_entry_of_a_menu_has_a_letter_of_its_own(spoken: str, translations: Translations) -> None:
    translations.use(spoken)
    entries: dict[str, list[str]] = {"the menu bar": [text for _, text in MENUS]}
    for each in COMMANDS:
        entries.setdefault(each.menu, []).append(each.text)
    for menu, texts in entries.items():
        words = [QCoreApplication.translate("Actions", each) for each in texts]
        letters = [each.partition("&")[2][:1].casefold() for each in words]
        assert all(letters), (menu, words)
        assert len(set(letters)) == len(letters), (menu, words)


def _write_translation(folder: Path, spoken: str, finished: int, unfinished: int, *, compiled: bool = True) -> Path:
    done = "<message><source>A</source><translation>B</translation></message>" * finished
    open_ = '<message><source>A</source><translation type="unfinished"></translation></message>' * unfinished
    gone = '<message><source>A</source><translation type="vanished">B</translation></message>'
    source = folder / f"testimony_archive_{spoken}.ts"
    source.write_text(f"<TS><context><name>X</name>{done}{open_}{gone}</context></TS>", "utf-8")
    if compiled:
        source.with_suffix(".qm").write_bytes(b"compiled")
    return source


def test_a_language_is_offered_once_nearly_all_of_it_is_translated(tmp_path: Path) -> None:
    _write_translation(tmp_path, "es", finished=96, unfinished=4)
    _write_translation(tmp_path, "fr", finished=90, unfinished=10)
    assert offered_languages(tmp_path) == ("en", "es")


def test_a_translation_that_was_not_compiled_is_not_offered(tmp_path: Path) -> None:
    _write_translation(tmp_path, "es", finished=100, unfinished=0, compiled=False)
    assert offered_languages(tmp_path) == ("en",)


def test_how_much_is_finished_counts_what_the_program_says_now(tmp_path: Path) -> None:
    assert finished_share(_write_translation(tmp_path, "fr", finished=3, unfinished=1)) == 0.75
    assert finished_share(tmp_path / "nowhere.ts") == 0
    (tmp_path / "broken.ts").write_text("<TS><context>")
    assert finished_share(tmp_path / "broken.ts") == 0
