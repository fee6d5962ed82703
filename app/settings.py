"""What the environment says. The only place that reads it."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.errors import InvalidInput


class Settings(BaseSettings):
    """Names as in the contract; an empty variable counts as not set."""

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore", populate_by_name=True)

    database_url: str = Field("sqlite:///data/wavy.db", alias="DATABASE_URL")
    openai_api_key: SecretStr | None = Field(None, alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(None, alias="OPENAI_BASE_URL")
    azure_endpoint: str | None = Field(None, alias="AZURE_OPENAI_ENDPOINT")
    azure_api_key: SecretStr | None = Field(None, alias="AZURE_OPENAI_API_KEY")
    azure_deployment: str | None = Field(None, alias="AZURE_OPENAI_DEPLOYMENT")
    model: str = Field("gpt-4o", alias="WAVY_MODEL")
    insights_model: str | None = Field(None, alias="WAVY_INSIGHTS_MODEL")
    model_price: str | None = Field(None, alias="WAVY_MODEL_PRICE")
    monthly_cap_usd: Annotated[Decimal, Field(ge=0)] | None = Field(None, alias="WAVY_MONTHLY_CAP_USD")
    privacy: bool = Field(True, alias="WAVY_PRIVACY")
    today: date | None = Field(None, alias="WAVY_TODAY")
    encryption_keys: Annotated[tuple[SecretStr, ...], NoDecode] = Field((), alias="WAVY_ENCRYPTION_KEYS")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field((), alias="WAVY_CORS_ORIGINS")

    @field_validator("cors_origins", "encryption_keys", mode="before")
    @classmethod
    def _listed(cls, written: object) -> object:
        return (
            tuple(part.strip() for part in written.split(",") if part.strip()) if isinstance(written, str) else written
        )


def load_settings() -> Settings:
    """The settings of this process. Raises InvalidInput naming the variable that does not fit, never its value."""
    try:
        return Settings()
    except ValidationError as unfit:
        errors = unfit.errors(include_url=False, include_input=False, include_context=False)
        said = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in errors)
        raise InvalidInput(f"The environment does not fit: {said}.", hint="See the table in the README.") from None
