"""Use cases: one function each, called alike by chat, REST, command line and tests."""

from tools.budgets import get_budget, set_budget
from tools.buyer_questions import compare_shopping, shopping_facts, trace_food
from tools.closest import closest_week
from tools.edits import lock_meal, regenerate_day, undo, update_plan
from tools.exports import export_plan, export_shopping_list
from tools.figures import chart_plan
from tools.foods import find_recipes, lookup_food
from tools.importing import import_patients, load_demo_clinic
from tools.ordering import make_order
from tools.overrides import override_rule
from tools.patients import create_patient, delete_patient, find_patients, get_patient, update_patient
from tools.plans import (
    approve_plan,
    delete_plan,
    explain_plan,
    find_plans,
    generate_plan,
    generate_plans,
    get_plan,
    validate_plan,
)
from tools.procurement import aggregate_ingredients, procurement_insights
from tools.recalling import recall_food
from tools.rules import list_rules
from tools.stock import find_stock, update_stock
from tools.substituting import apply_substitution, substitute_food
from tools.supplies_import import import_supplies
from tools.swaps import suggest_swaps, swap_meal
from tools.tool import Tool
from tools.versions import compare_plan, duplicate_plan

ALL_TOOLS: tuple[Tool, ...] = (
    create_patient,
    get_patient,
    find_patients,
    update_patient,
    list_rules,
    override_rule,
    delete_patient,
    import_patients,
    load_demo_clinic,
    generate_plan,
    generate_plans,
    closest_week,
    get_plan,
    find_plans,
    validate_plan,
    chart_plan,
    suggest_swaps,
    swap_meal,
    regenerate_day,
    lock_meal,
    update_plan,
    undo,
    compare_plan,
    duplicate_plan,
    approve_plan,
    delete_plan,
    explain_plan,
    aggregate_ingredients,
    procurement_insights,
    trace_food,
    shopping_facts,
    compare_shopping,
    make_order,
    get_budget,
    set_budget,
    find_stock,
    update_stock,
    import_supplies,
    recall_food,
    substitute_food,
    apply_substitution,
    find_recipes,
    lookup_food,
    export_plan,
    export_shopping_list,
)
"""Every tool there is, in the order a model is shown them."""
