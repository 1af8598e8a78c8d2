"""Makes the tables of a new project and brings an older one to the current schema."""

from __future__ import annotations

from sqlalchemy import Connection, Engine

from gk_qda.models import Base
from gk_qda.project.engine_sqlite import APPLICATION_ID

SCHEMA = 1  # counts the migrations; stored as user_version
HEAD = "0001"  # Alembic's name of the newest migration


def create(engine: Engine) -> None:
    """All tables of a new, empty project, marked as being of the current schema.

    The tables come straight from the models; a test proves that the migrations lead to the same.
    """
    with engine.execution_options(writes=True).begin() as connection:
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{HEAD}')")
        _mark(connection)


def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing, in one transaction."""
    from alembic import command
    from alembic.config import Config

    from gk_qda.paths import MIGRATIONS

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _mark(connection)


def stored_schema(connection: Connection) -> int:
    """Number of migrations the project has seen; 0 where there are no tables yet."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if not connection.dialect.has_table(connection, "alembic_version"):
        return 0
    name = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return int(name) if name is not None and str(name).isdigit() else 0


def _mark(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
