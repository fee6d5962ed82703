"""Wires the rooms together: one database, one catalogue, one model, and a context for every call.

Every door (chat, REST, command line) goes through here; nothing above it knows how a part is built.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from importlib import metadata
from secrets import token_hex
from time import monotonic
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from agent.breaker import Breaker
from agent.embedded import EmbeddedAssistant
from agent.model import Model
from agent.privacy import mask_for
from agent.questions import Questions
from agent.spend import Price, price_of
from app.crew import spread
from app.files import ClinicFiles, exports_beside
from app.settings import Settings
from app.speaker import Account, Records, in_nano, speaker
from app.work import Work
from catalogue import Catalogue, load_catalogue
from domain.actor import Actor
from domain.errors import InvalidInput
from domain.usage import Purpose
from store.conversations import ConversationRepository
from store.database import Database
from store.keys import KeyRepository
from store.patients import PatientRepository
from store.plans import PlanRepository
from store.preferences import PreferenceRepository
from store.substitutions import SubstitutionRepository
from store.supplies import SupplyRepository
from store.usage import UsageRepository
from tools import ALL_TOOLS
from tools.consent import Consent
from tools.context import Context
from tools.dispatch import dispatch
from tools.envelope import Envelope
from tools.tool import Tool

if TYPE_CHECKING:
    from agent.openai_model import OpenAIModel

LOCAL = Actor(user_id="local", clinic_id="local")
"""Who acts on a laptop without a login."""


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class House:
    """Everything a door needs."""

    settings: Settings
    database: Database
    catalogue: Catalogue
    model: Model
    now: Callable[[], datetime] = utc_now
    breaker: Breaker = field(default_factory=lambda: Breaker(monotonic))

    @classmethod
    def open(cls, settings: Settings) -> "House":
        """Build it and bring the tables up to date. Raises Unavailable when the database does not answer."""
        database = Database(settings.database_url, [key.get_secret_value() for key in settings.encryption_keys])
        database.migrate()
        house = cls(settings, database, load_catalogue(), _model(settings))
        if not isinstance(house.model, EmbeddedAssistant):
            _price(settings, house.model.name)
        return house

    async def close(self) -> None:
        """Let go of the model's and the database's connections."""
        if (let_go := getattr(self.model, "aclose", None)) is not None:
            await let_go()
        self.database.dispose()

    @property
    def version(self) -> str:
        """The product's version, as installed."""
        return metadata.version("wavy")

    def today(self) -> date:
        """The day as WAVY_TODAY says, else the machine's."""
        return self.settings.today or datetime.now().astimezone().date()

    def context(self, actor: Actor, consent: Consent, work: Work | None = None) -> Context:
        """The surroundings of one call; `work` hears of every step of a long one and may end it."""
        context = Context(
            actor=actor,
            catalogue=self.catalogue,
            patients=PatientRepository(self.database, actor, self.now),
            plans=PlanRepository(self.database, actor, self.now),
            supplies=SupplyRepository(self.database, actor, self.now),
            substitutions=SubstitutionRepository(self.database, actor, self.now),
            files=self.files(actor),
            today=self.today(),
            now=self.now,
            new_id=new_id,
            consent=consent,
            make_all=spread,
            proposer=self._questions(actor, "plan", None),
            writer=self._questions(actor, "insights", _wording_model(self.settings)),
        )
        return context if work is None else replace(context, progress=work.tell, cancelled=work.ending)

    def files(self, actor: Actor) -> ClinicFiles:
        """The finished files of the actor's clinic."""
        return ClinicFiles(exports_beside(self.settings.database_url), actor)

    def conversations(self, actor: Actor) -> ConversationRepository:
        """The conversations of one user."""
        return ConversationRepository(self.database, actor, self.now)

    def preferences(self, actor: Actor) -> PreferenceRepository:
        """What one user has set for the page."""
        return PreferenceRepository(self.database, actor, self.now)

    def language(self, actor: Actor) -> str | None:
        """The one the user wants answers in, as `German`; None for the one they write in."""
        return self.preferences(actor).get().get("language")

    def speaker(self, actor: Actor, conversation_id: str, turn: int) -> Model:
        """Who answers this turn of this conversation."""
        account = self._account(actor, self.model.name, "turn", conversation_id, turn)
        return speaker(self.model, self.breaker, account, self._records(actor))

    def usage(self, actor: Actor) -> UsageRepository:
        """What requests to models took."""
        return UsageRepository(self.database, actor, self.now)

    def _questions(self, actor: Actor, purpose: Purpose, model: str | None) -> Questions | None:
        """What tools may ask a model; None where none is connected."""
        if not (self.settings.azure_api_key or self.settings.openai_api_key):
            return None
        account = self._account(actor, model or self.model.name, purpose)
        records = self._records(actor)
        mask = None if records is None else lambda: mask_for((), records.secrets(), records.keys.key())
        return Questions(lambda: _connected(self.settings, model), account, self.breaker, mask)

    def _account(
        self, actor: Actor, model: str, purpose: Purpose, conversation_id: str | None = None, turn: int | None = None
    ) -> Account:
        cap = in_nano(self.settings.monthly_cap_usd)
        price = _price(self.settings, model)
        return Account(self.usage(actor), model, price, cap, purpose, conversation_id, turn)

    def _records(self, actor: Actor) -> Records | None:
        if not self.settings.privacy:
            return None
        keys = KeyRepository(self.database, actor, lambda: token_hex(32))
        return Records(PatientRepository(self.database, actor, self.now), keys)

    def call(self, name: str, arguments: str | Mapping[str, Any], actor: Actor = LOCAL) -> Envelope:
        """A scripted call: whoever makes it means it, so nothing is asked back."""
        return dispatch(ALL_TOOLS, name, arguments, self.context(actor, Consent()))

    def toolbox(self, actor: Actor, consent: Consent, work: Work | None = None) -> "BoundTools":
        """The tools of one turn of a conversation; see `context` for `work`."""
        return BoundTools(ALL_TOOLS, self.context(actor, consent, work))


