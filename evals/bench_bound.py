"""A proven bound below every week's cost: the planner's relaxation solved to the end by HiGHS.

Only the prices come from the solver; what they prove is added up in integers by the relaxation itself.
"""

from dataclasses import dataclass, field

import highspy
import numpy as np

from engine.plan.board import Board
from engine.plan.relaxation import DAYS, SCALE, Floats, Prices, Relaxation, relaxation
from engine.plan.shelf import Ints

_STEPS = 7
"""Uses of one code that are priced one by one; any further use costs no more than the last."""
_GRAINS = 1e5


def proven(board: Board, seconds: float = 120) -> int:
    """Points no week on this board can cost less than."""
    relaxed = relaxation(board)
    model = _Model()
    _lay(relaxed, model)
    duals = model.solved(seconds)
    return max(relaxed.bound(_prices(relaxed, model, duals)), 0)


@dataclass
class _Model:
    """A linear program in the making: columns, and rows as lists of places and values."""

    costs: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    places: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    named: dict[str, list[int]] = field(default_factory=dict)

    def column(self, cost: float, most: float = highspy.kHighsInf) -> int:
        self.costs.append(float(cost))
        self.highs.append(most)
        return len(self.costs) - 1

    def row(self, name: str, places: list[int], values: list[float], lower: float, upper: float) -> None:
        self.named.setdefault(name, []).append(len(self.lower))
        self.places += places
        self.values += values
        self.starts.append(len(self.places))
        self.lower.append(lower)
        self.upper.append(upper)

    def solved(self, seconds: float) -> Floats:
        """The rows' duals."""
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.costs), len(self.lower)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = (
            np.array(self.costs),
            np.zeros(len(self.costs)),
            np.array(self.highs),
        )
        lp.row_lower_, lp.row_upper_ = np.array(self.lower), np.array(self.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = np.array(self.starts), np.array(self.places)
        lp.a_matrix_.value_ = np.array(self.values)
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("solver", "ipm"), ("time_limit", seconds), ("threads", 1)):
            solver.setOptionValue(option, value)
        solver.passModel(lp)
        solver.run()
        return np.array(solver.getSolution().row_dual)


def _lay(of: Relaxation, model: _Model) -> None:
    servings = [[model.column(days * cost, 1) for cost in of.own[q].tolist()] for q, days in enumerate(DAYS)]
    for eaten in servings:
        for start, end in zip(of.starts[:-1].tolist(), of.starts[1:].tolist(), strict=True):
            model.row("one", eaten[start:end], [1.0] * (end - start), 1, 1)
    for r in range(len(of.lo)):
        _lay_row(of, model, servings, r)
    by_node = [np.flatnonzero(of.node == node).tolist() for node in range(of.nodes)]
    nodes = []
    for node, mine in enumerate(by_node):
        steps = np.diff(of.repeats[node, : _STEPS + 1]).tolist()
        columns = [model.column(cost, 1) for cost in steps[:-1]] + [model.column(steps[-1])]
        nodes.append(columns[0])
        _uses(model, "node", servings, mine, columns)
    for code, price in enumerate(of.code_prices.tolist()):
        held = np.flatnonzero((of.codes == code).any(axis=0))
        mine = np.flatnonzero(np.isin(of.node, held)).tolist()
        columns = [model.column(price * n, 1) for n in range(_STEPS - 1)] + [model.column(price * (_STEPS - 1))]
        _uses(model, "code", servings, mine, columns)
    foods = [model.column(price, 1) for price in of.food_prices.tolist()]
    for food, node in zip(of.food_of.tolist(), of.node_of.tolist(), strict=True):
        model.row("food", [nodes[node], foods[food]], [1.0, -1.0], -highspy.kHighsInf, 0)


def _lay_row(of: Relaxation, model: _Model, servings: list[list[int]], r: int) -> None:
    """A bound of every day for both kinds of day, or one of the week; what is beyond it has its price."""
    some = np.flatnonzero(of.brings[r])
    ends = [
        end / _GRAINS if abs(end) < 2**40 else highspy.kHighsInf * np.sign(end)
        for end in (int(of.lo[r]), int(of.hi[r]))
    ]
    groups = [tuple(enumerate(DAYS))] if of.weekly[r] else [((q, 1),) for q in range(len(DAYS))]
    for group in groups:
        times = 1 if of.weekly[r] else DAYS[group[0][0]]
        price = float(of.weight[r]) * _GRAINS * times
        places = [servings[q][i] for q, _ in group for i in some.tolist()]
        values = [days * float(of.brings[r, i]) / _GRAINS for _, days in group for i in some.tolist()]
        beyond = [model.column(price), model.column(price)]
        model.row("row", places + beyond, [*values, -1.0, 1.0], ends[0], ends[1])


def _uses(model: _Model, name: str, servings: list[list[int]], mine: list[int], columns: list[int]) -> None:
    places = [servings[q][i] for q in range(len(DAYS)) for i in mine]
    values = [float(days) for days in DAYS for _ in mine]
    model.row(name, places + columns, values + [-1.0] * len(columns), -highspy.kHighsInf, 0)


def _prices(of: Relaxation, model: _Model, duals: Floats) -> Prices:
    """The duals as the relaxation's prices; a row's is per grain and day."""
    by_row = iter(model.named["row"])
    rows = np.zeros((len(DAYS), len(of.lo)))
    for r in range(len(of.lo)):
        if of.weekly[r]:
            rows[:, r] = -duals[next(by_row)] / _GRAINS
        else:
            for q, days in enumerate(DAYS):
                rows[q, r] = -duals[next(by_row)] / _GRAINS / days
    codes, nodes, foods = (-duals[model.named.get(name, [])] for name in ("code", "node", "food"))
    paid = np.bincount(of.node_of, foods, of.nodes)

    def whole(prices: Floats) -> Ints:
        rounded: Ints = np.rint(prices * SCALE).astype(np.int64)
        return rounded

    return Prices(whole(rows), whole(codes), whole(nodes - paid), whole(foods))
