"""Reads how long testimonies are: their words and their recordings, summed up in SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, text

from testimony_archive.domain.selection_totals import Lengths

# A word is what stands between blanks; line ends are blanks, and several in a row count as words between them.
_WORDS: Final = text("""
    SELECT transcript_id, sum(length(said) - length(replace(said, ' ', '')) + 1) AS words
    FROM (SELECT transcript_id, trim(replace(text, char(10), ' ')) AS said FROM passage
          WHERE testimony_id IN (SELECT value FROM json_each(:ids)))
    WHERE said != '' GROUP BY transcript_id
""")
_MILLISECONDS: Final = text("""
    SELECT testimony_id, sum(longest) AS milliseconds
    FROM (SELECT testimony_id, part_number, max(duration_ms) AS longest FROM attachment
          WHERE kind IN ('audio', 'video') AND testimony_id IN (SELECT value FROM json_each(:ids))
          GROUP BY testimony_id, part_number)
    GROUP BY testimony_id HAVING milliseconds IS NOT NULL
""")
_SPOKEN_UNTIL: Final = text("""
    SELECT testimony_id, sum(longest) AS milliseconds
    FROM (SELECT testimony_id, part_number, max(coalesce(end_ms, start_ms)) AS longest FROM passage
          WHERE testimony_id IN (SELECT value FROM json_each(:ids)) GROUP BY testimony_id, part_number)
    GROUP BY testimony_id HAVING milliseconds IS NOT NULL
""")


def read_lengths(connection: Connection, testimony_ids: Iterable[int]) -> Lengths:
    """How long testimonies are; of one without a recording, until when its transcript says that people speak."""
    ids = {"ids": json.dumps([*testimony_ids])}
    words = {row.transcript_id: row.words for row in connection.execute(_WORDS, ids)}
    spoken = {row.testimony_id: row.milliseconds for row in connection.execute(_SPOKEN_UNTIL, ids)}
    recorded = {row.testimony_id: row.milliseconds for row in connection.execute(_MILLISECONDS, ids)}
    return Lengths(words, spoken | recorded)
