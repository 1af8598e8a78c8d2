"""The first schema: the whole domain."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attributes",
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("scope IN ('case', 'document', 'person')", name=op.f("ck_attributes_scope")),
        sa.CheckConstraint(
            "type IN ('text', 'number', 'date', 'month', 'boolean', 'choice', 'set')",
            name=op.f("ck_attributes_type"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attributes")),
        sa.UniqueConstraint("guid", name=op.f("uq_attributes_guid")),
        sa.UniqueConstraint("scope", "name_key", name=op.f("uq_attributes_scope_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit_entries",
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.Column("coder_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
        sa.UniqueConstraint("guid", name=op.f("uq_audit_entries_guid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cases",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("guid", name=op.f("uq_cases_guid")),
        sa.UniqueConstraint("name_key", name=op.f("uq_cases_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "changes",
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("verb", sa.String(length=60), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("kind IN ('do', 'undo', 'redo', 'setup')", name=op.f("ck_changes_kind")),
        sa.CheckConstraint("state IN ('done', 'undone', 'discarded')", name=op.f("ck_changes_state")),
        sa.ForeignKeyConstraint(["target_id"], ["changes.id"], name=op.f("fk_changes_target_id_changes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sa.UniqueConstraint("guid", name=op.f("uq_changes_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("changes", schema=None) as batch_op:
        batch_op.create_index("ix_changes_state", ["kind", "state"], unique=False)

    op.create_table(
        "coders",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("is_consensus", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coders")),
        sa.UniqueConstraint("guid", name=op.f("uq_coders_guid")),
        sa.UniqueConstraint("name_key", name=op.f("uq_coders_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contents")),
        sa.UniqueConstraint("guid", name=op.f("uq_contents_guid")),
        sa.UniqueConstraint("sha256", name=op.f("uq_contents_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "named_sets",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("kind IN ('documents', 'codes', 'cases')", name=op.f("ck_named_sets_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_named_sets")),
        sa.UniqueConstraint("guid", name=op.f("uq_named_sets_guid")),
        sa.UniqueConstraint("kind", "name_key", name=op.f("uq_named_sets_kind_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "persons",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sa.UniqueConstraint("guid", name=op.f("uq_persons_guid")),
        sa.UniqueConstraint("name_key", name=op.f("uq_persons_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "saved_queries",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("expression", sa.String(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_queries")),
        sa.UniqueConstraint("guid", name=op.f("uq_saved_queries_guid")),
        sa.UniqueConstraint("name_key", name=op.f("uq_saved_queries_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
        sa.UniqueConstraint("guid", name=op.f("uq_settings_guid")),
        sa.UniqueConstraint("key", name=op.f("uq_settings_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "change_rows",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=60), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("block", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["changes.id"], name=op.f("fk_change_rows_change_id_changes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_rows")),
        sa.UniqueConstraint("guid", name=op.f("uq_change_rows_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("change_rows", schema=None) as batch_op:
        batch_op.create_index("ix_change_rows_change", ["change_id", "position"], unique=False)

    op.create_table(
        "codes",
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("color", sa.String(length=7), nullable=True),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("delimitation", sa.String(), nullable=False),
        sa.Column("gloss", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("is_technical", sa.Boolean(), nullable=False),
        sa.Column("is_sensitive", sa.Boolean(), nullable=False),
        sa.Column("shortcut", sa.Integer(), nullable=True),
        sa.Column("coder_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("status IN ('draft', 'valid', 'dissolved')", name=op.f("ck_codes_status")),
        sa.CheckConstraint("shortcut IS NULL OR shortcut BETWEEN 1 AND 9", name=op.f("ck_codes_shortcut")),
        sa.ForeignKeyConstraint(["coder_id"], ["coders.id"], name=op.f("fk_codes_coder_id_coders")),
        sa.ForeignKeyConstraint(["parent_id"], ["codes.id"], name=op.f("fk_codes_parent_id_codes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_codes")),
        sa.UniqueConstraint("guid", name=op.f("uq_codes_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("codes", schema=None) as batch_op:
        batch_op.create_index("ix_codes_parent", ["parent_id"], unique=False)
        batch_op.create_index(
            "uq_codes_main",
            ["name_key"],
            unique=True,
            sqlite_where=sa.text("parent_id IS NULL AND status <> 'dissolved'"),
            postgresql_where=sa.text("parent_id IS NULL AND status <> 'dissolved'"),
        )
        batch_op.create_index(
            "uq_codes_sibling",
            ["parent_id", "name_key"],
            unique=True,
            sqlite_where=sa.text("parent_id IS NOT NULL AND status <> 'dissolved'"),
            postgresql_where=sa.text("parent_id IS NOT NULL AND status <> 'dissolved'"),
        )

    op.create_table(
        "documents",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("duration_minutes", sa.Integer(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("front_matter", sa.JSON(), nullable=False),
        sa.Column("is_synthetic", sa.Boolean(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("head_end", sa.Integer(), nullable=False),
        sa.Column("source_name", sa.String(), nullable=False),
        sa.Column("source_format", sa.String(length=20), nullable=False),
        sa.Column("source_encoding", sa.String(), nullable=True),
        sa.Column("original_id", sa.Integer(), nullable=True),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("delete_audio_by", sa.Date(), nullable=True),
        sa.Column("delete_key_by", sa.Date(), nullable=True),
        sa.Column("delete_transcript_by", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("form IN ('transcript', 'minutes', 'form')", name=op.f("ck_documents_form")),
        sa.CheckConstraint(
            "kind IN ('interview', 'reflection_talk', 'worksheet_text', 'other')",
            name=op.f("ck_documents_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["original_id"], ["contents.id"], name=op.f("fk_documents_original_id_contents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("guid", name=op.f("uq_documents_guid")),
        sa.UniqueConstraint("name_key", name=op.f("uq_documents_name_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_documents_original_id"), ["original_id"], unique=False)

    op.create_table(
        "attribute_values",
        sa.Column("attribute_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "state IN ('value', 'not_applicable', 'unknown')", name=op.f("ck_attribute_values_state")
        ),
        sa.CheckConstraint(
            "(case_id IS NOT NULL AND document_id IS NULL AND person_id IS NULL) OR (case_id IS NULL AND document_id IS NOT NULL AND person_id IS NULL) OR (case_id IS NULL AND document_id IS NULL AND person_id IS NOT NULL)",
            name=op.f("ck_attribute_values_owner"),
        ),
        sa.ForeignKeyConstraint(
            ["attribute_id"], ["attributes.id"], name=op.f("fk_attribute_values_attribute_id_attributes")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_attribute_values_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_attribute_values_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_attribute_values_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribute_values")),
        sa.UniqueConstraint(
            "case_id",
            "attribute_id",
            "valid_from",
            name=op.f("uq_attribute_values_case_id_attribute_id_valid_from"),
        ),
        sa.UniqueConstraint(
            "document_id",
            "attribute_id",
            "valid_from",
            name=op.f("uq_attribute_values_document_id_attribute_id_valid_from"),
        ),
        sa.UniqueConstraint("guid", name=op.f("uq_attribute_values_guid")),
        sa.UniqueConstraint(
            "person_id",
            "attribute_id",
            "valid_from",
            name=op.f("uq_attribute_values_person_id_attribute_id_valid_from"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attribute_values", schema=None) as batch_op:
        batch_op.create_index("ix_attribute_values_attribute", ["attribute_id"], unique=False)
        batch_op.create_index(
            "uq_attribute_values_case",
            ["case_id", "attribute_id"],
            unique=True,
            sqlite_where=sa.text("valid_from IS NULL"),
            postgresql_where=sa.text("valid_from IS NULL"),
        )
        batch_op.create_index(
            "uq_attribute_values_document",
            ["document_id", "attribute_id"],
            unique=True,
            sqlite_where=sa.text("valid_from IS NULL"),
            postgresql_where=sa.text("valid_from IS NULL"),
        )
        batch_op.create_index(
            "uq_attribute_values_person",
            ["person_id", "attribute_id"],
            unique=True,
            sqlite_where=sa.text("valid_from IS NULL"),
            postgresql_where=sa.text("valid_from IS NULL"),
        )

    op.create_table(
        "codings",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("rating", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_codings_span")),
        sa.CheckConstraint("weight IS NULL OR weight BETWEEN 0 AND 100", name=op.f("ck_codings_weight")),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_codings_code_id_codes")),
        sa.ForeignKeyConstraint(["coder_id"], ["coders.id"], name=op.f("fk_codings_coder_id_coders")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_codings_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_codings")),
        sa.UniqueConstraint("guid", name=op.f("uq_codings_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("codings", schema=None) as batch_op:
        batch_op.create_index("ix_codings_code", ["code_id", "document_id", "start", "end"], unique=False)
        batch_op.create_index(batch_op.f("ix_codings_coder_id"), ["coder_id"], unique=False)
        batch_op.create_index("ix_codings_document", ["document_id", "start", "end", "code_id"], unique=False)

    op.create_table(
        "consensus_decisions",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("other_code_id", sa.Integer(), nullable=True),
        sa.Column("decision", sa.String(length=20), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "decision IN ('holds', 'dropped', 'other_code', 'later')",
            name=op.f("ck_consensus_decisions_decision"),
        ),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_consensus_decisions_span")),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_consensus_decisions_code_id_codes")),
        sa.ForeignKeyConstraint(
            ["coder_id"], ["coders.id"], name=op.f("fk_consensus_decisions_coder_id_coders")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_consensus_decisions_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["other_code_id"], ["codes.id"], name=op.f("fk_consensus_decisions_other_code_id_codes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consensus_decisions")),
        sa.UniqueConstraint("guid", name=op.f("uq_consensus_decisions_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("consensus_decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consensus_decisions_code_id"), ["code_id"], unique=False)
        batch_op.create_index("ix_consensus_decisions_document", ["document_id", "start"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_consensus_decisions_other_code_id"), ["other_code_id"], unique=False
        )

    op.create_table(
        "consents",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("place_of_form", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('recording', 'quotation', 'archive')", name=op.f("ck_consents_purpose")
        ),
        sa.CheckConstraint(
            "state IN ('given', 'refused', 'withdrawn', 'unknown')", name=op.f("ck_consents_state")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_consents_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
        sa.UniqueConstraint("document_id", "purpose", name=op.f("uq_consents_document_id_purpose")),
        sa.UniqueConstraint("guid", name=op.f("uq_consents_guid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "guide_questions",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("document_kind", sa.String(length=20), nullable=False),
        sa.Column("code_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_guide_questions_code_id_codes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_questions")),
        sa.UniqueConstraint("guid", name=op.f("uq_guide_questions_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("guide_questions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guide_questions_code_id"), ["code_id"], unique=False)

    op.create_table(
        "scale_values",
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_scale_values_code_id_codes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scale_values")),
        sa.UniqueConstraint("code_id", "label", name=op.f("uq_scale_values_code_id_label")),
        sa.UniqueConstraint("guid", name=op.f("uq_scale_values_guid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "set_members",
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("code_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "(document_id IS NOT NULL AND code_id IS NULL AND case_id IS NULL) OR (document_id IS NULL AND code_id IS NOT NULL AND case_id IS NULL) OR (document_id IS NULL AND code_id IS NULL AND case_id IS NOT NULL)",
            name=op.f("ck_set_members_member"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_set_members_case_id_cases")),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_set_members_code_id_codes")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_set_members_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["set_id"], ["named_sets.id"], name=op.f("fk_set_members_set_id_named_sets")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_members")),
        sa.UniqueConstraint("guid", name=op.f("uq_set_members_guid")),
        sa.UniqueConstraint("set_id", "case_id", name=op.f("uq_set_members_set_id_case_id")),
        sa.UniqueConstraint("set_id", "code_id", name=op.f("uq_set_members_set_id_code_id")),
        sa.UniqueConstraint("set_id", "document_id", name=op.f("uq_set_members_set_id_document_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("set_members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_set_members_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_set_members_code_id"), ["code_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_set_members_document_id"), ["document_id"], unique=False)

    op.create_table(
        "speakers",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("counts_as_respondent", sa.Boolean(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("role IN ('interviewer', 'respondent', 'other')", name=op.f("ck_speakers_role")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_speakers_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_speakers_person_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
        sa.UniqueConstraint("document_id", "label", name=op.f("uq_speakers_document_id_label")),
        sa.UniqueConstraint("guid", name=op.f("uq_speakers_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("speakers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_speakers_person_id"), ["person_id"], unique=False)

    op.create_table(
        "summaries",
        sa.Column("row_kind", sa.String(length=20), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("rating", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=True),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("basis", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "(case_id IS NOT NULL) = (row_kind = 'case') AND (document_id IS NOT NULL) = (row_kind = 'document') AND (person_id IS NOT NULL) = (row_kind = 'person')",
            name=op.f("ck_summaries_row"),
        ),
        sa.CheckConstraint(
            "row_kind IN ('case', 'document', 'person', 'all')", name=op.f("ck_summaries_row_kind")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'draft', 'done', 'not_addressed', 'not_asked')",
            name=op.f("ck_summaries_state"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_summaries_case_id_cases")),
        sa.ForeignKeyConstraint(["coder_id"], ["coders.id"], name=op.f("fk_summaries_coder_id_coders")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_summaries_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_summaries_person_id_persons")),
        sa.ForeignKeyConstraint(["theme_id"], ["codes.id"], name=op.f("fk_summaries_theme_id_codes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summaries")),
        sa.UniqueConstraint("guid", name=op.f("uq_summaries_guid")),
        sa.UniqueConstraint("theme_id", "case_id", name=op.f("uq_summaries_theme_id_case_id")),
        sa.UniqueConstraint("theme_id", "document_id", name=op.f("uq_summaries_theme_id_document_id")),
        sa.UniqueConstraint("theme_id", "person_id", name=op.f("uq_summaries_theme_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("summaries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_summaries_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_summaries_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_summaries_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_summaries_result",
            ["theme_id"],
            unique=True,
            sqlite_where=sa.text("row_kind = 'all'"),
            postgresql_where=sa.text("row_kind = 'all'"),
        )

    op.create_table(
        "text_versions",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["coder_id"], ["coders.id"], name=op.f("fk_text_versions_coder_id_coders")),
        sa.ForeignKeyConstraint(
            ["content_id"], ["contents.id"], name=op.f("fk_text_versions_content_id_contents")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_text_versions_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_versions")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_text_versions_document_id_number")),
        sa.UniqueConstraint("guid", name=op.f("uq_text_versions_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("text_versions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_text_versions_content_id"), ["content_id"], unique=False)

    op.create_table(
        "worksheet_items",
        sa.Column("worksheet", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "type IN ('choice', 'scale', 'text', 'todo')", name=op.f("ck_worksheet_items_type")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["codes.id"], name=op.f("fk_worksheet_items_theme_id_codes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worksheet_items")),
        sa.UniqueConstraint("guid", name=op.f("uq_worksheet_items_guid")),
        sa.UniqueConstraint("worksheet", "item", name=op.f("uq_worksheet_items_worksheet_item")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("worksheet_items", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worksheet_items_theme_id"), ["theme_id"], unique=False)

    op.create_table(
        "anchor_examples",
        sa.Column("code_id", sa.Integer(), nullable=False),
        sa.Column("coding_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_anchor_examples_code_id_codes")),
        sa.ForeignKeyConstraint(
            ["coding_id"], ["codings.id"], name=op.f("fk_anchor_examples_coding_id_codings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchor_examples")),
        sa.UniqueConstraint("guid", name=op.f("uq_anchor_examples_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("anchor_examples", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_anchor_examples_code_id"), ["code_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_anchor_examples_coding_id"), ["coding_id"], unique=False)

    op.create_table(
        "case_members",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            '(start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end"))',
            name=op.f("ck_case_members_span"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_members_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_case_members_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_case_members_speaker_id_speakers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_members")),
        sa.UniqueConstraint(
            "case_id",
            "document_id",
            "start",
            "end",
            name=op.f("uq_case_members_case_id_document_id_start_end"),
        ),
        sa.UniqueConstraint("guid", name=op.f("uq_case_members_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_members", schema=None) as batch_op:
        batch_op.create_index("ix_case_members_document", ["document_id"], unique=False)
        batch_op.create_index("ix_case_members_speaker", ["speaker_id"], unique=False)
        batch_op.create_index(
            "uq_case_members_document",
            ["case_id", "document_id"],
            unique=True,
            sqlite_where=sa.text("speaker_id IS NULL AND start IS NULL"),
            postgresql_where=sa.text("speaker_id IS NULL AND start IS NULL"),
        )
        batch_op.create_index(
            "uq_case_members_speaker",
            ["case_id", "speaker_id"],
            unique=True,
            sqlite_where=sa.text("speaker_id IS NOT NULL AND start IS NULL"),
            postgresql_where=sa.text("speaker_id IS NOT NULL AND start IS NULL"),
        )

    op.create_table(
        "memos",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("coding_id", sa.Integer(), nullable=True),
        sa.Column("code_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("summary_id", sa.Integer(), nullable=True),
        sa.Column("coder_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("kind IN ('note', 'paraphrase', 'case_summary')", name=op.f("ck_memos_kind")),
        sa.CheckConstraint(
            '(start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end"))',
            name=op.f("ck_memos_span"),
        ),
        sa.CheckConstraint("start IS NULL OR document_id IS NOT NULL", name=op.f("ck_memos_passage")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_memos_case_id_cases")),
        sa.ForeignKeyConstraint(["code_id"], ["codes.id"], name=op.f("fk_memos_code_id_codes")),
        sa.ForeignKeyConstraint(["coder_id"], ["coders.id"], name=op.f("fk_memos_coder_id_coders")),
        sa.ForeignKeyConstraint(["coding_id"], ["codings.id"], name=op.f("fk_memos_coding_id_codings")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_memos_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_memos_person_id_persons")),
        sa.ForeignKeyConstraint(["summary_id"], ["summaries.id"], name=op.f("fk_memos_summary_id_summaries")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memos")),
        sa.UniqueConstraint("guid", name=op.f("uq_memos_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("memos", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memos_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memos_code_id"), ["code_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memos_coding_id"), ["coding_id"], unique=False)
        batch_op.create_index("ix_memos_document", ["document_id", "start"], unique=False)
        batch_op.create_index(batch_op.f("ix_memos_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memos_summary_id"), ["summary_id"], unique=False)

    op.create_table(
        "paragraphs",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint('0 <= start AND start <= "end"', name=op.f("ck_paragraphs_span")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_paragraphs_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_paragraphs_speaker_id_speakers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paragraphs")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_paragraphs_document_id_number")),
        sa.UniqueConstraint("guid", name=op.f("uq_paragraphs_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("paragraphs", schema=None) as batch_op:
        batch_op.create_index("ix_paragraphs_document_position", ["document_id", "position"], unique=False)
        batch_op.create_index(batch_op.f("ix_paragraphs_speaker_id"), ["speaker_id"], unique=False)

    op.create_table(
        "worksheet_answers",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "state IN ('value', 'missing', 'not_applicable', 'unknown')",
            name=op.f("ck_worksheet_answers_state"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_worksheet_answers_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["worksheet_items.id"], name=op.f("fk_worksheet_answers_item_id_worksheet_items")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worksheet_answers")),
        sa.UniqueConstraint("guid", name=op.f("uq_worksheet_answers_guid")),
        sa.UniqueConstraint("item_id", "case_id", name=op.f("uq_worksheet_answers_item_id_case_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("worksheet_answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worksheet_answers_case_id"), ["case_id"], unique=False)

    op.create_table(
        "summary_evidence",
        sa.Column("summary_id", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("paragraph_id", sa.Integer(), nullable=False),
        sa.Column("coding_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["coding_id"], ["codings.id"], name=op.f("fk_summary_evidence_coding_id_codings")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_summary_evidence_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"], ["paragraphs.id"], name=op.f("fk_summary_evidence_paragraph_id_paragraphs")
        ),
        sa.ForeignKeyConstraint(
            ["summary_id"], ["summaries.id"], name=op.f("fk_summary_evidence_summary_id_summaries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summary_evidence")),
        sa.UniqueConstraint("guid", name=op.f("uq_summary_evidence_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("summary_evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_summary_evidence_coding_id"), ["coding_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_summary_evidence_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_summary_evidence_paragraph_id"), ["paragraph_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_summary_evidence_summary_id"), ["summary_id"], unique=False)

    op.create_table(
        "text_marks",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("paragraph_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.CheckConstraint("kind IN ('label', 'time')", name=op.f("ck_text_marks_kind")),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_text_marks_span")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_text_marks_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"], ["paragraphs.id"], name=op.f("fk_text_marks_paragraph_id_paragraphs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_marks")),
        sa.UniqueConstraint("guid", name=op.f("uq_text_marks_guid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("text_marks", schema=None) as batch_op:
        batch_op.create_index("ix_text_marks_document", ["document_id", "start"], unique=False)
        batch_op.create_index(batch_op.f("ix_text_marks_paragraph_id"), ["paragraph_id"], unique=False)

    op.create_table(
        "withdrawals",
        sa.Column("paragraph_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_withdrawals_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"], ["paragraphs.id"], name=op.f("fk_withdrawals_paragraph_id_paragraphs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawals")),
        sa.UniqueConstraint("guid", name=op.f("uq_withdrawals_guid")),
        sa.UniqueConstraint("paragraph_id", name=op.f("uq_withdrawals_paragraph_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("withdrawals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_withdrawals_document_id"), ["document_id"], unique=False)
