"""Does a sentence take an entry off a list of a record? `take milk off her allergies`, `that can come off his dislikes`."""

import re

from agent.embedded.sentence.reading import Reading

_OFF = re.compile(
    r"\b(?:tak(?:e|en|ing)|took|lift(?:ed)?|strike|struck|cross(?:ed)?|get)\b.*\b(?:off|out)\b"
    r"|\b(?:comes?|came|goes?|went|go|move[ds]?|fall|drop|be)\b[^.;!?]*\b(?:off|out of|from) (?:her|his|their|the|that|\S+['’]s?) (?:\w+ )?"
    r"(?:dislikes?|allerg\w+|restrictions?|conditions?|medications?|meds|list|record|file|intolerances?)\b"
    r"|\b(?:nimm\w*|nehm\w*|hol\w*|setz\w*)\b[^.;!?]*\b(?:von|aus|vom)\b[^.;!?]*\b(?:abneigung\w*|allergi\w*|unvertr\w*|medikament\w*|erkrankung\w*|diagnose\w*|liste)\b"
    r"|\blift(?:ed|ing)? (?:the |her |his |their |that |\S+['’]s? )|\b(?:is|are|s|re|m) (?:now )?(?:done|finished|through) with\b"
    r"|\bno more (?:\w+ ){1,3}(?:allerg\w+|dislikes?|intolerances?|restrictions?)\b"
    r"|\b(?:given|gave|giving) up (?:being |on )?(?:an? |the )?(?:vegan|vegetarian|veggie|pescatarian|halal|kosher|low |(?:lactose|gluten|dairy)[ -]free)"
    r"|\b(?:allerg\w+|intoleran\w+|restrictions?) (?:(?:is|has|are|now|all) )*(?:gone|resolved|cleared up|disappeared|weg|verschwunden)\b"
    r"|\b(?:can|may|should|could|must|ought to|has to|need to|needs to) (?:now )?come off\b"
)


def taken_off(r: Reading) -> bool:
    """`take milk off her allergies`, `take soy out of them`, `strike that out`, `that can come off her list`."""
    return _OFF.search(r.text.casefold()) is not None
