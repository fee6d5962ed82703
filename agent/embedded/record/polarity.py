"""A sentence that takes something off a record and puts something on it: its parts, each read by itself.

`no longer takes metformin, she is on insulin now` takes one thing away and adds another; said as one, both would go.
"""

import re
from collections.abc import Sequence
from datetime import date

from agent.embedded.language.forms import is_food
from agent.embedded.language.grades import restaged
from agent.embedded.naming.names import Roster
from agent.embedded.record.changes import LISTS, ON_AND_OFF, changes_in
from agent.embedded.record.edits import Changes
from agent.embedded.record.rather import rather
from agent.embedded.record.removing import wants_no_more
from agent.embedded.record.severities import regraded
from agent.embedded.sentence.reading import Reading, read
from domain.text import fold

_PARTED = re.compile(
    r"(?i)\s*[,;]\s*(?:but|and|sondern|aber|und|sino|pero|y|mais|et|ama|ve)?\s+|(?<!\bsie)(?<!\ber)(?<!\bihm)(?<!\bihr)\s+(?:but|instead|sondern|aber|sino|pero|mais|ama|and (?:add|put|is now|now|remove|delete|take)|und (?:füge|nimmt|entferne|lösche)|y (?:añade|agrega|quita|ahora)|et (?:ajoute|enlève|prend))\s+"
)
_AWAY = ("delete", "no_longer", "off")
_IN_PLACE = re.compile(
    r"(?i)\b(?:swap(?:ped|s)?|replace[ds]?|change[ds]?|exchange[ds]?|switch(?:ed|es)?|tausche?|ersetze?|cambia|sustituye|remplace[rz]?|change[rz]?)\b(?P<old>.+?)\b(?:for|with|by|to|into|gegen|durch|por|par|contre)\b(?P<new>.+)$"
)
_FROM_TO = re.compile(
    r"(?i)\b(?:changed|switched|swapped|moved|gone|went|goes|put|transferred|umgestellt|gewechselt|cambiado|pasado|passée?|changée?)\b[^.;!?]*?\b(?:from|von|de|du)\s+(?P<old>[^.;!?]+?)\s+(?:over |on )?(?:to|auf|zu|a|à|au)\s+(?P<new>[^.;!?]+)"
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=\S)")
_OUT_IN = re.compile(
    r"(?i)(?:^|[:,;.]\s*|\s)(?P<old>[^,:;]+?)\s+(?:out|raus|fuera|dehors)\s*(?:[,;]|and|und|y|et)\s*(?P<new>[^,:;]+?)\s+(?:in|rein|dentro|dedans)\b"
)
_OFF_ON = re.compile(
    r"(?i)\b(?:off|stop(?:ped)?(?: taking)?|discontinued?|finished|no longer (?:on|takes|taking)|quit)\s+(?:(?:the|her|his|their|[^\W\d_]+['’]s)\s+)?(?P<old>[^\s,.;][^,.;]{1,40}?)\s*(?:[,;]|\band\b|\bbut\b)\s*(?:(?:and|but|now|then|instead|back)\s+)*"
    r"(?:(?:he|she|they)(?:['’]?s|\s+is)?\s+)?(?:(?:now|is|was|been|put|gone|back)\s+)*(?:on|onto|start(?:ed)?(?: on)?|begin|add|takes|taking|put on|switched to)\s+(?:the\s+)?(?P<new>[^,.;]+)"
)
_ON_OFF = re.compile(
    r"(?i)\b(?:on|onto|started(?: on)?|takes|taking)\s+(?:the\s+)?(?P<new>[^\s,.;][^,.;]{1,40}?)\s*(?:[,;]|\band\b|\bbut\b)\s*(?:(?:and|but|now|then|is|he['’]?s|she['’]?s)\s+)*(?:off|no longer on|stopped(?: taking)?|not on)\s+(?:(?:the|her|his|their)\s+)?(?P<old>[^,.;]+)"
)
_STOPPED_STARTED = re.compile(
    r"(?i)(?:^|[:,;.]\s*|\s)(?P<old>[^,:;.]+?)\s+(?:(?:was|has been|had been|is|been|wurde|ist|a été|ha sido)\s+)?(?:stopped|discontinued|withdrawn|ceased|abgesetzt|arrêtée?|retirad[oa]|suspendid[oa])\s*(?:[,;.]|\band\b|\bund\b|\by\b|\bet\b)\s*"
    r"(?:(?:and|then|und|instead|stattdessen|dafür)\s+)*(?P<new>[^,:;.]+?)\s+(?:(?:was|has been|is|been|wurde|ist|a été|ha sido)\s+)?(?:started|begun|commenced|initiated|added|prescribed|angesetzt|begonnen|neu|introduite?|commencée?|iniciad[oa])\b"
)
_BESIDES = re.compile(
    r"(?i)\b(?:on top of|in addition to|next to|alongside|along with|zusätzlich zu[rm]?|neben|además de|en plus d[eu])\s+(?:the|her|his|their|what|den|dem|de[rn]|ihre[mnr]|seine[mnr]|la|las|el|los|le|les|sa|son|ses|su|sus)\b[^.;!?]*|"
    r"(?:,?\s*\b(?:and|as well as|besides|plus|with))?\s+(?:the|her|his|their)\s+[^,.;!?]*?\b(?:(?:she|he|they)(?:['’](?:s|ve))?|is|are)\s+(?:\w+\s+)?already\b[^,.;!?]*"
)
"""`on top of the low sodium she already has`: what is there is no change."""
_STAYS = re.compile(
    r"(?i)(?:^|(?<=[.,;!?]))[^.,;!?]*\b(?:stays?|remains?|(?:is|are) to (?:stay|remain)|bleib(?:t|en)|restent?|quedan?|siguen?|kals[ıi]n)\b"
    r"(?! on\b| off\b)[^.,;!?]*[.,;!?]*"
)


