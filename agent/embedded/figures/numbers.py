"""Figures as dietitians write them: energy, macros, weight, height, age, daily limits. Knows nobody and no record."""

import re
from dataclasses import dataclass
from functools import lru_cache

from agent.embedded.figures.figure_words import AGE, MOVED
from agent.embedded.figures.loose_figures import A_DAY, LOST_OR_GAINED, ON_THE_SCALES
from agent.embedded.figures.macro_letters import LETTERS, by_letter
from agent.embedded.figures.proportions import for_weight, of_energy
from agent.embedded.language.misspelt_units import spelled_right

_NUMBER = r"\d{1,3}(?:[.,\u202f\u00a0 ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_GROUPED = re.compile(r"\d{1,3}(?:[.,\u202f\u00a0 ]\d{3})+")
_KCAL_WORDS = r"kcals?|cals?|calories?|calorías|calorias|kalorien|kalorilik|kalori|cal"
_PROTEIN = r"prot(?:ei|ie)ns?|proteínas?|proteinas?|protéines?|proteine?|eiwei(?:ß|ss)|ew|prot|białk(?:o|a)"
_CARBS = r"carb(?:ohydrate)?s?|carbos|carbohidratos|hidratos(?: de carbono)?|glucides?|kohlenhydraten?|karbonhidrat|karb|kh|ch|carboidrati|węglowodan(?:y|ów)"
_FAT = r"fats?|fette?|grasas?|lipides?|graisses?|yağ|yag|grassi|tłuszcz(?:e|ów|u)?"
_MACROS = {"protein": _PROTEIN, "carbs": _CARBS, "fat": _FAT}
"""Single letters count only where all three stand: `38 f` is a woman's age, `105P/205C/90F` are macros."""
_OF = r"(?:\s*(?:g|gr|grams?|gramm|gramos|grammes|gram)\b\.?)?\s*(?:of\s+|de\s+|di\s+)?"
_TRIPLE = re.compile(
    rf"(?<![\d/.])({_NUMBER})\s*g?\s*[/|\-–]\s*({_NUMBER})\s*g?\s*[/|\-–]\s*({_NUMBER})(?![\d/])|"
    rf"(?:macros?|makros?)(?:\s+targets?)?\s*(?:of|to|at|are|:|=|a|auf|à|en)?\s*({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})",
    re.IGNORECASE,
)
_ENERGY = re.compile(rf"(?<![\d/])({_NUMBER})\s*(?:{_KCAL_WORDS})\b", re.IGNORECASE)
_ENERGY_LABELLED = re.compile(
    rf"(?<!\d)(?<!\d )\b(?:{_KCAL_WORDS})\s*[:=]\s*({_NUMBER})(?![\d.,]*\d)(?!\s*(?:g|mg|kg|%|cm)\b)", re.IGNORECASE
)
_ENERGY_AFTER = re.compile(
    rf"(?:{_KCAL_WORDS}|energy|energie|target|objetivo|objectif|ziel|hedef\w*)\b(?:['’]s\b)?(?:\s+(?:target|goal|need|intake|objetivo|hedef\w*))?"
    rf"{MOVED}\s*(?:be\s+)?(?:of|to|at|is|are|:|=|auf|a|à|de|from \d+ to)?\s*({_NUMBER})(?!\s*(?:g|mg|kg|%|cm)\b)(?![\d/])",
    re.IGNORECASE,
)
_WEIGHT = re.compile(rf"({_NUMBER})\s*(?:kgs?|kilos?|kilogramm?s?)\b", re.IGNORECASE)
_WEIGHT_AFTER = re.compile(
    rf"\b(?:weighs?|weight|weighing|wt|scales?|waage|báscula|balanza|balance|tartıda|tartıldı|tartı|pesado|pesaba|pesée?|gewogen|wog|wiegt|gewicht|pesa|peso|pèse|poids|kilosu\w*|ağırlığı\w*)\b[^\d\n]{{0,25}}?({_NUMBER})(?!\s*(?:{_KCAL_WORDS}|g|mg|%|lbs?|pounds?|st|stones?)\b)(?![\d.,]*\d)",
    re.IGNORECASE,
)
_HEIGHT_AFTER = re.compile(
    rf"\b(?:heights?|tall|größe|groesse|altura|estatura|mide|taille|mesure|boyu|boy(?=\s*:?\s*[12]\d\d|\s*:?\s*[12][.,]\d))\b[^\d\n,;.]{{0,20}}?({_NUMBER})(?!\s*(?:kg|g|mg|kcal|%)\b)(?![\d.,]*\d)",
    re.IGNORECASE,
)
_HEIGHT = re.compile(
    rf"({_NUMBER})\s*(?:cm|cent[ií]m\w+|centim\w+|zentimeter|santim\w*)\b|\b([12])[.,](\d{{2}})\s*m\b|\b([12])m(\d{{2}})\b",
    re.IGNORECASE,
)
_AGE_AND_SEX = re.compile(
    r"(?i)(?<![\d.,/])(\d{1,3})(?=f\b.*\d\s?g?\s?f(?:at)?\b)|(?<![\d.,/])\b(\d{1,2})(?=m\b|f\b.*\d\s*/\s*\d+\s*/\s*\d)"
)
"""`29f ... 68f`: of two, the first is a woman of 29 and the second is fat."""
_BARE_AGE = re.compile(
    r"(?<![\d.,/])\b(\d{1,3})\b(?![\d.,/]*\d)(?!\s*(?:kg|g|kcal|cal|cm|mg|%|protein|/\s*\d|min|week|day)|/)",
    re.IGNORECASE,
)
_FORMER = re.compile(rf"(?i)\b(?:from|von|desde|de)\s+(?:{_NUMBER})\s*(?:g|kg|kcal)?\s+(?=to\b|auf\b|a\b|à\b)")
"""What a figure was before: `from 80 to 100`."""
_AWAY = re.compile(
    rf"(?i)(?<![\d.,])(?:{_NUMBER})\s*(?:g|kcal)?\s*(?:-|–|to|bis|a|à)\s*(?:{_NUMBER})\s*(?:g|kcal)?\s*(?:\w+\s*)?(?:/|per|pro|por|par)\s*kg\b|"
    rf"(?<![\d.,])(?:{_NUMBER})\s*(?:g|kg|kcal|cm)?\s*(?:->|→|=>|⇒)\s*(?=\d)|"
    rf"\b(?:not|and not|nicht|no|pas|instead of|rather than|statt|en vez de|au lieu de)\s+(?:{_NUMBER})\b(?!\s*(?:allerg|min))|"
    rf"\b(?:lost|loses|lose|gained|gains|dropped|put on|shed|down(?: by)?|up(?: by)?|bajado|subido|abgenommen|zugenommen|perdido|ganado|perdu|pris)\s+(?:about\s+|another\s+|over\s+)?(?:{_NUMBER})\s*(?:kgs?|kilos?)\b|"
    rf"(?:{_NUMBER})\s*(?:kgs?|kilos?)\s+(?:abgenommen|zugenommen|verdi|aldı|less|more|lighter|heavier)\b"
)
"""What is no figure of the record: `0.8-1 g/kg`, `72 -> 70.4`, `43 not 34`, `lost 2 kg`."""
_TAKEN_BACK = re.compile(
    rf"(?i)(?<![\d.,/])(?:{_NUMBER})\s*(?:kg|kilos?|kcal|cm|g|years?)?\s*[,;:.!…–-]{{0,3}}\s*(?:oh |ah |oops |hm+ )?(?:er+m?|uh+m?|um+|no|no wait|no sorry|sorry|i mean|i meant|rather|make that|nein|äh+|quatsch|perdón|digo|pardon|euh|non|yok|yani)\b[^\d.;]{{0,22}}(?=\d)"
)
"""`52, er, 53`: what is said after the slip counts."""
_TWO_NUMBERS = re.compile(r"(?i)(?<=\d) (?=\d{3}\s*cm\b)")
"""`29 163 cm`: an age and a height."""
_WEIGHT_NOW = re.compile(
    rf"(?i)(?:\b(?:at|to|now|is)|['’]s|\b(?:hes|shes|jetzt|auf|ahora|maintenant|şimdi))\s+({_NUMBER})(?![\d.,]*\d)"
)
"""After `lost 2 kg`: what the scales say now."""
_SHARE = re.compile(
    rf"(?<![\d.,])(\d{{1,2}}(?:[.,]\d)?)\s*%\s*(?:of\s+)?(?:(?:the\s+)?(?:energy|kcal|calories)\s+)?(?:from\s+|as\s+|de\s+)?({_PROTEIN}|{_CARBS}|{_FAT})(?![^\W\d_])|"
    rf"(?<![^\W\d_])({_PROTEIN}|{_CARBS}|{_FAT})\s*:?\s*(?:at\s+)?(\d{{1,2}}(?:[.,]\d)?)\s*%",
    re.IGNORECASE,
)
_PER_KG = re.compile(
    rf"(?:(?<![^\W\d_])({_PROTEIN}|{_CARBS}|{_FAT}|{_KCAL_WORDS})(?:\s+(?:target|goal))?\s*(?:to|at|of|is|:|=|auf|a|à)?\s*)?(?<![\d.,–-])({_NUMBER})\s*(?:g|gr|grams?|gramm)?\s*"
    rf"(?:(?:of\s+|de\s+)?({_PROTEIN}|{_CARBS}|{_FAT}|{_KCAL_WORDS})\s*)?(?:/|per|pro|por|par|a|je)\s*kg\b(?:\s*(?:bw|body\s*weight|körpergewicht|kg|de peso|de poids)\b)?"
    rf"(?:\s*(?:of\s+|de\s+)?({_PROTEIN}|{_CARBS}|{_FAT})(?![^\W\d_]))?",
    re.IGNORECASE,
)
"""`1.2 g protein per kg`, `protein 1.2 g/kg`, `30 kcal/kg`."""
_REST = re.compile(r"(?i)\b(?:rest|remaining|remainder|balance|übrige\w*|resto|restante|reste|kalanı?)\b")
_MOST_PROTEIN = 35
"""Per cent of the energy (the upper end of the acceptable range); more in the first place means another order was meant."""
_MOST_KCAL = 9_999
_WHOLE = 100
_OLDEST = 120
_LEAST_KCAL = 500


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text gives; None where it says nothing. `spans` are the characters that were read as figures, `shares` macros
    in per cent of the energy and `per_kg` macros and energy for each kg, where the text does not say of how much.
    """

    calories: int | None = None
    protein: float | None = None
    carbs: float | None = None
    fat: float | None = None
    weight: float | None = None
    height: float | None = None
    age: int | None = None
    spans: tuple[tuple[int, int], ...] = ()
    shares: tuple[tuple[str, float], ...] = ()
    per_kg: tuple[tuple[str, float], ...] = ()

    @property
    def macros(self) -> dict[str, float]:
        """The macros given, in grams."""
        given = {"protein": self.protein, "carbs": self.carbs, "fat": self.fat}
        return {name: grams for name, grams in given.items() if grams is not None}

    def __bool__(self) -> bool:
        return bool(self.macros or self.shares or self.per_kg) or any(
            v is not None for v in (self.calories, self.weight, self.height, self.age)
        )


class _Reader:
    """Takes figures out of a text, each character once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.search(self.text)
        if match:
            self.spans.append(match.span())
            blank = " " * (match.end() - match.start())
            self.text = self.text[: match.start()] + blank + self.text[match.end() :]
        return match


