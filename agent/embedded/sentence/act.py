"""What a sentence asks for, with all it says about it; what it leaves out is taken from the conversation later."""

from dataclasses import dataclass, field
from datetime import date

from agent.embedded.calendar.dates import Dates
from agent.embedded.naming.described import Described
from agent.embedded.naming.names import Named
from agent.embedded.sentence.reading import Reading


@dataclass(frozen=True)
class Who:
    """Whom an act is about: those named, all (`without` some), those who fit a filter, or those spoken of."""

    named: tuple[Named, ...] = ()
    strangers: tuple[str, ...] = ()
    everyone: bool = False
    without: tuple[Named, ...] = ()
    condition: str | None = None
    restriction: str | None = None
    allergy: str | None = None
    pronoun: bool = False
    plural: bool = False
    others: bool = False
    described: tuple[Described, ...] = ()

    def __bool__(self) -> bool:
        return bool(
            self.named
            or self.strangers
            or self.everyone
            or self.without
            or self.filtered
            or self.pronoun
            or self.plural
            or self.others
            or self.described
        )

    @property
    def filtered(self) -> bool:
        return bool(self.condition or self.restriction or self.allergy)


@dataclass(frozen=True)
class Act:
    """One thing to do. `things` are words left over (mostly foods), `reading` the sentence itself.

    `keeps` means that what is not said (the week above all) stays as it was in the act before; `corrects` is the sentence
    before, where this one puts a value of it right; `latest` what was said last, where `reading` is the act before's; `moved` that the act before
    was done to the wrong patient.
    """

    kind: str
    reading: Reading
    who: Who = field(default_factory=Who)
    dates: Dates = field(default_factory=Dates)
    meals: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    nutrients: tuple[str, ...] = ()
    keeps: bool = False
    corrects: Reading | None = None
    latest: Reading | None = None
    moved: bool = False

    @property
    def day(self) -> date | None:
        return self.dates.days[0] if self.dates.days else None

    @property
    def thing(self) -> str | None:
        return self.things[0] if self.things else None
