"""Plain requests in German, Spanish, French and Turkish: which act they are, what they approve, and what waits for a yes."""

from datetime import date

import pytest

from agent.embedded.flows.refusing import refusal
from agent.embedded.flows.waiting import phrase_of
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.naming.names import Roster
from agent.embedded.phrases import phrase
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.reading import read
from tools.spoken import asks_for_approval
from tools.spoken_removals import takes_off
from tools.spoken_yes import says_yes

TODAY = date(2026, 11, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Kofi Asante")))


def reading(said):
    return read(said, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Bitte genehmige Kofis Plan für die Woche ab dem 7. Dezember.", "approve"),
        ("Kannst du Kofis Plan vom 7. Dezember bestätigen?", "approve"),
        ("Kofi'nin 7 Aralık haftasının planını onaylar mısın?", "approve"),
        ("Kofi'nin planı onaylandı mı?", "status"),
        ("Erneuere den Donnerstag in Noras Plan", "redo"),
        ("Vuelve a generar el jueves 10 de diciembre en el plan de Nora", "redo"),
        ("Gib mir Einkaufshinweise für nächste Woche", "tips"),
        ("Wie hoch ist Noras Eiweißziel?", "patient"),
        ("Monte les protéines de Nora à 90 g", "update"),
        ("Erstelle Noras Plan für nächste Woche", "generate"),
        ("Verwirf Noras Plan der nächsten Woche", "delete_plan"),
        ("Zerreiße Noras Plan der nächsten Woche", "plan"),
        ("Genehmigst du bitte Noras Plan für nächste Woche?", "approve"),
        ("¿Podrías aprobar el plan de Nora de la próxima semana?", "approve"),
        ("Pourriez-vous approuver le plan de Nora ?", "approve"),
        ("salıyı yeniden yap", "redo"),
        ("gelecek hafta ne alacağız?", "shop"),
        ("Qu'est-ce qu'on doit commander pour la semaine prochaine ?", "shop"),
        ("Le plan de Nora en format calendrier, svp", "export"),
        ("Passe les protéines de Nora à 85 g", "update"),
        ("speiseplan nora nächste woche", "generate"),
        ("Nora'nın planını takvime aktar", "export"),
        ("Nora a-t-elle déjà un plan ?", "plan"),
        ("Was brauchen wir an Gemüse für die Woche ab 14.12.?", "shop"),
        ("L'objectif de Nora passe à 2000 kcal", "update"),
    ],
)
def test_what_is_asked_for(said, kind):
    assert kind_of(reading(said)) == kind


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("Nora artık vegan", False),
        ("Nora artık yumurtaya alerjik", False),
        ("Nora artık vegan değil", True),
        ("Nora artık metformin kullanmıyor", True),
    ],
)
def test_artik_is_no_longer_only_beside_a_no(said, gone):
    assert reading(said).has("no_longer") is gone


@pytest.mark.parametrize(
    ("said", "approves"),
    [
        ("Gib Kofis Plan für die Woche ab 7. Dezember frei", True),
        ("Kannst du bitte Kofis Plan genehmigen?", True),
        ("Kannst du Pläne genehmigen?", False),
        ("¿Puedes aprobar el plan de Kofi?", True),
        ("Da el visto bueno al plan de Kofi", True),
        ("Tu peux approuver le plan de Kofi ?", True),
        ("Kofi'nin planını onaylar mısın?", True),
        ("Kannst du mir sagen, wer Kofis Plan genehmigen muss?", False),
        ("¿Puedes decirme si hay que aprobar el plan?", False),
        ("Kofis Plan nicht freigeben", False),
    ],
)
def test_a_polite_word_approves(said, approves):
    assert asks_for_approval(said) is approves


