"""How a selection is to be exported, as the panel shows it and as the settings keep it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from testimony_archive.domain.publication import DocumentKind, Grouping, QuoteWords, SourcePlace
from testimony_archive.services.export_choices import ENDINGS
from testimony_archive.services.publishing import ExportOptions
from testimony_archive.services.styling import name_of_template, template_named


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What a document is made of, and the ending of its file."""

    options: ExportOptions
    ending: str = ENDINGS[0]


def as_text(choices: ExportChoices) -> str:
    """One line of JSON."""
    options = choices.options
    return json.dumps(
        {
            "ending": choices.ending,
            "kind": options.kind.value,
            "group_by": [each.value for each in options.group_by],
            "sources": options.sources.value,
            "people": options.lists_people,
            "indexes": options.has_indexes,
            "words": options.quote_words.value,
            "charts": options.has_charts,
            "pictures": options.has_pictures,
            "template": name_of_template(options.template) if options.template is not None else "",
            "language": options.language,
        }
    )


def from_text(text: str) -> ExportChoices | None:
    """What was kept; None where nothing was, or nothing that this version can read."""
    try:
        return _read(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _read(kept: dict[str, Any]) -> ExportChoices:
    options = ExportOptions(
        group_by=tuple(Grouping(each) for each in kept["group_by"]),
        language=str(kept["language"]),
        template=template_named(kept["template"]) if kept["template"] else None,
        kind=DocumentKind(kept["kind"]),
        sources=SourcePlace(kept["sources"]),
        lists_people=bool(kept["people"]),
        has_indexes=bool(kept["indexes"]),
        quote_words=QuoteWords(kept["words"]),
        has_charts=bool(kept["charts"]),
        has_pictures=bool(kept["pictures"]),
    )
    return ExportChoices(options, ENDINGS[ENDINGS.index(kept["ending"])])
