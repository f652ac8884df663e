"""Which pictures of people a document shows, and why others are left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from testimony_archive.domain.edits import AttachmentField
from testimony_archive.domain.publication import LEFT_OUT_PICTURE, PublishedTestimony
from testimony_archive.domain.records import AttachmentKind
from testimony_archive.services.publishing import ExportOptions, ExportSource, PublicationPlan
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.publish.photos import photo

WITH_PICTURES = ExportOptions(has_pictures=True)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    with Workspaces(lambda: date(2026, 3, 1)).sample(tmp_path / "sample") as workspace:
        yield workspace


def of(sample: Workspace, code: str) -> int:
    return sample.catalogue.testimony_ids([code])[0]


def plan_of(sample: Workspace, code: str, options: ExportOptions = WITH_PICTURES) -> PublicationPlan:
    return sample.publishing.plan(ExportSource(testimony_ids=[of(sample, code)]), options)


def testimony_in(plan: PublicationPlan) -> PublishedTestimony:
    (item,) = plan.publication.chapters[0].items
    assert isinstance(item, PublishedTestimony)
    return item


def reasons(plan: PublicationPlan) -> list[str]:
    return [each.reason for each in plan.left_out if each.kind == LEFT_OUT_PICTURE]


def attach(sample: Workspace, code: str, path: Path, **values: str) -> None:
    sample.attaching.add(of(sample, code), [path])
    (testimony,) = sample.catalogue.testimonies([of(sample, code)])
    for field, value in {"kind": "photo", **values}.items():
        sample.attaching.edit(of(sample, code), testimony.attachments[-1].attachment_id, AttachmentField(field), value)


def test_a_picture_bears_the_names_of_those_interviewed(sample: Workspace, tmp_path: Path) -> None:
    attach(sample, "CL-003", photo(tmp_path / "a.jpg"))
    (picture,) = testimony_in(plan_of(sample, "CL-003")).pictures
    assert (picture.description, picture.code) == ("Marisol Aguirre", "CL-003")
    assert testimony_in(plan_of(sample, "CL-003", ExportOptions())).pictures == (), "nobody asked for pictures"


def test_a_picture_that_is_closed_stays(sample: Workspace, tmp_path: Path) -> None:
    attach(sample, "CL-003", photo(tmp_path / "a.jpg"), access="closed")
    plan = plan_of(sample, "CL-003")
    assert testimony_in(plan).pictures == ()
    assert reasons(plan) == ["access is closed"]


def test_of_somebody_with_a_pseudonym_there_is_no_picture(sample: Workspace, tmp_path: Path) -> None:
    attach(sample, "PE-014", photo(tmp_path / "a.jpg"))
    assert reasons(plan_of(sample, "PE-014")) == ["a picture would show who has a pseudonym"]


def test_what_is_no_picture_is_left_out_and_told(sample: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic")
    attach(sample, "CL-003", path)
    plan = plan_of(sample, "CL-003")
    assert testimony_in(plan).pictures == ()
    assert reasons(plan) == ["its file is missing, or no picture that can be printed"]


def test_other_attachments_are_no_pictures_of_people(sample: Workspace, tmp_path: Path) -> None:
    attach(sample, "CL-003", photo(tmp_path / "a.jpg"), kind=AttachmentKind.OTHER)
    assert testimony_in(plan_of(sample, "CL-003")).pictures == ()
