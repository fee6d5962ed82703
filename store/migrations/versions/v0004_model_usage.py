"""What requests to language models took, and the key of a clinic's placeholders."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "model_usage",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("user_id", _KEY, nullable=False),
        sa.Column("conversation_id", _KEY),
        sa.Column("turn", sa.Integer),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("tokens_in", sa.Integer, nullable=False),
        sa.Column("tokens_out", sa.Integer, nullable=False),
        sa.Column("cost", sa.BigInteger),
        sa.PrimaryKeyConstraint("id", name="pk_model_usage"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_model_usage_clinic_id_at", "model_usage", ["clinic_id", "at"])
    op.create_table(
        "clinic_keys",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", name="pk_clinic_keys"),
    )
