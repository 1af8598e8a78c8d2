"""Alembic's entry point; ``gk_qda.project.schema`` passes the open connection."""

from typing import Any

from alembic import context

from gk_qda.models import Base, Moment


def render_item(kind: str, item: Any, _: Any) -> str | bool:
    """Migrations name plain types only: they must run when the models have moved on."""
    return "sa.DateTime()" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render_item,
)
context.run_migrations()
