"""Counts which conversations passed, by category, style and length, and what the tokens came to."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.usage import NANO_PER_DOLLAR
from evals.expectation import Conversation
from evals.score import faults


@dataclass
class Tally:
    """Every trial of every conversation: what was wrong with it, nothing where it passed."""

    conversations: Sequence[Conversation]
    patients: Sequence[Mapping[str, Any]]
    faults: dict[str, list[list[tuple[int, str]]]] = field(default_factory=lambda: defaultdict(list))
    spent: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._by_id = {one.id: one for one in self.conversations}

    def add(self, record: Mapping[str, Any]) -> None:
        """One line of a record; lines of conversations that are not in the file are passed over."""
        if (conversation := self._by_id.get(record["id"])) is not None:
            self.faults[conversation.id].append(faults(conversation, record["output"], self.patients))
        self.spent.update(record.get("usage") or {})

    @property
    def all_passed(self) -> bool:
        return all(self._always(one) for one in self.conversations)

    def said_of_faults(self) -> Iterator[str]:
        """Two lines for each turn that went wrong: what, and what the user had said."""
        for one in self.conversations:
            for trial in self.faults.get(one.id, [[(0, "not recorded")]]):
                for turn, fault in trial:
                    yield f"{one.id} turn {turn}: {fault}\n    {one.turns[max(turn, 1) - 1]}"

    def table(self) -> Iterator[str]:
        """By category, then by style and number of turns, then all; with several trials also how many pass every time."""
        if not self.conversations:
            return
        trials = max((len(each) for each in self.faults.values()), default=1)
        yield f"{'':24}{'pass':>9}{'':8}" + (f"{f'pass^{trials}':>8}" if trials > 1 else "")
        categories = sorted({one.category for one in self.conversations})
        styles = sorted({one.style for one in self.conversations if one.style})
        groups = [(name, [o for o in self.conversations if o.category == name]) for name in categories]
        groups += [(f"style: {name}", [o for o in self.conversations if o.style == name]) for name in styles]
        groups += [("one turn", [o for o in self.conversations if len(o.turns) == 1])]
        groups += [("several turns", [o for o in self.conversations if len(o.turns) > 1])]
        groups += [("all", list(self.conversations))]
        for name, group in groups:
            yield self._row(name, group, trials)

    def cost(self) -> Iterator[str]:
        """One line where a model was asked: tokens, and dollars as far as the price is known."""
        if self.spent["requests"]:
            unpriced = f" ({self.spent['unpriced']} requests of unknown price)" if self.spent["unpriced"] else ""
            yield (
                f"{self.spent['requests']} requests, {self.spent['tokens_in']} tokens read, {self.spent['tokens_out']} "
                f"written, {self.spent['cost'] / NANO_PER_DOLLAR:.4f} dollars{unpriced}"
            )

    def _row(self, name: str, group: Sequence[Conversation], trials: int) -> str:
        passed = sum(not trial for one in group for trial in self.faults.get(one.id, ()))
        played = sum(max(1, len(self.faults.get(one.id, ()))) for one in group)
        row = f"{name:24}{passed:4} of {played:<4}{_share(passed, played)}"
        return row + (_share(sum(map(self._always, group)), len(group)) if trials > 1 else "")

    def _always(self, conversation: Conversation) -> bool:
        trials = self.faults.get(conversation.id, [])
        return bool(trials) and not any(trials)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:6.1f}%" if whole else f"{'-':>7}"
