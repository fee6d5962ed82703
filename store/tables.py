"""The tables. Every row names its clinic; documents are kept as the contract's JSON, byte for byte on both databases.

Columns beside a document repeat what is searched or guarded; the repositories keep the two in step. What is said of patients
and by users is of a sealed type, which a deployment may keep encrypted. Knows no rules.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    text,
)

from store.sealing import SealedDocument, SealedText

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

Key = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is compared and ordered by code point, whatever the locale of the server."""


class Instant(TypeDecorator[datetime]):
    """An aware datetime, read back in UTC; SQLite keeps it bare. Refuses a naive one with ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime:  # noqa: ARG002 - its protocol
        if value is None or value.tzinfo is None:
            raise ValueError("an instant without a zone could be any of two dozen")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


patients = Table(
    "patients",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("name", SealedText, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", SealedDocument, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("patient_id", Key, nullable=False),
    Column("week_start", Date, nullable=False),
    # the how-manyth plan of this patient and week: "newest" without trusting the resolution of a clock
    Column("ordinal", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", SealedDocument, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    ForeignKeyConstraint(["clinic_id", "patient_id"], ["patients.clinic_id", "patients.id"]),
    Index(None, "clinic_id", "patient_id", "week_start", "ordinal", unique=True),
    Index(None, "clinic_id", "week_start"),
    # two approved weeks for one patient would both be cooked: the database itself refuses the second
    Index(
        "ix_plans_one_approved",
        "clinic_id",
        "patient_id",
        "week_start",
        unique=True,
        sqlite_where=text("status = 'approved'"),
        postgresql_where=text("status = 'approved'"),
    ),
)

plan_versions = Table(
    "plan_versions",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("plan_id", Key, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("document", SealedDocument, nullable=False),
    Column("created_at", Instant, nullable=False),
    ForeignKeyConstraint(["clinic_id", "plan_id"], ["plans.clinic_id", "plans.id"], ondelete="CASCADE"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("user_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("title", SealedText, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("user_id", Key, primary_key=True),
    Column("conversation_id", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", Text, nullable=False),
    Column("content", SealedText, nullable=False),
    Column("tool_calls", SealedDocument, nullable=False),
    Column("tool_call_id", Text),
    Column("envelope", SealedDocument(none_as_null=True)),
    Column("at", Instant, nullable=False),
    ForeignKeyConstraint(
        ["clinic_id", "user_id", "conversation_id"],
        ["conversations.clinic_id", "conversations.user_id", "conversations.id"],
        ondelete="CASCADE",
    ),
)

pending_acts = Table(
    "pending_acts",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("user_id", Key, primary_key=True),
    Column("conversation_id", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("tool", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("summary", SealedText, nullable=False),
    Column("turn", Integer, nullable=False),
    ForeignKeyConstraint(
        ["clinic_id", "user_id", "conversation_id"],
        ["conversations.clinic_id", "conversations.user_id", "conversations.id"],
        ondelete="CASCADE",
    ),
)

feedback = Table(
    "feedback",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("user_id", Key, primary_key=True),
    Column("conversation_id", Key, primary_key=True),
    Column("turn", Integer, primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("comment", SealedText),
    Column("at", Instant, nullable=False),
    ForeignKeyConstraint(
        ["clinic_id", "user_id", "conversation_id"],
        ["conversations.clinic_id", "conversations.user_id", "conversations.id"],
        ondelete="CASCADE",
    ),
)

preferences = Table(
    "preferences",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("user_id", Key, primary_key=True),
    Column("document", JSON, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

stock = Table(
    "stock",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("food_id", Key, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("milligrams", BigInteger, nullable=False),
    Column("par_milligrams", BigInteger, nullable=False),
    Column("counted_on", Date, nullable=False),
    Column("best_before", Date),
)

suppliers = Table(
    "suppliers",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("delivery_days", JSON, nullable=False),
    Column("lead_days", Integer, nullable=False),
)

prices = Table(
    "prices",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("supplier_id", Key, primary_key=True),
    Column("food_id", Key, primary_key=True),
    Column("since", Date, primary_key=True),
    Column("pack_milligrams", BigInteger, nullable=False),
    Column("unit", Text, nullable=False),
    Column("cents", BigInteger, nullable=False),
    Column("available", Boolean, nullable=False),
    ForeignKeyConstraint(["clinic_id", "supplier_id"], ["suppliers.clinic_id", "suppliers.id"]),
)

budgets = Table(
    "budgets",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("week_cents", BigInteger),
    Column("patient_week_cents", BigInteger),
)

substitutions = Table(
    "substitutions",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("plan_id", Key, primary_key=True),
    Column("plan_version", Integer, nullable=False),
    Column("document", SealedDocument, nullable=False),
    Column("created_at", Instant, nullable=False),
    # it holds dishes of a patient: it goes with the plan, and the plan with the patient
    ForeignKeyConstraint(["clinic_id", "plan_id"], ["plans.clinic_id", "plans.id"], ondelete="CASCADE"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("clinic_id", Key, nullable=False),
    Column("user_id", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("action", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("entity_id", Key, nullable=False),
    Column("version", Integer),
    Column("details", JSON, nullable=False),
    Index(None, "clinic_id", "entity", "entity_id"),
    sqlite_autoincrement=True,
)

model_usage = Table(
    "model_usage",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("clinic_id", Key, nullable=False),
    Column("user_id", Key, nullable=False),
    # no foreign key: money stays spent when a conversation is deleted
    Column("conversation_id", Key),
    Column("turn", Integer),
    Column("at", Instant, nullable=False),
    Column("model", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("cost", BigInteger),
    Index(None, "clinic_id", "at"),
    sqlite_autoincrement=True,
)

clinic_keys = Table(
    "clinic_keys",
    metadata,
    Column("clinic_id", Key, primary_key=True),
    Column("key", Text, nullable=False),
)
