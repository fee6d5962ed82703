"""A patient's name may lie sealed, so nothing is ordered or indexed by it in the database any more."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_patients_clinic_id_name_key_id", "patients")
    op.drop_column("patients", "name_key")
