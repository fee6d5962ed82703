"""What a user has set is the user's alone, and the last word counts."""

from domain.actor import Actor
from store.audit import AuditLog
from store.preferences import PreferenceRepository


def test_settings_are_changed_one_by_one_and_are_their_users_alone(database, clock):
    ours, theirs, colleagues = (
        PreferenceRepository(database, Actor(user_id=user, clinic_id=clinic), clock)
        for user, clinic in (("ada", "harbour"), ("ada", "hill"), ("bo", "harbour"))
    )
    assert ours.get() == {}
    ours.change(model="embedded", units="kJ")
    ours.change(model="gpt-4o")
    colleagues.change(units="kcal")
    assert ours.get() == {"model": "gpt-4o", "units": "kJ"}
    assert colleagues.get() == {"units": "kcal"}
    assert theirs.get() == {}


def test_the_audit_names_what_was_set_and_not_to_what(database, clock):
    actor = Actor(user_id="ada", clinic_id="harbour")
    PreferenceRepository(database, actor, clock).change(units="kJ", model="embedded")
    (entry,) = AuditLog(database, actor).entries("preferences", "ada")
    assert (entry.action, entry.details) == ("changed", {"changed": ["model", "units"]})
