"""Business of another trade: insurance, flights, the weather. Nobody here buys or compares any of it, whatever words it is asked in."""

import re

from agent.embedded.sentence.act import Act

_TRADES = re.compile(
    r"(?i)\b(?:(?:motor|car|health|travel|home|life|house|pet|liability) insurance|insurances?|insurance (?:policy|offers?|quotes?)|mortgage|bank account|credit card|loan|flights?|plane tickets?|train tickets?|airfares?|hotels?|hostel|airbnb|"
    r"rental car|hire car|used car|laptop|smartphone|mobile contract|phone contract|broadband|electricity (?:tariff|contract)|energy tariff|plumber|electrician|solicitor|lawyer|tax return|weather forecast|concert tickets?|football tickets?|cinema|"
    r"versicherung\w*|flug|flüge|hotel|bahnticket|stromvertrag|handyvertrag|seguro (?:de|del) (?:coche|hogar|viaje|vida)|vuelos?|assurance(?: auto| voiture| habitation)?|vols? pour|sigorta\w*|uçak bileti|otel)\b"
)
_OF_MONEY = frozenset(
    "tips cost price compare_weeks compare facts order ideas shop recipes stock enough budget send".split()
)


def of_elsewhere(sentence: str, act: Act) -> bool:
    """Is it asked of another trade, and of nobody's plan, week or food?"""
    r = act.reading
    ours = r.named or r.dates or r.meals or r.has("plan", "plans", "ingredients", "patients", "recipe")
    return act.kind in _OF_MONEY and not ours and _TRADES.search(sentence) is not None
