"""What a user thought of an answer, and what a user has set for the page."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_INSTANT = sa.DateTime(timezone=True)
_CONVERSATION = ["clinic_id", "user_id", "conversation_id"]


def upgrade() -> None:
    op.create_table(
        "feedback",
        *(sa.Column(name, _KEY, nullable=False) for name in _CONVERSATION),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("comment", sa.Text),
        sa.Column("at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint(*_CONVERSATION, "turn", name="pk_feedback"),
        sa.ForeignKeyConstraint(
            _CONVERSATION,
            ["conversations.clinic_id", "conversations.user_id", "conversations.id"],
            name="fk_feedback_conversations",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "preferences",
        sa.Column("clinic_id", _KEY, nullable=False),
        sa.Column("user_id", _KEY, nullable=False),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "user_id", name="pk_preferences"),
    )
