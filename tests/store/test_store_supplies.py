"""Stock, suppliers and prices are kept whole or not at all, by version, and for one clinic only."""

from datetime import date

import pytest

from domain.actor import Actor
from domain.builders import a_patient, a_plan
from domain.errors import Conflict, NotFound
from domain.supplies import Price, Put, StockItem, Substitution, Supplier
from store.database import Stored
from store.substitutions import SubstitutionRepository
from store.supplies import SupplyRepository

OURS = Actor(user_id="ada", clinic_id="harbour")
THEIRS = Actor(user_id="ada", clinic_id="hill")
OATS = StockItem(food_id="rolled_oats", milligrams=750_000, par_milligrams=500_000, counted_on=date(2026, 11, 25))
MILL = Supplier(id="mill", name="The Mill", delivery_days=(0, 3))
BAG = Price(
    supplier_id="mill", food_id="rolled_oats", since=date(2026, 11, 1), pack_milligrams=500_000, unit="bag", cents=210
)


@pytest.fixture
def supplies(database, clock) -> SupplyRepository:
    return SupplyRepository(database, OURS, clock)


@pytest.fixture
def substitutions(database, clock) -> SubstitutionRepository:
    return SubstitutionRepository(database, OURS, clock)


def test_stock_comes_back_as_it_was_counted(supplies, log):
    supplies.save_stock([Stored(OATS, 0)])
    assert supplies.stock() == {"rolled_oats": Stored(OATS, 1)}
    less = OATS.model_copy(update={"milligrams": 0, "best_before": date(2026, 12, 24)})
    supplies.save_stock([Stored(less, 1)])
    assert supplies.stock() == {"rolled_oats": Stored(less, 2)}
    assert [(e.action, e.entity, e.entity_id, e.version) for e in log.entries()] == [
        ("created", "stock", "rolled_oats", 1),
        ("changed", "stock", "rolled_oats", 2),
    ]


def test_a_stale_count_keeps_nothing(supplies, log):
    supplies.save_stock([Stored(OATS, 0)])
    salt = OATS.model_copy(update={"food_id": "salt"})
    with pytest.raises(Conflict, match="rolled_oats"):
        supplies.save_stock([Stored(salt, 0), Stored(OATS, 0)])
    assert supplies.stock().keys() == {"rolled_oats"}
    assert len(log.entries()) == 1


def test_suppliers_and_prices_come_back(supplies, log):
    later = BAG.model_copy(update={"since": date(2026, 11, 20), "cents": 230, "available": False})
    supplies.save_prices([Stored(MILL, 0)], [later, BAG])
    assert supplies.suppliers() == {"mill": Stored(MILL, 1)}
    assert supplies.prices() == (BAG, later)
    dearer = BAG.model_copy(update={"cents": 999})
    supplies.save_prices([Stored(MILL.model_copy(update={"name": "New Mill"}), 1)], [dearer])
    assert supplies.prices() == (dearer, later)
    assert supplies.suppliers()["mill"].value.name == "New Mill"
    assert [(e.action, e.entity) for e in log.entries()] == [
        ("created", "supplier"),
        ("changed", "price"),
        ("changed", "price"),
        ("changed", "supplier"),
        ("changed", "price"),
    ]


def test_a_price_without_its_supplier_keeps_nothing(supplies):
    with pytest.raises(Conflict):
        supplies.save_prices([], [BAG])
    assert supplies.prices() == ()


def test_another_clinic_has_its_own(database, clock, supplies):
    supplies.save_stock([Stored(OATS, 0)])
    supplies.save_prices([Stored(MILL, 0)], [BAG])
    others = SupplyRepository(database, THEIRS, clock)
    assert (others.stock(), others.suppliers(), others.prices()) == ({}, {}, ())
    others.save_stock([Stored(OATS, 0)])
    assert supplies.stock() == {"rolled_oats": Stored(OATS, 1)}


def test_a_proposal_goes_with_its_plan_and_stays_in_its_clinic(database, clock, patients, plans, substitutions):
    plan = plans.add(a_plan(patients.add(a_patient()).value)).value
    part = Substitution(plan_id=plan.id, plan_version=1, puts=(Put(day=0, occasion=1, recipe="porridge", quarters=4),))
    substitutions.add("sub_1", [part])
    assert substitutions.get("sub_1") == (part,)
    with pytest.raises(NotFound):
        SubstitutionRepository(database, THEIRS, clock).get("sub_1")
    patients.delete("pat_rowan")
    with pytest.raises(NotFound):
        substitutions.get("sub_1")