def number(written: str) -> float:
    """`1,850` and `1.850` are eighteen hundred and fifty, `79,1` and `79.1` are seventy-nine and a bit, `1,850.5` is both."""
    if _GROUPED.fullmatch(written.strip()):
        return float(re.sub(r"\D", "", written))
    *whole, rest = re.split("[.,]", written.strip())
    return float("".join(whole) + "." + rest) if whole else float(rest)


def plain(value: float) -> float | int:
    """12.0 is 12."""
    return int(value) if value == int(value) else value


@lru_cache(maxsize=512)
def figures_in(text: str) -> Figures:
    """Every figure of the text; dates have to be blanked out before."""
    text = spelled_right(text)
    reader = _Reader(_TWO_NUMBERS.sub(";", _AWAY.sub(_blank, _FORMER.sub(_blank, _TAKEN_BACK.sub(_blank, text)))))
    height = _height(reader) or _first(reader, _HEIGHT_AFTER)
    height = height * 100 if height is not None and height < 3 else height  # noqa: PLR2004 - metres
    shares = _shares(reader)
    per_kg = _per_kg(reader)
    ways = (_WEIGHT, ON_THE_SCALES, LOST_OR_GAINED, _WEIGHT_AFTER)
    weight = next((kilos for way in ways if (kilos := _first(reader, way))), None)
    if weight is None and reader.text != text and re.search(r"(?i)\b(?:kg|kilos?)\b", text):
        weight = _first(reader, _WEIGHT_NOW)
    calories = _calories(reader)
    who = reader.take(_AGE_AND_SEX)
    macros = _macros(reader)
    if calories is None and len(macros) > 1 and (a_day := reader.take(A_DAY)):
        calories = int(number(a_day[1]))
    age = int(who[1] or who[2]) if who else _first(reader, AGE)
    calories = calories if calories is not None else _energy_after(reader)
    if len(macros) == len(_MACROS) and sum(macros.values()) == _WHOLE:  # as grams less than anybody's day
        shares, macros = macros if macros["protein"] <= _MOST_PROTEIN else {}, {}
    if weight is not None:
        weighed = for_weight(per_kg, weight)
        calories = calories if calories is not None else weighed.pop("calories", None)
        macros, per_kg = {name: grams for name, grams in weighed.items() if name != "calories"} | macros, {}
    if calories is not None:
        macros, shares = of_energy(shares, calories) | macros, {}
    return Figures(
        calories=calories,
        protein=macros.get("protein"),
        carbs=macros.get("carbs"),
        fat=macros.get("fat"),
        weight=weight,
        height=height,
        age=int(age) if age is not None and age <= _OLDEST else None,
        spans=tuple(reader.spans),
        shares=tuple(shares.items()),
        per_kg=tuple(per_kg.items()),
    )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _shares(reader: _Reader) -> dict[str, float]:
    """`50% carbs 20% protein 30% fat`: shares of the energy, where all three are given and make a whole."""
    found: dict[str, float] = {}
    while match := reader.take(_SHARE):
        share, word = (match[1], match[2]) if match[1] else (match[4], match[3])
        name = next(name for name, words in _MACROS.items() if re.fullmatch(words, word, re.IGNORECASE))
        found[name] = number(share)
    if len(found) == len(_MACROS) - 1 and _REST.search(reader.text):
        found |= {name: _WHOLE - sum(found.values()) for name in _MACROS if name not in found}
    return found if len(found) == len(_MACROS) and round(sum(found.values())) == _WHOLE else {}


