"""A diet that is told by what there is to be little of (`she mustn't have much salt`, `strictly low in sodium`), said by its name.

Only of somebody's record: what a dish or a plan should hold less of is said the same way and means no diet. Knows no patient.
"""

import re

_NUTRIENTS = {
    "salt": "sodium", "sodium": "sodium", "potassium": "potassium", "phosphorus": "phosphorus", "phosphate": "phosphorus", "phosphates": "phosphorus",
    "fat": "fat", "fats": "fat", "sugar": "sugar", "sugars": "sugar", "cholesterol": "cholesterol", "purines": "purine", "fibre": "fibre", "fiber": "fiber",
}  # fmt: skip
_WHAT = rf"(?P<what>{'|'.join(_NUTRIENTS)})"
_ENDS = r"(?=\s*(?:[.,;:)]|$|(?:and|but|now|please|strict|strictly|any ?more|from now on|put|note|add|these days)\b))(?![^.,;]*\d)"
_BEGINS = r"(?P<lead>(?:^|[.,;:(]\s*|\b(?:and|with|on)\s+)(?:(?:and|also|strictly|strict|is|she['’]s|he['’]s|on|a|an|diet|to be|must be|kept|very)\s+)*)"
_MUST_NOT = r"(?:(?:must|may|should|can|could|is|was)(?:n['’]?t|not| not)|(?:has|is|was) (?:been told )?not to|(?:is|was) told not to)"
_EATS = r"(?:\s+(?:really|to|allowed|supposed|meant|have|eat|get|take|be|having|given|eating|served|put on))*"


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"(?i){pattern}") for pattern in patterns)


_OF_A_PERSON = _compiled(
    rf"\b{_MUST_NOT}{_EATS}\s+(?:(?:too|very|so|that) )?(?:much|a lot of|lots of|loads of|any extra|extra|added) {_WHAT}\b(?: any ?more)?{_ENDS}",
    (
        r"\b(?:must|has to|have to|needs to|need to|should|is to|ought to|has got to|['’]s got to|is supposed to|(?:was|has been|been) told to|has been asked to)(?: really| strictly)?"
        rf" (?:limit|restrict|cut (?:down|back)(?: on)?|cut|go (?:easy|light|steady|slow) on|be (?:careful|sparing) with|keep down|stay off|hold back on|reduce)(?: (?:the|his|her|their|all|down on))* {_WHAT}(?: intake| down| low)*\b{_ENDS}"
    ),
    rf"\b(?:must|has to|have to|needs to|should|has got to|['’]s got to|(?:was|has been|been) told to) (?:watch|mind|keep an eye on)(?: (?:the|his|her|their))* (?P<watched>salt|sodium)(?: intake)?\b{_ENDS}",
)
_OF_AN_ITEM = _compiled(
    rf"{_BEGINS}low in {_WHAT}\b{_ENDS}",
    rf"(?P<lead>\bdiet\b[^.;?!]{{0,25}} )low in {_WHAT}\b{_ENDS}",
)
_IN_A_RECORD = _compiled(
    rf"{_BEGINS}(?:no[ -]added|no[ -]extra|reduced|restricted|limited|low[ -]ish|little|not (?:too )?much|hardly any|as little as possible|easy on(?: the)?|light on(?: the)?) {_WHAT}\b(?: diet)?{_ENDS}",
    rf"{_BEGINS}{_WHAT}[ -](?:restricted|reduced|controlled|restriction)\b(?: diet)?{_ENDS}",
    rf"{_BEGINS}as little {_WHAT} as possible\b{_ENDS}",
)
_RECORD = re.compile(
    r"(?i)\b(?:patient|allerg\w*|kcal|calories|aged?|years old|female|male|conditions?|diagnos\w*|hypertension|record|medications?)\b"
)
_DISH = re.compile(
    r"(?i)\b(?:breakfasts?|lunch(?:es)?|dinners?|suppers?|snacks?|meals?|dish(?:es)?|recipes?|swap|foods?|something|plan|menu|day)\b"
)
_ABROAD = tuple((re.compile(f"(?i){pattern}"), named) for pattern, named in (
    (r"\b(?:darf|soll|sollte)\s+(?:nicht|kaum)(?:\s+(?:so|zu|sehr))?\s+viel\s+salz(?:\s+(?:essen|haben|bekommen|zu sich nehmen))?\b", "isst salzarm"),
    (r"\b(?:muss|soll|sollte)\s+(?:auf(?:s| das| ihr| sein)? salz achten|(?:das |ihr |sein )?salz (?:einschränken|reduzieren)|mit (?:dem )?salz (?:sparen|sparsam sein))\b", "isst salzarm"),
    (r"(?<=[,;.] )(?:nur )?wenig salz(?=\s*(?:[,;.]|$))|\b(?:salz|natrium)reduziert\w*\b(?=\s*(?:[,;.]|$|ernähr|kost|diät))", "salzarm"),
    (r"\bbaj[oa]s? en (?P<es>sodio|sal|potasio)\b", r"bajo en \g<es>"),
    (r"\bno (?:puede|debe|deber[ií]a) (?:comer|tomar|consumir) (?:mucha|demasiada|tanta) sal\b", "sigue dieta bajo en sodio"),
    (r"(?<=[,;.] )(?:con )?poca sal(?=\s*(?:[,;.]|$))", "bajo en sodio"),
    (r"\bne (?:doit|peut) pas (?:manger|prendre|avoir|consommer) (?:trop|beaucoup|tant) de sel\b", "suit un régime pauvre en sel"),
    (r"(?<=[,;.] )(?:peu de sel|pas trop de sel|pauvre en sel)(?=\s*(?:[,;.]|$))", "pauvre en sel"),
    (r"\b(?:fazla|çok) tuz (?:yememeli|yiyemez|yemesin|almamalı|kullanmamalı)\b", "az tuzlu beslenmeli"),
))  # fmt: skip


def with_diets_named(text: str) -> str:
    """The text with such a diet under its name: `she follows a low sodium diet`, `low sodium`."""
    if "?" not in text:
        for pattern in _OF_A_PERSON:
            text = pattern.sub(lambda m: f"follows a {_low(m)} diet", text)
        of_items = () if _DISH.search(text) else (*_OF_AN_ITEM, *(_IN_A_RECORD if _RECORD.search(text) else ()))
        for pattern in of_items:
            text = pattern.sub(lambda m: f"{m['lead']}{_low(m)}", text)
    for pattern, named in _ABROAD:
        text = pattern.sub(named, text)
    return text


def _low(match: re.Match[str]) -> str:
    found = match.groupdict()
    return f"low {_NUTRIENTS[(found.get('what') or found['watched']).lower()]}"
