"""On whose behalf something is done. A repository cannot be had without one."""

from typing import Literal

from domain.value import Value

Role = Literal["dietitian", "procurement", "system"]


class Actor(Value):
    """A user of one clinic."""

    user_id: str
    clinic_id: str
    role: Role = "dietitian"
