"""What the tables of the catalogue are made of: their common metadata, and the columns that many of them have."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Text
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_name)s",
        "uq": "%(table_name)s_%(column_0_name)s_unique",
        "ck": "%(table_name)s_%(constraint_name)s_check",
        "fk": "%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "%(table_name)s_primary",
    }
)


def id_column() -> Column[int]:
    """The number of a row."""
    return Column("id", Integer, primary_key=True, comment="Row number inside this archive")


def uuid_column() -> Column[str]:
    """The identity of a row across archives."""
    return Column("uuid", Text, nullable=False, unique=True, comment="Identity across archives (UUID version 4)")


def text_column(name: str, comment: str, **info: Any) -> Column[str]:
    """Text that is never absent; `info` maps it to Dublin Core and OHMS."""
    return Column(name, Text, nullable=False, server_default="", comment=comment, info=info)


def optional_column(name: str, comment: str, **info: Any) -> Column[str]:
    """Text that may be absent; `info` as for `text_column`."""
    return Column(name, Text, nullable=True, comment=comment, info=info)


def number_column(name: str, comment: str, **info: Any) -> Column[int]:
    """A number that may be absent; `info` as for `text_column`."""
    return Column(name, Integer, nullable=True, comment=comment, info=info)


def position_column() -> Column[int]:
    """The place of a row among its neighbours."""
    return Column("position", Integer, nullable=False, server_default="0", comment="Order among its neighbours, from 0")


def link_column(target: str, comment: str, *, required: bool = True, index: bool = True) -> Column[int]:
    """The row of another table, ``table.column``, that a row refers to; the column is named after both."""
    name = target.replace(".", "_")
    return Column(name, Integer, ForeignKey(target), nullable=not required, index=index, comment=comment)


def access_columns() -> tuple[SchemaItem, ...]:
    """Who may see something, until when, and why."""
    return (
        Column(
            "access",
            Text,
            nullable=False,
            server_default="open",
            comment="open, internal or closed",
            info={"dublin_core": "accessRights", "ohms": "userestrict"},
        ),
        optional_column(
            "access_until", "The level holds until this date (EDTF), from which on it is open", dublin_core="available"
        ),
        text_column("access_reason", "Why access is not open"),
        CheckConstraint("access IN ('open', 'internal', 'closed')", name="access"),
    )