@dataclass(frozen=True)
class BoundTools:
    """The agent's toolbox: every tool, on behalf of one user in one turn."""

    specs: Sequence[Tool]
    context: Context

    def call(self, name: str, arguments: str) -> Envelope:
        """Never raises; see `tools.dispatch`."""
        return dispatch(self.specs, name, arguments, self.context)


def new_id(prefix: str) -> str:
    """`plan_4f0c...`: 16 hexadecimal digits that were never given before."""
    return f"{prefix}_{uuid4().hex[:16]}"


def _price(settings: Settings, model: str) -> Price | None:
    """What a token costs: as set, else by the list. Raises InvalidInput where a cap is set and no price is known: it
    could not be kept.
    """
    price = Price.parsed(settings.model_price) if settings.model_price else price_of(model)
    if price is None and settings.monthly_cap_usd is not None:
        raise InvalidInput(
            f"WAVY_MONTHLY_CAP_USD cannot be kept: the price of {model} is not known.",
            hint="Set WAVY_MODEL_PRICE, for example 2.50/10: US dollars for a million tokens read and written.",
        )
    return price


def _model(settings: Settings) -> Model:
    """The model of conversations: the embedded assistant where no key is set."""
    return _connected(settings) if settings.azure_api_key or settings.openai_api_key else EmbeddedAssistant()


def _connected(settings: Settings, model: str | None = None) -> "OpenAIModel":
    """A deployment at Azure where that is set up, else a model at OpenAI or at a compatible server."""
    from agent.openai_model import OPENAI_URL, OpenAIModel  # noqa: PLC0415 - half a second that a keyless start saves

    if settings.azure_endpoint and settings.azure_api_key and settings.azure_deployment:
        return OpenAIModel.at_azure(
            api_key=settings.azure_api_key.get_secret_value(),
            endpoint=settings.azure_endpoint,
            deployment=settings.azure_deployment,
        )
    if settings.openai_api_key:
        return OpenAIModel.at_openai(
            api_key=settings.openai_api_key.get_secret_value(),
            model=model or settings.model,
            base_url=settings.openai_base_url or OPENAI_URL,
        )
    raise InvalidInput(
        "Azure is half set up.",
        hint="Set AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY and AZURE_OPENAI_DEPLOYMENT, or none of them.",
    )


def _wording_model(settings: Settings) -> str | None:
    """Which model words facts: the one set, else the small one at OpenAI itself, else the one that is there."""
    at_openai = settings.openai_base_url is None and settings.azure_deployment is None
    return settings.insights_model or ("gpt-4o-mini" if at_openai else None)