def parted_changes(r: Reading, today: date, roster: Roster) -> Changes:
    """What the sentence changes. What only `goes on` goes where something else comes off (`olives can go from her dislikes,
    beetroot goes on instead`), unless a medicine is named.
    """
    changes = _parted(r, today, roster)
    vague = all(
        r.words[m.start].key in ON_AND_OFF | {"take", "taken", "took"} for m in r.marks if m.meaning == "medication"
    )
    if vague and len(changes.remove) == 1 and not r.has("a_medication") and "medications" not in changes.remove:
        entries = changes.add.pop("medications", [])
        if entries:
            changes.add.setdefault(next(iter(changes.remove)), []).extend(entries)
    return regraded(r, changes, _STAYS.sub(" ", r.text))


def _parted(r: Reading, today: date, roster: Roster) -> Changes:
    """What the sentence changes, part by part where its parts pull in opposite directions. What is said to stay as it is
    (`the soy allergy stays`) is no change.
    """
    changing = _BESIDES.sub(" ", _STAYS.sub(" ", r.text)).strip()
    if changing and changing != r.text.strip() and not r.message.quotes:
        r = read(changing, today, r.language, roster, None).without_people()
    if (more := _NEITHER.match(r.text)) and r.has("dislike") and not r.message.quotes:
        both = f"{more['first']}{more['rest']}", f"{_DISLIKED[r.language]} {more['more']}"
        return _together([changes_in(read(t, today, r.language, roster, None).without_people()) for t in both])
    told = _SENTENCES.split(r.text)
    if len(told) > 1 and not r.message.quotes and (whole := _one_by_one(told, r, today, roster)):
        return whole
    if instead := rather(r, today, roster):
        return instead
    swapped = _swapped(r, today, roster) or _out_and_in(r, today, roster) or _put_instead(r, today, roster)
    if swapped:
        return swapped
    if len(told) > 1 and not r.message.quotes:
        sentences = [read(text, today, r.language, roster, None).without_people() for text in told]
        each = [_by_parts(sentence, today, roster) for sentence in sentences]
        orders = [
            made for made, sentence in zip(each, sentences, strict=True) if _of_an_entry(made) or _of_entries(sentence)
        ]
        liked = any(_liked(sentence) and made.remove for made, sentence in zip(each, sentences, strict=True))
        if len(orders) == 1 and orders[0] and not liked:
            return orders[0]  # `Add kiwi to his dislikes. He was very clear about it.`
        if any(one.remove for one in each):  # `Her soy test was negative. Take soy off her allergies.`
            return _together(_without_what_goes(each))
    return _by_parts(r, today, roster)


