"""Names that were promised anonymity, taken out of everything that leaves the archive.

A person with a pseudonym leaves under it: in every text of their testimony, in any form of the name that people write:
the whole name, a first name or a surname alone, in another order (``Quispe, Rosa``), with initials (``R. Quispe``),
with or without accents, in any case, joined as in an address (``rosa.quispe``, ``rquispe``), with an ending (``Rosa's``,
``the Quispes``). Whole words only.

A part of a name that is also an everyday word (*Rosa*, *Cruz*, *Grace*) is taken for the name only where it begins
with a capital or stands beside another part of the name; see `name_words`. What nobody can know from the name, such as a
nickname, stays: it belongs to the person's record, as another name, or into the hands of whoever reviews the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.name_words import EVERYDAY_WORDS, PARTICLES
from testimony_archive.domain.records import Participation, Person
from testimony_archive.domain.text import fold
