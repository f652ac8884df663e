"""What the search page asks for on a reading thread."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimony_archive.ui.presenters.kept_passages import KeptPassages

if TYPE_CHECKING:
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.queries import SearchPage, SearchRequest
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What comes back from the reading thread; the last two only where they may have changed."""

    page: SearchPage
    milliseconds: int
    vocabularies: Vocabularies | None = None
    kept: KeptPassages | None = None


def ask(
    workspace: Workspace, request: SearchRequest, progress: Progress, *, with_terms: bool, with_quotes: bool
) -> SearchAnswer:
    """On the reading thread."""
    started = time.perf_counter()
    page = workspace.searching.search(request, progress)
    milliseconds = round((time.perf_counter() - started) * 1000)
    return SearchAnswer(
        page,
        milliseconds,
        workspace.catalogue.vocabularies() if with_terms else None,
        KeptPassages(workspace.catalogue.quotes()) if with_quotes else None,
    )