def _one_by_one(told: Sequence[str], r: Reading, today: date, roster: Roster) -> Changes | None:
    """`CKD is stage 5 now. Glargine stopped, degludec started.`: where one of the sentences lets one thing take another's place."""
    sentences = [read(text, today, r.language, roster, None).without_people() for text in told]
    turned = [_swapped(one, today, roster) or _out_and_in(one, today, roster) for one in sentences]
    if not any(turned):
        return None
    each = [made or _by_parts(one, today, roster) for made, one in zip(turned, sentences, strict=True)]
    return _together(each)


def _by_parts(r: Reading, today: date, roster: Roster) -> Changes:
    """What one sentence changes; what takes the place of what goes (`and put anchovies there instead`) goes on the same list."""
    texts = [text for text in _PARTED.split(r.text) if text.strip()]
    parts = [read(text, today, r.language, roster, None).without_people() for text in texts]
    each = [changes_in(part) for part in parts]
    whole = _together(each)
    listing = {LISTS[m.meaning] for m in r.marks if m.meaning in LISTS}
    if len(parts) > 1 and len(listing) == 1 and not whole.add:
        placed = [made for made, part in zip(each, parts, strict=True) if _IN_ITS_PLACE.search(part.text)]
        come = [_IN_ITS_PLACE.sub("", entry).strip() for made in placed for entry in made.unplaced]
        if come:
            return Changes(set=whole.set, add={next(iter(listing)): come}, remove=whole.remove)
    signs = {_takes_away(p) or _liked(p) or _no_more(p) for p in parts if _says(p)}
    if signs == {True} and not r.message.quotes and any(_liked(p) for p in parts) and whole.remove:
        return whole  # `she eats salmon again, please amend her dislikes`
    if len(parts) < 2 or len(signs) < 2 or r.message.quotes:  # noqa: PLR2004 - nothing to part
        return changes_in(r)
    return whole if whole.add and whole.remove else changes_in(r)


_NEITHER = re.compile(
    r"(?i)^(?P<first>.+?)(?:,\s*(?:and |or |und |y |et )?|\s+(?:und|y|et|ve|and|or|nor)\s+)(?P<more>[^,.;!?]{2,40}?)\s+(?:auch nicht|tampoco|non plus|either|de sevmiyor|da sevmiyor)\b(?P<rest>.*)$"
)
_DISLIKED = {"en": "dislikes", "de": "mag nicht", "es": "no le gusta", "fr": "n'aime pas", "tr": "sevmiyor"}
"""`kann Pilze nicht ausstehen und Sellerie auch nicht`: both are disliked."""


def _of_an_entry(made: Changes) -> bool:
    return bool(made.set or made.add)


def _of_entries(r: Reading) -> bool:
    """A food, an allergen or something clinical is named, or a figure."""
    clinical = any(m.meaning.startswith("a_") and m.end > m.start for m in r.marks)
    return clinical or bool(r.figures or r.labs) or any(is_food(r.words[i].key) for i in r.open_positions)


def _takes_away(r: Reading) -> bool:
    """Not so in `has gone off peppers`, `won't eat tomatoes any more`."""
    away = {m.start for m in r.marks if m.meaning in _AWAY} - r.covered("dislike")
    return bool(away) and not wants_no_more(r)


_IN_ITS_PLACE = re.compile(
    r"(?i)\s*\b(?:there instead|instead|there|in (?:its|their|that) place|in place of (?:it|them|that)|stattdessen|dafür|dort|en su lugar|a cambio|à la place|yerine)\b\s*"
)


def _no_more(r: Reading) -> bool:
    """`nimmt kein Warfarin mehr`."""
    return r.has("a_medication") and r.has("not") and any(w.key == "mehr" for w in r.words)


def _liked(r: Reading) -> bool:
    """`likes tofu now`: a dislike less."""
    return r.has("likes") and not r.has("dislike", "not")


def _says(r: Reading) -> bool:
    made = changes_in(r)
    return bool(made.add or made.remove)


