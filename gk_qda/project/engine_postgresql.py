"""Shared projects on a PostgreSQL server that the user named: the only network access there is."""

from __future__ import annotations

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from gk_qda.errors.project import ServerTrouble

SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def is_server(address: str) -> bool:
    """Whether the address names a server instead of a file."""
    return address.startswith(SCHEMES)


def shown(address: str) -> str:
    """The address without its password."""
    return make_url(_normal(address)).render_as_string(hide_password=True).replace("+psycopg", "")


def postgresql_engine(address: str) -> Engine:
    """An engine on the server, tried once; raises ``ServerTrouble``."""
    try:
        engine = create_engine(_normal(address), isolation_level="REPEATABLE READ", pool_size=2)
        engine.connect().close()
    except (ArgumentError, OperationalError, ModuleNotFoundError) as error:
        raise ServerTrouble(path=shown(address)) from error
    return engine


def _normal(address: str) -> str:
    rest = address.split("://", 1)[1]
    return f"postgresql+psycopg://{rest}"
