"""Patients, plans with all their versions, conversations, and the audit."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_patients_and_plans()
    _create_conversations()
    _create_audit()


def _create_patients_and_plans() -> None:
    op.create_table(
        "patients",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("name_key", _KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_patients"),
    )
    op.create_index("ix_patients_clinic_id_name_key_id", "patients", ["clinic_id", "name_key", "id"])
    op.create_table(
        "plans",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("patient_id", _KEY, nullable=False),
        sa.Column("week_start", sa.Date, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_plans"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "patient_id"], ["patients.clinic_id", "patients.id"], name="fk_plans_patients"
        ),
    )
    week = ["clinic_id", "patient_id", "week_start"]
    op.create_index("ix_plans_clinic_id_patient_id_week_start_ordinal", "plans", [*week, "ordinal"], unique=True)
    op.create_index("ix_plans_clinic_id_week_start", "plans", ["clinic_id", "week_start"])
    approved = sa.text("status = 'approved'")
    op.create_index(
        "ix_plans_one_approved", "plans", week, unique=True, sqlite_where=approved, postgresql_where=approved
    )
    op.create_table(
        "plan_versions",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("plan_id", _KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "plan_id", "version", name="pk_plan_versions"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "plan_id"],
            ["plans.clinic_id", "plans.id"],
            name="fk_plan_versions_plans",
            ondelete="CASCADE",
        ),
    )


def _create_conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("user_id", _KEY, nullable=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "user_id", "id", name="pk_conversations"),
    )
    _create_part_of_a_conversation(
        "messages",
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("tool_calls", sa.JSON, nullable=False),
        sa.Column("tool_call_id", sa.Text),
        sa.Column("envelope", sa.JSON),
        sa.Column("at", _INSTANT, nullable=False),
    )
    _create_part_of_a_conversation(
        "pending_acts",
        sa.Column("tool", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
    )


def _create_part_of_a_conversation(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("user_id", _KEY, nullable=False),
        sa.Column("conversation_id", _KEY, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("clinic_id", "user_id", "conversation_id", "position", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "user_id", "conversation_id"],
            ["conversations.clinic_id", "conversations.user_id", "conversations.id"],
            name=f"fk_{name}_conversations",
            ondelete="CASCADE",
        ),
    )


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("user_id", _KEY, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("entity", sa.Text, nullable=False),
        sa.Column("entity_id", _KEY, nullable=False),
        sa.Column("version", sa.Integer),
        sa.Column("details", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_clinic_id_entity_entity_id", "audit", ["clinic_id", "entity", "entity_id"])
