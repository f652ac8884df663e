"""What a request asks for: its query read, and in all languages widened by the names of the archive's themes."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_archive.domain.notices import Notice
from testimony_archive.domain.queries import Query, SearchRequest, Widened
from testimony_archive.domain.widening import widen
from testimony_archive.search.query_language import parse
from testimony_archive.search.vocabulary import Vocabulary
from testimony_archive.services.languages import analyser
from testimony_archive.services.thesaurus import Thesaurus
from testimony_archive.storage.database import Connection
from testimony_archive.storage.vocabularies import read_vocabularies


@dataclass(frozen=True, slots=True)
class Understood:
    """A query as it is answered (`tree`) and as it was typed; without all languages the two are the same."""

    tree: Query
    typed: Query
    notices: tuple[Notice, ...] = ()
    widened: tuple[Widened, ...] = ()


def understand(request: SearchRequest, connection: Connection, vocabulary: Vocabulary) -> Understood:
    """Read the query of a request.

    Args:
        request: with the query as typed.
        connection: to the archive, whose themes give the names.
        vocabulary: tells which forms are of one word.
    """
    parsed = parse(request.text)
    if not request.all_languages:
        return Understood(parsed.tree, parsed.tree, parsed.notices)
    thesaurus = Thesaurus(read_vocabularies(connection).themes.values(), analyser(), vocabulary.meaning)
    tree, widened = widen(parsed.tree, thesaurus.names_for, request.not_widened)
    return Understood(tree, parsed.tree, parsed.notices, widened)
