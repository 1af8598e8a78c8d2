"""Shared projects on a PostgreSQL server that the user named: the only network access there is."""

from __future__ import annotations

import re

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from gk_qda.errors.project import DriverMissing, ServerTrouble

SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")
_PATIENCE = 10  # seconds to wait for a server


def is_server(address: str) -> bool:
    """Whether the address names a server instead of a file."""
    return address.startswith(SCHEMES)


def shown(address: str) -> str:
    """The address without its password."""
    try:
        return make_url(_normal(address)).render_as_string(hide_password=True).replace("+psycopg", "")
    except (ArgumentError, ValueError):  # misspelt
        return re.sub(r"//.*@", "//***@", address)


def postgresql_engine(address: str, *, read_only: bool = False) -> Engine:
    """An engine on the server, tried once; raises ``ServerTrouble`` or ``DriverMissing``."""
    try:
        engine = create_engine(
            _normal(address),
            isolation_level="REPEATABLE READ",  # each session sees one state, as with a file
            pool_size=2,
            hide_parameters=True,  # no text of a transcript in the report of a bug
            pool_pre_ping=True,  # a laptop that slept has lost its connections
            connect_args={"connect_timeout": _PATIENCE, "application_name": "gk-qda"},
            execution_options={"postgresql_readonly": True} if read_only else {},
        )
    except ModuleNotFoundError as error:
        raise DriverMissing from error
    except (ArgumentError, ValueError) as error:
        raise ServerTrouble(path=shown(address)) from error
    try:
        engine.connect().close()
    except DBAPIError as error:
        engine.dispose()
        raise ServerTrouble(path=shown(address)) from error
    return engine


def _normal(address: str) -> str:
    rest = address.split("://", 1)[1]
    return f"postgresql+psycopg://{rest}"
