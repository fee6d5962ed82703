"""What sounds like an approval or a removal and is not plainly the user's own order."""

import pytest

from tools.spoken import asks_for_approval, asks_for_every, asks_for_those
from tools.spoken_again import approves_by_name, wants_another_week, wants_the_same
from tools.spoken_removals import takes_off


@pytest.mark.parametrize(
    ("said", "entry", "off"),
    [
        ("Ya no come fruta", "tree nuts", False),
        ("Elle n'est plus fan de pois chiches", "fish", False),
        ("Diyalizde değil artık", "type 2 diabetes", False),
        ("Yumuşak yemek değil", "egg", False),
        ("Manisa'da değil", "peanuts", False),
        ("Sie verträgt keinen Fisch mehr", "fish", False),
        ("Mag keine Eier mehr", "egg", False),
        ("Ya no tolera el pescado", "fish", False),
        ("She no longer likes fish", "fish", False),
        ("She can't eat eggs any more", "eggs", False),
        ("Er hat keine Erdnussallergie mehr", "peanuts", True),
        ("Ya no es alérgica a los frutos secos", "tree nuts", True),
        ("Elle n'est plus allergique aux arachides", "peanuts", True),
        ("Yumurtaya alerjik değil artık", "egg", True),
        ("Er ist nicht mehr gegen Ei allergisch", "egg", True),
        ("Es ist ein Fehler, er ist nicht mehr hier", "egg", False),
        ("She is no longer allergic to fish", "fish", True),
        ("She eats vegan no more", "vegan", True),
    ],
)
def test_a_word_that_only_begins_alike_or_a_taste_takes_nothing_off(said: str, entry: str, off: bool):
    assert takes_off(said, entry) is off


@pytest.mark.parametrize(
    "said",
    [
        "Bestätigst du, dass der Plan sicher ist?", "Bestätigst du, dass Kwames Plan wenig Kalium hat?",
        "Genehmigst du Zoës Plan oder macht das der Arzt?", "Kannst du einen Plan überhaupt genehmigen?",
        "Können Sie das genehmigen? Ich glaube, der Arzt möchte es anders.",
        "¿Apruebas el plan desde el punto de vista médico?", "¿Puedes aprobar el plan de Zoë o falta algo?",
        "¿Puedes aprobar un plan?", "Bu planı sen olsan onaylar mısın?",
        "Planı görmeden Zoë'nin planını onaylar mısın?", "Kimin planını onaylar mısın?",
        "Peux-tu approuver un plan toi-même ?", "Tu approuves le plan en général ?",
        "Kannst du Zoës Plan genehmigen, der Salat darin schmeckt ihr doch sicher gut?",
        "Kannst du Kwames Plan genehmigen? Das sieht gut aus.",
        "Die Ärzte geben Zoës Plan grünes Licht", "Die Ärzte geben grünes Licht für die Woche",
        "Die Ärzte geben Zoës Plan frei", "Die Ärzte genehmigen Zoës Plan", "El médico aprueba el plan",
        "Ella da el visto bueno al plan", "El médico le da luz verde al plan",
        "Le médecin me donne feu vert pour le plan", "Mi jefa da luz verde a los planes",
        "La doctora da el visto bueno el lunes", "Le da luz verde al plan",
        "Give John's plan to Dr Smith for the go ahead", "Give Rowan's plan to the physician to get the ok",
        "Give the plan another look for the ok", "Give the plan for the ok",
    ],
)  # fmt: skip
def test_a_question_or_somebody_elses_green_light_approves_nothing(said: str):
    assert not asks_for_approval(said)


@pytest.mark.parametrize(
    "said",
    [
        "Bitte genehmige Kwames Plan für die Woche ab dem 7. Dezember", "kannst du Kwames Plan genehmigen?",
        "Kannst du bitte Kwames und Elifs Plan für die Woche ab dem 7. Dezember genehmigen? Danke!",
        "Genehmigst du Kwames Plan?", "Gibst du Kwames Plan frei?", "Können Sie das genehmigen?",
        "¿Puedes aprobar el plan de Zoë para la semana del 7 de diciembre, por favor?", "¿Apruebas el plan de Zoë?",
        "Tu peux approuver le plan de Zoë pour la semaine prochaine ?", "Est-ce que tu peux approuver le plan de Zoë ?",
        "Tu approuves le plan de Zoë ?", "Zoë'nin 7 Aralık haftasının planını onaylar mısın?",
        "Bitte gib Kwames Plan grünes Licht", "Ich gebe grünes Licht für die Woche", "Geben Sie Kwames Plan bitte frei",
        "Le doy el visto bueno al plan", "Dale luz verde al plan de Kwame", "Da el visto bueno al plan",
        "Donnez votre feu vert au plan", "Je donne mon feu vert", "Give Kwame's plan the green light",
        "give Kwame's plan for the week of 7 December my ok",
    ],
)  # fmt: skip
def test_an_order_in_any_tongue_still_approves(said: str):
    assert asks_for_approval(said)


@pytest.mark.parametrize(
    ("said", "every"),
    [
        ("Approve John's plan with all the fish", False),
        ("Approve John's plan with everything in it", False),
        ("Approve the plan with all vegetables this week", False),
        ("approve all plans for the week of 14 December", True),
        ("approve all three", True),
        ("approve them all please", True),
        ("approve everything", True),
        ("approve all of John's plans", True),
        ("approve all of next week's menus", True),
        ("approve every plan", True),
        ("bitte alle freigeben", True),
        ("tüm planları onayla", True),
        ("aprueba todos los planes", True),
    ],
)
def test_all_means_the_plans_and_not_what_is_in_one(said: str, every: bool):
    assert asks_for_every(said) is every
    assert asks_for_those(said) is every


@pytest.mark.parametrize(
    "said", ["Now John's plan please", "next, John's week please", "then John's", "now John's week"]
)
def test_who_only_comes_next_is_not_approved(said: str):
    assert not wants_the_same(said, "John Okafor")


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("then the week of December 7", False),
        ("next week", False),
        ("next plan please", False),
        ("now the plan of 7 December", False),
        ("the one for 7 dec too", True),
        ("now the one for 7 dec", True),
        ("and this week", True),
        ("", False),
    ],
)
def test_another_week_is_approved_where_it_is_plainly_gone_on_with(said: str, another: bool):
    assert wants_another_week(said) is another


@pytest.mark.parametrize("said", ["and John's", "now John's for this week", "John's too"])
def test_who_is_gone_on_with_is_approved(said: str):
    assert wants_the_same(said, "John Okafor")


@pytest.mark.parametrize(
    ("said", "name", "approves"),
    [
        ("Will approve.", "Will Frost", False),
        ("May approve it", "May Stone", False),
        ("Will: approve", "Will Frost", True),
        ("Frost approve", "Will Frost", True),
    ],
)
def test_a_name_that_is_a_word_too_needs_a_sign_after_it(said: str, name: str, approves: bool):
    assert approves_by_name(said, name) is approves


@pytest.mark.parametrize(
    ("said", "passes"), [("Approve Rowan's plan with all the fish", False), ("approve all of Rowan's plans", True)]
)
def test_of_two_weeks_none_is_approved_for_a_word_about_the_food(planned, said: str, passes: bool):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    (envelope,) = planned.said(said, ("approve_plan", {"plan": "plan_of_rowan"}))
    assert envelope.ok is passes
