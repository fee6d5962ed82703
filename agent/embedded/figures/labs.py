"""Laboratory values as a sentence gives them: `HbA1c 8.1 %`, `eGFR is 38 now`, `potassium 5.4`. Says what is written,
never what it means; a mineral that is eaten as well counts only where its unit, its size or a word for blood tells it is measured.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from agent.embedded.figures.numbers import number, plain
from domain.text import fold

_SURE = (
    r"hb\s?a1c|a1c|hgb|hb|e-?\s?gfr|gfr|creatinine?|creatinina|kreatinin\w*|cr[ée]atinine|urea|urée|harnstoff|bun|uric acid|harnsäure|ácido úrico|acide urique|ürik asit|"
    r"ldl(?:[ -]c(?:holesterol)?)?|hdl(?:[ -]c(?:holesterol)?)?|triglycerides?|triglyzeride?|triglic[ée]ridos|triglycérides|trigliserit\w*|inr|ferritin\w*|crp|tsh|alt|ast|ggt|"
    r"ha?emoglobin\w*|hémoglobine|hemoglobina|fasting (?:plasma )?glucose|blood (?:glucose|sugar)|blutzucker|glucemia|glycémie|kan şekeri|açlık şekeri"
)
_EATEN = (
    r"potassium|kalium|potasio|potasyum|sodium|natrium|sodio|sodyum|phosphate|phosphorus|phosphat|fósforo|phosphore|fosfor|calcium|kalzium|calcio|kalsiyum|"
    r"magnesium|albumin\w*|(?:total )?cholesterol|cholesterin|colesterol|cholestérol|kolesterol|glucose|glukose|glucosa|vitamin d|b12|k\+?"
)
_UNITS = r"%|mmol/mol|[mµu]?mol\s?/\s?l|mmol|µmol|umol|m?eq\s?/\s?l|[mµun]?g\s?/\s?d?l|ng/ml|pg/ml|g/l|u/l|iu/l|miu/l|ml\s?/\s?min(?:\s?/\s?1[.,]73\s?m[²2])?"
_BETWEEN = (
    r"(?:'s|’s)?\s*(?:[:=]|level|value|wert|result)?\s*(?:(?:is|was|of|at|now|came back|has come back|went up|went down|rose|dropped|up|down|to|as|at|ist|war|liegt|jetzt|bei|auf|"
    r"es|está|ahora|de|a|en|est|était|maintenant|à|şimdi|today|this morning|heute|hoy|aujourd'hui|only|still|just|about|around)\s+)*(?:[:=]\s*)?"
)
_LAB = re.compile(
    rf"(?<![\w-])(?<!vitamin )(?:serum\s+|plasma\s+|serum-)?(?P<name>{_SURE}|{_EATEN})(?![\w])(?:['’]?(?:i|ı|u|ü|si|sı)\b)?{_BETWEEN}(?P<value>\d+(?:[.,]\d+)?)(?![\d/]|\.\d)\s*(?P<unit>(?:{_UNITS})(?![\w]))?",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?i)\b(?:labs?|lab values?|bloods?|blood tests?|blood work|bloodwork|serum|plasma|level|results?|came back|has come back|laborwerte?|blutwerte?|blutbild|"
    r"análisis|analítica|bilan|prise de sang|tahlil\w*|kan değer\w*)\b"
)
_SIZES: Mapping[str, tuple[float, float]] = {"k": (2, 9), "potassium": (2, 9), "kalium": (2, 9), "potasio": (2, 9), "potasyum": (2, 9)}  # fmt: skip
"""Without a unit, what can only be mmol/L."""
_EATEN_NAMES = re.compile(rf"(?:{_EATEN})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measured:
    """One value with the name and the unit as written; `start` and `end` are characters of the text."""

    name: str
    value: float
    unit: str | None
    start: int
    end: int

    def as_lab(self) -> dict[str, Any]:
        """In the shape of a record's `labs`."""
        return {"name": self.name, "value": self.value} | ({"unit": self.unit} if self.unit else {})


@lru_cache(maxsize=512)
def labs_in(text: str) -> tuple[Measured, ...]:
    """Every laboratory value of the text, in order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Measured]:
    told = _MEASURED.search(text) is not None
    sure = any(not _EATEN_NAMES.fullmatch(match["name"]) for match in _LAB.finditer(text))
    for match in _LAB.finditer(text):
        name, value, unit = match["name"].strip(), number(match["value"]), match["unit"]
        least, most = _SIZES.get(fold(name), (1.0, 0.0))
        eaten = _EATEN_NAMES.fullmatch(name) is not None and not (unit or told or sure or least <= value <= most)
        if (
            name != "k"
            and not eaten
            and not (unit is None and re.match(r"(?i)\s*(?:mg|g|kcal|kg|µg|mcg|ug)\b", text[match.end() :]))
        ):
            yield Measured(name, plain(value), unit, match.start(), match.end())


def with_labs(known: Sequence[Mapping[str, Any]], new: Sequence[Measured]) -> list[dict[str, Any]]:
    """A record's values, where a new one takes the place of the one of the same name."""
    named = {fold(one.name) for one in new}
    return [*(dict(lab) for lab in known if fold(str(lab["name"])) not in named), *(one.as_lab() for one in new)]
