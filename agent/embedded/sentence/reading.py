"""One sentence as it is understood word by word: names, dates, figures, meanings, and what is left over.

Decides nothing: what the sentence asks for is told by `acts`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from agent.embedded.calendar.dates import Dates, dates_in
from agent.embedded.calendar.spoken_dates import is_calendar_word
from agent.embedded.figures.labs import Measured, labs_in
from agent.embedded.figures.numbers import Figures, figures_in
from agent.embedded.language.forms import is_food
from agent.embedded.language.how_long import how_long
from agent.embedded.language.lexicon import Language, Mark, language_of, marks, quiet
from agent.embedded.language.past import statements
from agent.embedded.language.reasons import reasons_in
from agent.embedded.language.words import Message, Word, blanked, split_quotes, words_of
from agent.embedded.naming.asides import closes_medicines, without_asides
from agent.embedded.naming.bystanders import bystanders
from agent.embedded.naming.counted import counted_in
from agent.embedded.naming.described import Described, described_in
from agent.embedded.naming.half_named import borne_by, half_known, with_initials
from agent.embedded.naming.inversion import likes_again, torn_dislikes
from agent.embedded.naming.names import Named, Roster, names_in
from agent.embedded.naming.places import places_in
from agent.embedded.sentence.hours import meals_by_the_hour
from agent.embedded.vocabulary import people

MEALS = ("breakfast", "lunch", "dinner", "snack")
NUTRIENTS = (
    "calories", "protein", "carbs", "fat", "fiber", "sodium", "saturated_fat", "sugars", "cholesterol", "potassium", "phosphorus",
    "calcium", "iron", "magnesium", "zinc", "vitamin_d", "vitamin_k", "vitamin_b12", "folate", "vitamin_c",
)  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """What was read in `text`; positions are those of `words`. Laboratory values stand in `labs` alone and are blank in it."""

    message: Message
    language: Language
    words: tuple[Word, ...]
    named: tuple[Named, ...]
    dates: Dates
    figures: Figures
    marks: tuple[Mark, ...]
    labs: tuple[Measured, ...] = ()

    @property
    def text(self) -> str:
        return self.message.own

    @cached_property
    def meanings(self) -> frozenset[str]:
        return frozenset(mark.meaning for mark in self.marks)

    def has(self, *meanings: str) -> bool:
        """Any of these meanings."""
        return not self.meanings.isdisjoint(meanings)

    def first(self, *meanings: str) -> int | None:
        """Where one of these meanings first stands."""
        return min((mark.start for mark in self.marks if mark.meaning in meanings), default=None)

    def covered(self, *meanings: str) -> frozenset[int]:
        """The positions of these meanings."""
        return frozenset(i for mark in self.marks if mark.meaning in meanings for i in range(mark.start, mark.end))

    def said(self, meaning: str) -> str | None:
        """The words that mean it, as written or, misspelt, as they are spelled; the longest of them."""
        found = [mark for mark in self.marks if mark.meaning == meaning]
        if not found:
            return None
        longest = max(found, key=lambda mark: (mark.end - mark.start, -mark.start))
        return longest.form or self.between(longest.start, longest.end)

    def between(self, start: int, end: int) -> str:
        """The text of the words `start` to `end`."""
        return self.message.own[self.words[start].start : self.words[end - 1].end]

    @property
    def question(self) -> bool:
        """It asks: a question mark, or it opens with a word that asks."""
        opening = next((i for i, word in enumerate(self.words) if word.key), None)
        asks = opening is not None and self.words[opening].text[:3].casefold() not in {"we'", "we’"}
        return "?" in self.text or (asks and opening in self.covered("question"))

    @cached_property
    def meal_marks(self) -> tuple[Mark, ...]:
        """The words for meals, the longest where one holds another: a `petit déjeuner` is no `déjeuner`."""
        greeted = self.covered("greet")
        said = [m for m in self.marks if m.meaning in MEALS and not greeted.issuperset(range(m.start, m.end))]
        said = [m for m in said if m.start not in self.gone_positions] or said
        return tuple(
            m
            for m in said
            if not any(o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start for o in said)
        )

    @cached_property
    def gone_positions(self) -> frozenset[int]:
        """The words that tell of what has been: `she threw up after lunch`."""
        return _within(self.words, tuple(statements(self.text)))

    @cached_property
    def meals(self) -> tuple[str, ...]:
        there = {mark.meaning for mark in self.meal_marks}
        return tuple(meal for meal in MEALS if meal in there)

    @cached_property
    def nutrients(self) -> tuple[str, ...]:
        return tuple(name for name in NUTRIENTS if self.has(name))

    @cached_property
    def described(self) -> tuple[Described, ...]:
        """Patients meant without a name: `the vegan one`, `all women over 60`."""
        shown = self.covered("show")  # `dame la lista`
        return tuple(one for one in described_in(self.words, self.marks, self.text) if one.start not in shown)

    @cached_property
    def described_positions(self) -> frozenset[int]:
        return frozenset(i for one in self.described for i in range(one.start, one.end))

    @property
    def counted(self) -> int | None:
        """`all three`: so many of those spoken of."""
        return counted_in(self.text)

    @cached_property
    def told(self) -> frozenset[str]:
        """The meanings that stand outside descriptions of patients."""
        people = self.described_positions
        return frozenset(m.meaning for m in self.marks if m.start not in people) if people else self.meanings

    def without_people(self) -> "Reading":
        """The sentence without the words that only describe whom it is about."""
        people = self.described_positions
        return replace(self, marks=tuple(m for m in self.marks if m.start not in people)) if people else self

    @cached_property
    def name_positions(self) -> frozenset[int]:
        return frozenset(i for named in self.named for i in range(named.start, named.end))

    @cached_property
    def date_positions(self) -> frozenset[int]:
        dated = _within(self.words, self.dates.spans)
        names = {"mars", "may", "sun", "sat"}  # `Sat 6.3.` is a day all the same
        days = ((i, w.key) for i, w in enumerate(self.words) if is_calendar_word(w.key))
        return dated | frozenset(i for i, key in days if key not in names or i + 1 in dated)

    @cached_property
    def place_positions(self) -> frozenset[int]:
        """`Kerry` in `at his granny's in Kerry`."""
        return places_in(self.words, self.language)

    def figures_at(self, places: Sequence[int]) -> bool:
        """Does a figure stand at any of these places?"""
        return any(a <= self.words[i].start < b for i in places for a, b in self.figures.spans)

    @cached_property
    def open_positions(self) -> tuple[int, ...]:
        """Words that are neither name, date, figure, sign nor of any meaning; foods always stay among them."""
        known = self.name_positions | self.date_positions | self.described_positions
        known |= self.place_positions
        meant = frozenset(
            i for mark in self.marks for i in range(mark.start, mark.end) if not _names_a_food(mark.meaning)
        )
        eaten = _within(self.words, self.figures.spans)
        return tuple(
            i
            for i, word in enumerate(self.words)
            if word.key
            and word.key not in people.TITLES
            and word.text not in people.SHORTENED
            and not word.number
            and i not in known
            and i not in eaten
            and (i not in meant or is_food(word.key))
        )

    @cached_property
    def strangers(self) -> tuple[str, ...]:
        """Words that look like the name of somebody we don't have, as written."""
        found: list[str] = []
        run: list[int] = []
        foods = self.covered(*filter(_names_a_food, self.meanings))  # `cow's milk`
        for i in (*self.open_positions, -1):
            if run and i != run[-1] + 1:
                run = self._name_of(run)
                if self._is_person(run):
                    found.append(self.between(run[0], run[-1] + 1))
                run = []
            if i >= 0 and not is_food(self.words[i].key) and i not in foods:
                run.append(i)
        return tuple(found)

    def _name_of(self, run: list[int]) -> list[int]:
        """`Ada Lund` of `Ada Lund bed 4`: the capitals, where two or more stand first."""
        n = next((n for n, i in enumerate(run) if not self.words[i].capital), len(run))
        return run[:n] if n > 1 and self.language != "de" else run

    def _is_person(self, run: Sequence[int]) -> bool:
        words = [self.words[i] for i in run]
        after = self.words[run[-1] + 1] if run[-1] + 1 < len(self.words) else None
        if after is not None and (after.key in people.SPEAKING or (is_food(after.key) and words[-1].capital)):
            return False  # who speaks, or the first word of a food: `Worcestershire sauce`
        if len(words) == 1 and words[0].key in people.ROLES:
            return False  # `Chef's after the order`
        if len(words) == 1 and words[0].text.isupper() and len(words[0].text) <= people.ABBREVIATION:
            return False
        before = self.words[run[0] - 1] if run[0] else None
        if before is not None and self.named and closes_medicines(self.marks, before, after):
            return False  # `Petra's meds: metformin and Zestril`
        if before is not None and before.key in people.ARTICLE_OF_ONE and self.named and not words[-1].owned:
            return False  # `Petra hatte eine Zahn-OP`
        if before is not None and before.key in people.WHERE | people.SOME and not words[-1].owned:
            return False  # `wedded in Enugu`, `something Moroccan`
        if before is not None and before.key in people.ADDRESSED and not is_food(words[0].key):
            return True
        led = before is not None and before.key in people.LEADING
        capitals = words[0].capital and all(word.capital or word.key in people.PARTICLES for word in words)
        titled = (
            run[0] > 1 and before is not None and before.text == "." and self.words[run[0] - 2].key in people.TITLES
        )
        if (
            run[0] == 0
            and capitals
            and after is not None
            and (after.key in people.DOING or after.key in people.BEDS or (after.key in {"to", "auf"} and self.figures))
        ):
            return True  # `Anna to 1800 kcal`, `Anna says he hates fish`
        inside = run[0] > 0 and (titled or len(run) > 1 or not (before is not None and before.text in ".!?:"))
        if words[-1].owned or (led and capitals):
            return True
        if self.language == "de":
            return capitals and len(run) > 1
        return capitals and inside

    @cached_property
    def half_known(self) -> tuple[tuple[Named, str], ...]:
        """Names of which we have but half: somebody else's, until the user says otherwise."""
        return half_known(self.words, self.named, self.marks, self.open_positions, german=self.language == "de")

    @cached_property
    def things(self) -> tuple[str, ...]:
        """What is left over once names, dates and words with a meaning are taken out: mostly foods. As written."""
        persons = {word for stranger in self.strangers for word in stranger.split()}
        found, run = list[str](), list[int]()
        for i in (*self.open_positions, -1):
            if run and i != run[-1] + 1:
                found.append(self.between(run[0], run[-1] + 1))
                run = []
            if i >= 0 and not (self.words[i].text in persons and not is_food(self.words[i].key)):
                run.append(i)
        return tuple(found)


