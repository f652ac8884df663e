"""What changes nothing: looking, finding, hearing, walking about."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from testimony_archive.domain.concordance import ConcordanceSort
from testimony_archive.domain.queries import Facet, SearchRequest, Sort
from testimony_archive.domain.quote_list import QuoteFacet, QuoteTrait
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.player import RATES
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.views.facet_view import FacetView
from testimony_archive.ui.views.quotes_view import QuotesView
from testimony_archive.ui.views.search_view import SearchView
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.views.vocabularies_view import VocabulariesView
from tests.torture.archivist import Archivist
from tests.torture.deeds import WORDS, Deed

_PAGES: Final = ("testimonies", "search", "quotes", "selections", "vocabularies", "import")
_SEARCH_COMMANDS: Final = (
    "search.concordance",
    "search.left",
    "search.right",
    "search.languages",
    "search.publishable",
    "search.within",
    "search.history",
    "search.clear",
)
_PLAYBACK: Final = (
    "playback.play",
    "playback.play",
    "playback.back",
    "playback.forward",
    "playback.rewind",
    "playback.previous",
    "playback.next",
    "playback.loop",
    "playback.follow",
    "playback.faster",
    "playback.slower",
    "playback.zoom_in",
    "playback.zoom_out",
)
_LEFT: Final = Qt.MouseButton.LeftButton


def query(someone: Archivist) -> str:
    """Something to look for, now and then malformed."""
    one, other = someone.chance.choice(WORDS), someone.chance.choice(WORDS)
    forms = (one, one, f"{one} {other}", f"{one} OR {other}", f"{one[:3]}*", f'"{one} de"', f"{one} NOT {other}")
    return someone.chance.choice((*forms, f'"(({one}', f"title:{one}", f"{one}~", "año" * 30, "", "🙂 \u202e"))


def search(someone: Archivist) -> None:
    someone.session.context.shell.open_search(query(someone))
    someone.settle()


def type_search(someone: Archivist) -> None:
    field = someone.session.frame.toolbar.search
    field.setFocus()
    typed = someone.chance.choice(WORDS)
    for length in range(1, len(typed) + 1):
        field.setText(typed[:length])
        field.textEdited.emit(typed[:length])
        QTest.qWait(0)
    QTest.qWait(someone.chance.choice((0, 30, 250)))  # offers come after a moment
    QTest.keyClick(field, someone.chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down)))
    someone.settle()


def narrow(someone: Archivist) -> None:
    """Tick anything in the facets of the page."""
    someone.session.context.shell.show_page(someone.chance.choice(("search", "quotes")))
    someone.settle()
    view = someone.one_of([each for each in someone.program.window.findChildren(FacetView) if each.isVisible()])
    if view is not None and view.model().rowCount():
        view.facets().toggle(view.model().index(someone.chance.randrange(view.model().rowCount()), 0))
    someone.settle()


def sort_results(someone: Archivist) -> None:
    request = SearchRequest(
        text=query(someone),
        choices={Facet.COUNTRY: frozenset({someone.chance.choice(("PE", "CL", "CA", "MX", "CO"))})},
        sort=someone.chance.choice(tuple(Sort)),
        only_publishable=someone.chance.random() < 0.3,
        all_languages=someone.chance.random() < 0.3,
    )
    someone.session.context.shell.open_whole_search(request)
    someone.settle()


def command_of_search(someone: Archivist) -> None:
    if someone.child(SearchView) is None:
        someone.session.context.shell.open_search(someone.chance.choice(WORDS))
        someone.settle()
    someone.run(someone.chance.choice(_SEARCH_COMMANDS))
    someone.close_menus()


def walk_results(someone: Archivist) -> None:
    search(someone)
    page = someone.child(SearchView)
    if page is not None:
        for _ in range(someone.chance.randint(1, 6)):
            QTest.keyClick(page.results, someone.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)))
        QTest.keyClick(page.results, someone.chance.choice((Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)))
    someone.settle()


def ask_services(someone: Archivist) -> None:
    workspace, chance = someone.workspace, someone.chance
    request = SearchRequest(text=query(someone))
    sort = chance.choice(tuple(ConcordanceSort))
    someone.read(lambda: workspace.concordances.read(ConcordanceRequest(request, sort)))
    passages = someone.transcribed()[2]
    someone.read(lambda: workspace.similar.of_passage(chance.choice(passages).passage_id))
    someone.read(lambda: workspace.suggesting.suggest(SearchRequest(text=chance.choice(WORDS)[:3]), "es"))
    someone.read(workspace.catalogue.info)


def filter_table(someone: Archivist) -> None:
    someone.session.context.shell.show_page("testimonies")
    field = someone.child(QLineEdit, "testimonies_filter")
    if field is not None:
        text = someone.chance.choice(("", "", "pe", "a", "NEW", "xyzzy", *WORDS))
        field.setText(text)
        field.textEdited.emit(text)
        QTest.qWait(someone.chance.choice((0, 200)))
    status = someone.chance.choice(("all", "draft", "described", "reviewed", "published"))
    if someone.chance.random() < 0.3 and (button := someone.child(QWidget, f"testimonies_status_{status}")) is not None:
        QTest.mouseClick(button, _LEFT)
    someone.settle()


def sort_table(someone: Archivist) -> None:
    someone.session.context.shell.show_page("testimonies")
    someone.settle()
    view = someone.child(TestimoniesView)
    if view is not None and view.table.isVisible():
        head = view.table.horizontalHeader()
        column = someone.chance.choice([each for each in Column if not head.isSectionHidden(each)])
        middle = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
        held = someone.chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        QTest.mouseClick(head.viewport(), _LEFT, held, QPoint(middle, head.height() // 2))
    someone.settle()


def choose_rows(someone: Archivist) -> None:
    someone.session.context.shell.show_page("testimonies")
    someone.settle()
    view = someone.child(TestimoniesView)
    if view is not None:
        chosen = someone.some_of(someone.testimony_ids(), 5 if someone.chance.random() < 0.2 else 1)
        view.table.choose(chosen, chosen[0])
    someone.settle()


def open_testimony(someone: Archivist) -> None:
    testimony = someone.testimony()
    passage_id = 0
    if testimony.transcripts and someone.chance.random() < 0.5:
        passages = someone.workspace.catalogue.passages(testimony.transcripts[0].transcript_id)
        passage_id = someone.chance.choice(passages).passage_id if passages else 0
    came_from = CameFrom(someone.chance.choice(WORDS), "1 passage") if someone.chance.random() < 0.3 else None
    someone.session.context.shell.open_testimony(testimony.testimony_id, passage_id, came_from)
    someone.settle()


def find_in_transcript(someone: Archivist) -> None:
    open_testimony(someone)
    if someone.run("edit.find") and (line := someone.child(QLineEdit, "find_line")) is not None:
        word = someone.chance.choice((*WORDS, "que", "the", "la"))
        line.setText(word)
        line.textEdited.emit(word)
        QTest.qWait(someone.chance.choice((0, 200)))
        someone.settle()
        someone.run(someone.chance.choice(("edit.next", "edit.previous")))
        if someone.chance.random() < 0.6:
            QTest.keyClick(line, Qt.Key.Key_Escape)
    someone.settle()


def walk_the_room(someone: Archivist) -> None:
    open_testimony(someone)
    someone.run(someone.chance.choice(("testimony.similar", "testimony.beside", "view.back", "testimony.lost")))
    someone.close_menus()


def listen(someone: Archivist) -> None:
    """Play and pause, go about, faster and slower, in silence."""
    player = someone.session.context.player
    if player.track is None or someone.chance.random() < 0.2:
        recordings = someone.workspace.listening.recordings
        if (testimony_id := someone.one_of([each for each in someone.testimony_ids() if recordings(each)])) is not None:
            someone.session.context.shell.open_testimony(testimony_id, 0, None)
            someone.settle()
    for _ in range(someone.chance.randint(1, 4)):
        someone.run(someone.chance.choice(_PLAYBACK))
        QTest.qWait(someone.chance.choice((0, 5, 60)))
    if someone.chance.random() < 0.3:
        player.set_rate(someone.chance.choice(RATES))
    if someone.chance.random() < 0.5:
        player.pause()
    someone.settle()


def hear_sound(someone: Archivist) -> None:
    """The waveform of any recording."""
    testimony = someone.testimony()
    listening = someone.workspace.listening
    if (recording := someone.one_of(listening.recordings(testimony.testimony_id))) is not None:
        someone.read(lambda: listening.sound(recording.attachment.attachment_id))


def look_at_quotes(someone: Archivist) -> None:
    someone.session.context.shell.show_page("quotes")
    someone.settle()
    page = someone.child(QuotesView)
    if page is None:
        return
    match someone.chance.randrange(4):
        case 0:
            text = someone.chance.choice(("", *WORDS))
            page.set_filter(text)
            page.filter_edited.emit(text)
            QTest.qWait(someone.chance.choice((0, 200)))
        case 1:
            trait = someone.chance.choice((frozenset({QuoteTrait.STARRED.value}), frozenset()))
            page.facets.choice_changed.emit(QuoteFacet.STATE, trait)
        case 2:
            page.all_asked.emit()
        case _:
            if (quote := someone.quote()) is not None:
                page.list.choose([quote.quote_id], quote.quote_id)
    someone.settle()


def look_at_selection(someone: Archivist) -> None:
    """Its items, its totals, its pages in the preview."""
    if (selection := someone.selection()) is not None:
        someone.session.context.shell.open_selection(selection.selection_id)
        someone.settle()
        for name in ("selection", "quotes", "dossier", "evidence"):
            button = someone.child(QWidget, f"export_kind_{name}")
            if button is not None and someone.chance.random() < 0.3:
                QTest.mouseClick(button, _LEFT)
        someone.settle()


def look_at_vocabularies(someone: Archivist) -> None:
    kind = someone.chance.choice(tuple(VocabularyKind))
    someone.session.context.shell.open_vocabulary(kind)
    someone.settle()
    page = someone.child(VocabulariesView)
    terms = someone.workspace.vocabularies.terms(kind)
    if page is not None and terms:
        page.terms.choose(someone.chance.choice(terms).key)
    someone.settle()


def switch_page(someone: Archivist) -> None:
    someone.session.context.shell.show_page(someone.chance.choice(_PAGES))
    someone.settle()
    if someone.chance.random() < 0.3:
        someone.run(someone.chance.choice(("view.back", "view.inspector", "view.group", "view.fold", "view.unfold")))
        someone.close_menus()


def change_looks(someone: Archivist) -> None:
    someone.run(someone.chance.choice(("view.light", "view.dark")))
    if someone.chance.random() < 0.5:
        someone.program.window.resize(
            someone.chance.choice((1024, 1280, 1440, 1920)), someone.chance.choice((700, 900))
        )
    someone.settle()


def open_dialog(someone: Archivist) -> None:
    commands = ("help.keys", "help.about", "help.commands", "testimony.templates", "file.readback")
    someone.run(someone.chance.choice(commands))
    someone.close_dialogs()


def use_palette(someone: Archivist) -> None:
    someone.run("help.commands")
    field = someone.child(QLineEdit, "command_palette_field")
    if field is not None:
        QTest.keyClicks(field, someone.chance.choice(("tes", "sea", "quo", "sel", "insp", "zzz")))
        QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Escape)
    someone.close_dialogs()


def scroll(someone: Archivist) -> None:
    views = [each for each in someone.program.window.findChildren(QAbstractItemView) if each.isVisible()]
    if (view := someone.one_of(views)) is not None:
        bar = view.verticalScrollBar()
        bar.setValue(someone.chance.randint(bar.minimum(), max(bar.minimum(), bar.maximum())))
        someone.program.window.repaint()
    someone.settle()


def show_columns(someone: Archivist) -> None:
    column = someone.chance.choice(tuple(RowColumn))
    someone.session.context.shell.show_page("testimonies")
    someone.settle()
    view = someone.child(TestimoniesView)
    if view is not None:
        number = Column[column.name] if column.name in Column.__members__ else Column.TITLE
        if number not in {Column.CODE, Column.TITLE}:
            head = view.table.horizontalHeader()
            head.setSectionHidden(number, not head.isSectionHidden(number))
    someone.settle()


READING: Final = (
    Deed("search", 12, search),
    Deed("type a search", 4, type_search),
    Deed("narrow", 4, narrow),
    Deed("sort results", 3, sort_results),
    Deed("command of search", 4, command_of_search),
    Deed("walk results", 4, walk_results),
    Deed("ask services", 2, ask_services),
    Deed("filter the table", 5, filter_table),
    Deed("sort the table", 3, sort_table),
    Deed("choose rows", 8, choose_rows),
    Deed("open a testimony", 10, open_testimony),
    Deed("find in a transcript", 3, find_in_transcript),
    Deed("walk the room", 3, walk_the_room),
    Deed("listen", 6, listen),
    Deed("waveform", 2, hear_sound),
    Deed("look at quotes", 5, look_at_quotes),
    Deed("look at a selection", 4, look_at_selection),
    Deed("look at vocabularies", 2, look_at_vocabularies),
    Deed("switch page", 6, switch_page),
    Deed("change looks", 1, change_looks),
    Deed("open a dialog", 2, open_dialog),
    Deed("use the palette", 2, use_palette),
    Deed("scroll", 4, scroll),
    Deed("show columns", 1, show_columns),
)