def _per_kg(reader: _Reader) -> dict[str, float]:
    """`protein 1.2 g/kg`; a bare `1.2 g/kg` is protein, of which alone it is said so."""
    found: dict[str, float] = {}
    while match := reader.take(_PER_KG):
        word = match[1] or match[3] or match[4] or "protein"
        name = next((n for n, words in _MACROS.items() if re.fullmatch(words, word, re.IGNORECASE)), "calories")
        found[name] = number(match[2])
    return found


def bare_age(text: str) -> int | None:
    """An age that stands alone: `, 45,`."""
    match = _BARE_AGE.search(_TAKEN_BACK.sub(_blank, text))
    return int(match[1]) if match and int(match[1]) <= _OLDEST else None


def bare_number(text: str) -> float | None:
    """The only number of a text; a difference (`lost 2 kg`) is none."""
    found = re.findall(
        rf"(?<![\d.,])(?:{_NUMBER})(?![\d])(?!\s*(?:lbs?|pounds?|st|stones?)\b)", _AWAY.sub(_blank, text)
    )
    return number(found[0]) if len(found) == 1 else None


def _first(reader: _Reader, pattern: re.Pattern[str]) -> float | None:
    match = reader.take(pattern)
    return plain(number(next(g for g in match.groups() if g))) if match else None


