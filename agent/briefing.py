"""What the model is told before the conversation: the standing prompt and the day. Knows no clock."""

from datetime import date

import prompts
from domain.calendar import monday_of, next_monday
from domain.conversation import Message

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def briefing(today: date, language: str | None = None) -> Message:
    """The system message of a turn. The prompt comes first, so that providers can reuse what they have read. `language`,
    as `German`, is the one the user has set for answers.
    """
    day = (
        f"Today is {_DAYS[today.weekday()]}, {today.isoformat()}. This week began on Monday, "
        f"{monday_of(today).isoformat()}; next week begins on Monday, {next_monday(today).isoformat()}."
    )
    answers = f"\nAnswer in {language}, whatever language the user writes in." if language else ""
    return Message(role="system", content=f"{prompts.load('assistant').text}\n\n{day}{answers}")
