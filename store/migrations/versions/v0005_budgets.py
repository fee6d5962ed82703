"""What a clinic may spend on a week's food."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "budgets",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("week_cents", sa.BigInteger),
        sa.Column("patient_week_cents", sa.BigInteger),
        sa.PrimaryKeyConstraint("clinic_id", name="pk_budgets"),
    )
