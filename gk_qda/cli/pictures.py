"""Commands for what the window draws: portrait, codeline, comparison of documents, by date, similarity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_table
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.analysis.portraits import Order, Weight
    from gk_qda.analysis.similarity import Measure
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters
    from gk_qda.queries.similarity import Features, Unit
    from gk_qda.queries.spreads import Across

_MOST_TILES = 100_000


@command("portrait")
@reads_project
@filtered
@option("--tiles", type=click.IntRange(min=1, max=_MOST_TILES), metavar="N")
@option(
    "--weight", type=click.Choice(["length", "equal"]), default="length", words="option_weight_of_portrait"
)
@option(
    "--order", type=click.Choice(["sequence", "color"]), default="sequence", words="option_order_of_portrait"
)
@prints_table
def portrait(
    project: Project, filters: Filters, *, tiles: int | None, weight: Weight, order: Order, out: Output
) -> None:
    """The coded segments of documents as tiles."""
    from gk_qda.operations.tables.portrait import portrait_table

    out.spare(project)
    language = current_talk().wanted
    table = portrait_table(
        project, filters, tiles=tiles, weight=weight, order=order, language=language, format=out.format
    )
    out.write(table)


@command("codeline")
@reads_project
@filtered
@option("--by-main-code", is_flag=True)
@prints_table
@click.pass_context
def codeline(
    context: click.Context, project: Project, filters: Filters, *, by_main_code: bool, out: Output
) -> None:
    """Which codes touch which paragraphs of one document."""
    from gk_qda.operations.tables.codeline import codeline_table

    if len(filters.documents) != 1:
        raise Misuse("usage_one_document", context)
    out.spare(project)
    table = codeline_table(
        project,
        filters,
        document=filters.documents[0],
        by_main_code=by_main_code,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)


@command("document-comparison")
@reads_project
@filtered
@option("--across", type=click.Choice(["paragraph", "question"]), default="paragraph")
@option("--by-main-code", is_flag=True)
@prints_table
def document_comparison(
    project: Project, filters: Filters, *, across: Across, by_main_code: bool, out: Output
) -> None:
    """Which codes stand where in several documents."""
    from gk_qda.operations.tables.document_comparison import document_comparison_table

    out.spare(project)
    with progress("comparing") as watch:
        table = document_comparison_table(
            project,
            filters,
            across=across,
            by_main_code=by_main_code,
            language=current_talk().wanted,
            format=out.format,
            progress=watch,
        )
    out.write(table)


@command("by-date")
@reads_project
@filtered
@option("--by-main-code", is_flag=True)
@prints_table
def by_date(project: Project, filters: Filters, *, by_main_code: bool, out: Output) -> None:
    """Codings by the date of their documents."""
    from gk_qda.operations.tables.dates import dated_table

    out.spare(project)
    language = current_talk().wanted
    out.write(dated_table(project, filters, by_main_code=by_main_code, language=language, format=out.format))


@command("similarity")
@reads_project
@filtered
@option(
    "--unit", type=click.Choice(["document", "case"]), default="document", words="option_unit_of_similarity"
)
@option("--of", type=click.Choice(["codes", "main_codes", "attributes"]), default="codes")
@option("--attribute", "attribute_names", multiple=True, metavar="NAME")
@option(
    "--measure",
    type=click.Choice(["simple", "jaccard", "zeta", "russel_rao", "euclid", "block"]),
    default="zeta",
)
@prints_table
def similarity(
    project: Project,
    filters: Filters,
    *,
    unit: Unit,
    of: Features,
    attribute_names: tuple[str, ...],
    measure: Measure,
    out: Output,
) -> None:
    """How alike documents or cases are."""
    from gk_qda.operations.tables.similarity import similarity_table

    out.spare(project)
    with progress("comparing") as watch:
        table = similarity_table(
            project,
            filters,
            unit=unit,
            of=of,
            attribute_names=attribute_names,
            measure=measure,
            language=current_talk().wanted,
            format=out.format,
            progress=watch,
        )
    out.write(table)