@pytest.mark.parametrize(
    "said", ["Nora metformini bıraktı", "Nora ha dejado la metformina", "Nora a arrêté la metformine"]
)
def test_a_medicine_given_up_is_none_more(said):
    assert parted_changes(reading(said), TODAY, ROSTER).add == {}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Le plan de Nora me va, approuve-le", "fr"),
        ("Télécharge le plan de Nora en PDF", "fr"),
        ("Rejette le plan de Nora", "fr"),
        ("Envoie le plan de Nora à la cuisine", "fr"),
        ("Descarga el plan de Nora en PDF", "es"),
        ("El plan de Nora me parece bien", "es"),
    ],
)
def test_french_is_no_spanish(said, language):
    assert reading(said).language == language


@pytest.mark.parametrize(
    "said",
    [
        "Ein Plan für Nora ohne Rücksicht auf die Sesamallergie",
        "Haz el plan de Nora sin tener en cuenta el sésamo",
        "Fais le plan de Nora sans tenir compte du sésame",
        "Nora'nın susam alerjisini dikkate almadan plan hazırla",
    ],
)
def test_without_regard_is_refused(said):
    r = reading(said)
    assert refusal(r, by_rule(r)) == "refuse_bypass"


@pytest.mark.parametrize("said", ["pazartesiyi değiştir", "pazar gününü değiştir", "cumanın akşam yemeği"])
def test_a_turkish_day_in_any_case(said):
    assert len(reading(said).dates.days) == 1


def test_although_he_is_allergic_puts_nothing_on_the_record():
    r = reading("Ponle huevos a Kofi aunque sea alérgico")
    assert refusal(r, by_rule(r)) == "refuse_bypass"


@pytest.mark.parametrize(
    ("summary", "asked"),
    [
        (
            "Delete the plan of Nora Quist for the week of 2026-12-07",
            "Den Plan von Nora Quist für die Woche vom 2026-12-07 löschen",
        ),
        (
            "Approve Nora Quist's plan for the week of 2026-12-07",
            "Den Plan von Nora Quist für die Woche vom 2026-12-07 genehmigen",
        ),
        ("Delete Nora Quist and 2 plans for good", "Nora Quist endgültig löschen, Pläne dazu: 2"),
        ("Change Nora Quist's record: take egg off, take vegan off", "Aus der Akte von Nora Quist löschen: egg, vegan"),
    ],
)
def test_what_waits_is_asked_in_the_users_language(summary, asked):
    key, blanks = phrase_of(summary)
    assert phrase("de", key, **blanks) == asked


def test_what_is_put_in_no_known_way_stays():
    assert phrase_of("Set the weight from 60 to 6 kg") is None


def test_an_elided_article_is_nobody():
    roster = Roster((("A1", "Nora Quist"), ("A2", "Samira Al-Hadi")))
    r = read("Ajoute une allergie à l'arachide pour Nora", TODAY, "en", roster, None)
    assert [named.ids for named in r.named] == [("A1",)]


def test_a_polite_french_yes():
    assert says_yes("oui, s'il te plaît", "delete_patient", "Nora Quist")


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("Je peux augmenter le furosémide de Nora ?", True),
        ("Kann ich Noras Metformin verdoppeln?", True),
        ("Nora soll ihr Insulin auf 10 Einheiten senken", True),
        ("Nora soll jetzt Metformin 500 mg nehmen", False),
        ("Tu peux ajouter la metformine à Nora ?", False),
    ],
)
def test_a_dose_is_the_physicians(said, refused):
    r = reading(said)
    assert (refusal(r, by_rule(r)) is not None) is refused


@pytest.mark.parametrize(
    ("said", "off"),
    [
        ("Nora ist nicht mehr gegen Soja allergisch", True),
        ("Nora ya no es alérgica a la soja", True),
        ("Nora n'est plus allergique au soja", True),
        ("Nora artık soyaya alerjik değil", True),
        ("Nora ist jetzt gegen Soja allergisch", False),
        ("Nora est allergique au soja", False),
        ("Nora ist nicht mehr gegen Fisch allergisch", False),
    ],
)
def test_a_safeguard_goes_by_its_own_name_in_any_language(said, off):
    assert takes_off(said, "soy") is off


def test_leg_an_is_german():
    assert reading("Leg an: Sabine Kurz, weiblich, 39, 1650 kcal").language == "de"