def _height(reader: _Reader) -> float | None:
    match = reader.take(_HEIGHT)
    if not match:
        return None
    if match[1]:
        return plain(number(match[1]))
    return int(f"{match[2] or match[4]}{match[3] or match[5]}")


def _calories(reader: _Reader) -> int | None:
    match = reader.take(_ENERGY_LABELLED) or reader.take(_ENERGY)
    return int(number(match[1])) if match else None


def _energy_after(reader: _Reader) -> int | None:
    match = _ENERGY_AFTER.search(reader.text)
    if match is None or not (
        _LEAST_KCAL <= number(match[1]) <= _MOST_KCAL or re.match(rf"(?i){_KCAL_WORDS}", match[0])
    ):
        return None
    reader.take(_ENERGY_AFTER)
    return int(number(match[1]))


def _figure_first(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,])({_NUMBER}){_OF}(?:{words})(?![^\W\d_])", re.IGNORECASE)


def _word_first(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])(?:\s+(?:target|goal))?{MOVED}\s*(?:up |down |back )?\s*(?:be\s+)?(?:to|of|at|is|:|=|auf|a|à|en)?\s*"
        rf"({_NUMBER})(?!\s*(?:kcal|kg|cm|%|years))\s*g?(?![^\W\d_])",
        re.IGNORECASE,
    )


def _macros(reader: _Reader) -> dict[str, float]:
    """`60/255/66`, `105P/205C/90F`, `P105 C205 F90`, `100 protien 285 carb 73 fat`, `protein to 105 g`."""
    triple = reader.take(_TRIPLE)
    if triple:
        grams = [g for g in triple.groups() if g]
        return {name: plain(number(value)) for name, value in zip(_MACROS, grams, strict=True)}
    lettered = all(re.search(rf"(?i)(?<![^\W\d_]){letter}(?![^\W\d_])", reader.text) for letter in LETTERS.values())
    letters = by_letter(reader.text, _NUMBER, _MACROS)
    found = {name: plain(number(match[1])) for name, pattern in letters.items() if (match := reader.take(pattern))}
    names = {name: f"{words}|{LETTERS[name]}" for name, words in _MACROS.items()} if lettered else _MACROS
    ways = [{name: pattern(words) for name, words in names.items()} for pattern in (_figure_first, _word_first)]
    places = [
        min((m.start() for p in way.values() if (m := p.search(reader.text))), default=len(reader.text)) for way in ways
    ]
    if places[1] < places[0]:
        ways.reverse()
    for way in ways:
        for name, pattern in way.items():
            if name not in found and (match := reader.take(pattern)):
                found[name] = plain(number(match[1]))
    return found
