"""Makes the tables of a new project and brings an older one to the current schema."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, create_mock_engine, inspect, make_url
from sqlalchemy.schema import ExecutableDDLElement

from gk_qda.errors.project import ProjectDamaged
from gk_qda.models import Base
from gk_qda.project.engine_sqlite import APPLICATION_ID

SCHEMA = 1  # counts the migrations; stored as user_version
HEAD = "0001"  # Alembic's name of the newest migration


def create(engine: Engine) -> None:
    """All tables of a new, empty project, marked as being of the current schema.

    The tables come straight from the models; a test proves that the migrations lead to the same.
    """
    with engine.execution_options(writes=True).begin() as connection:
        for statement in _tables(connection.dialect.name):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{HEAD}')")
        _mark(connection)


def upgrade(engine: Engine, name: str, backups: str = "") -> None:
    """Run the migrations that are missing, in one transaction, and check references before it ends.

    ``name`` and ``backups`` fill the sentence of ``ProjectDamaged`` where they do not hold.
    """
    from alembic import command
    from alembic.config import Config

    from gk_qda.paths import MIGRATIONS

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    options: dict[str, Any] = {"writes": True, "migrates": True}
    on_server = engine.dialect.name == "postgresql"
    if on_server:
        options["isolation_level"] = "READ COMMITTED"  # to see what a colleague migrated while we waited
    with engine.execution_options(**options).begin() as connection:
        if on_server:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
        used = {} if on_server else _used_ids(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _keep_used_ids(connection, used)
        if not on_server and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ProjectDamaged(path=name, backups=backups)
        _mark(connection)
    engine.dispose()  # its connections no longer look after references


@cache
def _tables(database: str) -> tuple[str, ...]:
    """The statements that make all tables and indexes; put together once, as the models stay what they are."""
    address, made = make_url(f"{database}://"), list[str]()
    dialect = address.get_dialect()()

    def keep(statement: ExecutableDDLElement, *_: object) -> None:
        made.append(str(statement.compile(dialect=dialect)))

    Base.metadata.create_all(create_mock_engine(address, keep), checkfirst=False)
    return tuple(made)


def stored_schema(connection: Connection) -> int:
    """Number of migrations the project has seen; 0 where there are no tables yet."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if not inspect(connection).has_table("alembic_version"):
        return 0
    name = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return int(name) if name is not None and str(name).isdigit() else 0


def is_marked(connection: Connection) -> bool:
    """Whether the file says that GK-QDA made it; another SQLCipher file may have the same passphrase."""
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID)


def _used_ids(connection: Connection) -> dict[str, int]:
    """The highest id ever given in each table of a file."""
    if not inspect(connection).has_table("sqlite_sequence"):
        return {}
    rows = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    return {row.name: row.seq for row in rows}


def _keep_used_ids(connection: Connection, used: dict[str, int]) -> None:
    """A table made anew would count from the highest id present and give away those of deleted rows."""
    for name, highest in used.items():
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
        connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, highest))


def _mark(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
