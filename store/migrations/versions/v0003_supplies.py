"""Stock, suppliers, prices, and substitutions that were proposed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "stock",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("food_id", _KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("milligrams", sa.BigInteger, nullable=False),
        sa.Column("par_milligrams", sa.BigInteger, nullable=False),
        sa.Column("counted_on", sa.Date, nullable=False),
        sa.Column("best_before", sa.Date),
        sa.PrimaryKeyConstraint("clinic_id", "food_id", name="pk_stock"),
    )
    op.create_table(
        "suppliers",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("delivery_days", sa.JSON, nullable=False),
        sa.Column("lead_days", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_suppliers"),
    )
    op.create_table(
        "prices",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("supplier_id", _KEY, nullable=False),
        sa.Column("food_id", _KEY, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("pack_milligrams", sa.BigInteger, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("cents", sa.BigInteger, nullable=False),
        sa.Column("available", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "supplier_id", "food_id", "since", name="pk_prices"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "supplier_id"], ["suppliers.clinic_id", "suppliers.id"], name="fk_prices_suppliers"
        ),
    )
    op.create_table(
        "substitutions",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("plan_id", _KEY, nullable=False),
        sa.Column("plan_version", sa.Integer, nullable=False),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "id", "plan_id", name="pk_substitutions"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "plan_id"],
            ["plans.clinic_id", "plans.id"],
            name="fk_substitutions_plans",
            ondelete="CASCADE",
        ),
    )