def _together(parts: Sequence[Changes]) -> Changes:
    whole = Changes()
    for part in parts:
        _add(whole, part)
    return whole


def _without_what_goes(parts: Sequence[Changes]) -> Sequence[Changes]:
    """`The clinic says it is no shellfish allergy. Take shellfish off.`: what goes in one sentence comes in no other."""
    gone = {(field, fold(entry)) for one in parts for field, entries in one.remove.items() for entry in entries}
    for one in parts:
        again = [f for f, entries in one.add.items() if not gone.isdisjoint((f, fold(entry)) for entry in entries)]
        for field in again:
            del one.add[field]
    return parts


def _add(whole: Changes, part: Changes) -> None:
    whole.set |= part.set
    for mine, other in ((whole.add, part.add), (whole.remove, part.remove)):
        for field, entries in other.items():
            mine.setdefault(field, []).extend(entry for entry in entries if entry not in mine.get(field, []))


def _out_and_in(r: Reading, today: date, roster: Roster) -> Changes | None:
    """`losartan out, candesartan in`: the one goes, the other comes, in the list that each tells by itself."""
    told = _OFF_ON.search(r.text) or _ON_OFF.search(r.text) if r.has("a_medication", "medication") else None
    match = _OUT_IN.search(r.text) or _STOPPED_STARTED.search(r.text) or told
    if match is None or r.has("allergy", "dislike"):
        return None
    gone, come = (changes_in(read(f"add {match[part]}", today, r.language, roster, None)) for part in ("old", "new"))
    if not gone.add or not come.add or (told is match and gone.add.keys() != come.add.keys()):
        return None
    return Changes(add=come.add, remove=gone.add)


_PUT_INSTEAD = re.compile(
    r"(?i)^(?P<off>.*\b(?:off|from|remove|delete|strike|cross|entferne?|streich\w*|lösche?|nimm|quita|elimina|borra|enlève|retire|supprime|çıkar|sil)\b[^.;!?]*?)\s*[,;]?\s*(?:\b(?:and|then|und|dann|y|luego|et|puis|ve)\b\s*)+"
    r"(?:add|put|note|write|pop|enter|füge?|trag\w*|setz\w*|schreib\w*|añade|pon|agrega|ajoute|mets|ekle|yaz)\s+(?P<new>[^,.;!?]+?)(?:\s+(?:on|in|down|there|hinzu|ein|dazu|instead|in (?:its|their) place|stattdessen|dafür|en su lugar|à la place|au lieu|yerine))*\s*[.!]*$"
)


def _put_instead(r: Reading, today: date, roster: Roster) -> Changes | None:
    """`take salmon off her dislikes and put kale instead`: what comes goes on the list from which the other is taken."""
    match = _PUT_INSTEAD.search(r.text) if not r.message.quotes else None
    if match is None:
        return None
    off = changes_in(read(match["off"], today, r.language, roster, None).without_people())
    new = changes_in(read(f"add {match['new']}", today, r.language, roster, None).without_people())
    if len(off.remove) != 1 or off.add or off.set or new.set or new.remove:
        return None
    listing = next(iter(off.remove))
    come = new.add or {listing: new.unplaced}
    return Changes(add=come, remove=off.remove) if all(come.values()) else None


def _swapped(r: Reading, today: date, roster: Roster) -> Changes | None:
    """`replace tofu with tempeh in her dislikes`: the one goes, the other comes, in the list that is named."""
    told = r.has("allergy", "dislike", "medication", "condition", "diet", "a_medication", "a_condition", "a_diet")
    match = _IN_PLACE.search(r.text) if told and r.has("swap", "update") else None
    match = match or (_FROM_TO.search(r.text) if told else None)
    if match is None:
        return None
    parts = [read(f"add {match[part]}", today, r.language, roster, None) for part in ("old", "new")]
    made = [changes_in(part) for part in parts]
    listing = next((field for one in reversed(made) for field in one.add), None)
    entries = [next(iter(one.add.values()), one.unplaced) for one in made]
    if listing is None or not all(entries):
        return None
    come = [restaged(entries[0][0], entry) for entry in entries[1]]
    return Changes(add={listing: come}, remove={listing: list(entries[0])})
