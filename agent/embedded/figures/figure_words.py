"""The words that lead to a figure: whose age it is, and how a target moves. Data for `numbers`."""

import re

_PEOPLE = tuple(
    "girl boy child kid lad lass toddler youngster teenager lady woman man gentleman gent bloke chap person patient frau mann dame herr mädchen junge kind niño niña hombre mujer garçon fille homme femme".split()
)
AGE = re.compile(
    r"(?<!\bfor )(?<!\bin )(?<!\bafter )(?<!\bwithin )(?<!\bover )(?<!\bsince )(?<!\blast )(?<!\bnext )(?<!\bevery )\b(\d{1,3})\s*-?\s*(?:years?|yrs?|y/?o|yo|y|j\.|jahre?n?|jährig\w*|años?|anos?|anni|jaar|ans|yaşında\w*|yas\w*)(?:[\s-]*(?:old|alt|oud))?(?!\w)(?!\s+(?:ago|later|back|running|in a row)\b)|"
    r"\b(?:aged?|age is|age:|age to|alter|edad|âge|età|leeftijd|idade|yaşı?|turned|is now)\s*(?:to|of|is|auf|[:=–-]|de|a)?\s*(\d{1,3})\b(?!\s*(?:kg|g|kcal|cm|mg)\b)|"
    rf"(?:{'|'.join(f'(?<={person} )' for person in _PEOPLE)})(?:of|aged|von|de)\s+(\d{{1,3}})\b(?!\s*(?:(?:kg|g|kcal|cm|mg)\b|%))",
    re.IGNORECASE,
)
MOVED = (
    r"(?:(?:,?\s+(?:we|lets?|let['’]s|us|please|wir|vamos|passons|should|must|need(?:s|ed)?|have|has|had|can|could|will|would|want(?:s|ed)?|ought|now|to|go(?:es|ing|ne)?|be|been|come|comes|coming|came|drop(?:s|ped)?|"
    r"rise|rises|risen|is|are|cut|set|brought|taken|put|lowered|raised|reduced|increased|up|down|back|soll(?:en)?|muss|müssen|geh(?:t|en)|sinkt|sinken|steig(?:t|en)|runter|hoch|"
    r"baja(?:n)?|sube(?:n)?|pasa(?:n)?|debe(?:n)?|passe(?:nt)?|descend(?:ent)?|monte(?:nt)?|doit|doivent)){1,5}(?=\s+(?:to|at|be|auf|a|à)\b))?"
)
"""`carbs go down | to 200`, `protein needs to come up | to 90`."""