def _within(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The positions of the words that begin in any of these stretches of the text."""
    return frozenset(i for i, word in enumerate(words) if any(a <= word.start < b for a, b in spans))


def _names_a_food(meaning: str) -> bool:
    return meaning.startswith("a_allergen_")


@lru_cache(maxsize=512)
def read(text: str, today: date, before: Language, roster: Roster, week: date | None) -> Reading:
    """Read one sentence. `before` is the language spoken so far, `week` the week the conversation is about."""
    message = split_quotes(text)
    language = language_of(message.own, before)
    if beside := (*reasons_in(message.own), *how_long(message.own)):
        message = replace(message, own=blanked(message.own, beside))
    labs = labs_in(message.own)
    message = replace(message, own=blanked(message.own, [(lab.start, lab.end) for lab in labs])) if labs else message
    words = words_of(message.own)
    dates = dates_in(message.own, today, week, language=language)
    dated = _within(words, dates.spans)
    meant = marks(words, language, dated)
    common = dated | {i for m in meant if not borne_by(m, words, roster) for i in range(m.start, m.end)}
    common |= frozenset(i for i, word in enumerate(words) if is_food(word.key) or is_calendar_word(word.key))
    named = with_initials(words, names_in(words, roster, common), roster)
    aside = bystanders(words, meant, named)
    named = tuple(n for n in named if aside.isdisjoint(range(n.start, n.end)))
    closed = dated | aside | {i for n in named for i in range(n.start, n.end)}
    figures = figures_in(blanked(message.own, [(words[i].start, words[i].end) for i in closed]))
    heard = without_asides(marks(words, language, closed), words)
    heard += meals_by_the_hour(words, dated)
    told = closed.union(*(range(mark.start, mark.end) for mark in heard))
    heard += torn_dislikes(words, named) + likes_again(words, told)
    heard += tuple(Mark("bystander", i, i + 1) for i in sorted(aside))
    return Reading(message, language, words, named, dates, figures, heard, labs)


def loud(reading: Reading) -> frozenset[str]:
    """The meanings that say something, without the words that only hold a sentence together."""
    return frozenset(meaning for meaning in reading.meanings if not quiet(meaning))
