"""What a document is made up of, as charts: whose words, from where, about what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from testimony_archive.domain.localisation import country_name, format_number
from testimony_archive.domain.publication import Bar, Chart
from testimony_archive.domain.records import Gender
from testimony_archive.domain.text import natural_order
from testimony_archive.publish.wording import Wording
from testimony_archive.services.about_document import AboutDocument

_MOST_BARS: Final = 12
_FEWEST_BARS: Final = 2  # one bar alone compares nothing


def charts_of(about: AboutDocument) -> tuple[Chart, ...]:
    """The charts of a document in its language, the longest bar first, without those that would compare nothing."""
    return tuple(each for each in _charts(about) if len(each.bars) >= _FEWEST_BARS)


def _charts(about: AboutDocument) -> Iterator[Chart]:
    words, language, voices = about.words, about.language, about.voices
    genders = _genders(words)
    countries = (country_name(each.country, language) if each.country else words.not_recorded for each in voices)
    themes = (theme for each in about.printed for theme in each.item.source.themes or (words.not_recorded,))
    yield _chart(words.people_by_country, countries, words, language)
    yield _chart(words.people_by_role, (each.role or words.not_recorded for each in voices), words, language)
    yield _chart(words.women_and_men, (genders[each.gender] for each in voices), words, language)
    yield _chart(words.items_by_theme, themes, words, language)


def _genders(words: Wording) -> Mapping[Gender | None, str]:
    return {
        Gender.WOMAN: words.women,
        Gender.MAN: words.men,
        Gender.OTHER: words.other_gender,
        None: words.not_recorded,
    }


def _chart(heading: str, labels: Iterable[str], words: Wording, language: str) -> Chart:
    """Count labels. What is not recorded stands last; of very many, the smallest are one bar."""
    counts = Counter(labels)
    unknown = counts.pop(words.not_recorded, 0)
    ordered = sorted(counts.items(), key=lambda each: (-each[1], natural_order(each[0])))
    own = ordered if len(ordered) <= _MOST_BARS else ordered[: _MOST_BARS - 1]
    bars = [Bar(label, count) for label, count in own]
    if others := ordered[len(own) :]:
        label = words.others.format(count=format_number(len(others), language))
        bars.append(Bar(label, sum(count for _, count in others)))
    if unknown and bars:
        bars.append(Bar(words.not_recorded, unknown))
    return Chart(heading, tuple(bars))
