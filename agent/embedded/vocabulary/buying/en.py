"""English."""

WORDS = """
in_place_of: instead of, rather than, in place of, in lieu of
kept_to: within, over, exceed, exceeds, above, keep to, inside, under budget, too much
for_whom: for whom, for who, who for, who is it for, who needs it, whom, per patient, each patient
anyones: anyones plan, anybodys plan, anyone plan, anybody plan, in anyone, in anybodys, anyones meals, anyones plans, anybodys plans, somebodys plan, on anyones plate
affected: hit, hits, concern, concerns, affects, affect, touches, affected, at risk, concerned, reached, in danger, endangered, had it, has it
eats: eats, eat, eating, get, gets, getting, has, have, having, need, needs, served
which_dishes: which dishes, what dishes, which meals, which recipes, what recipes, what meals, which dish
which_days: which days, what days, which day, on what day, when
in_bulk: wholesaler, cash and carry, in bulk, bulk, large packs, big packs, large quantities, wholesale
one_only: one patient only, only one patient, a single patient, just one patient, one single patient, one person only, only one person, single patient only, only by one, used by one, for one patient, just for one, a single person
wasted: throw away, have to throw away, throw out, go to waste, goes to waste, going to waste, be wasted, gets wasted, get wasted, waste, in the bin, thrown away, end up in the bin, left over, leftover, leftovers, thrown out, what is wasted, spoil, spoils
short_lived: perishable, perishables, wont keep, will not keep, does not keep, doesnt keep, dont keep, goes off, go off, short shelf life
dearest: most expensive, dearest, priciest, costs most, cost most, costs the most, cost the most, cost us the most, costs us the most, cost us most, costs us most, costing the most, costing us the most, costing us most, costliest, most costly, biggest cost, cost drivers
cheapest_swaps: cheapest swaps, cheapest three swaps, cheapest 3 swaps, three cheapest swaps, three swaps, 3 swaps, swaps that save, cheaper swaps, cheapest swap, save the most, saves most, saves the most, save most, savings swaps, money saving swaps, cheaper dishes
most_shared: used by most, used by several, used by several patients, needed by most, shared by most, used by everyone, common to most
advice: pay off, pays off, worth it, worthwhile, advice, advise, tips, tip, insights, insight, recommend, recommendations, hints, suggestions, save money, reduce, cut, avoid, lower
order_noun: purchase order, order form, order sheet, order for, order pls, order please, make the order, make an order, place the order, place an order, prepare the order, prepare our order, our order, the order, an order, draw up the order, order list with prices, what to order when
deliver: deliver, delivered, delivery, deliveries, deliveries, delivery day, delivery days, delivery date, delivery dates, come in, arrive
budget: budget, budgets, spend, at most, no more than, max, maximum, cap, limit
money: euro, euros, eur, dollars, dollar, pounds, gbp, usd, quid, chf
cost: cost, costs, price, prices, expensive, how expensive, pay
label: label, labels, labelling
stock_there: in stock, stock, stocks, store cupboard, storeroom, larder, pantry, cupboard, inventory, on hand, in the store, stockroom, storage
have_there: do we have, do we still have, have we got, have we still got, any left, is left, are left, what is left, whats left, do we got, got any, is there any, left of
left_there: set, in stock, in the store, counted, left, remaining, we have, we still have, weve got, we got, have got, got left, still have, only have, on the shelf, there are, there is, now
put_in: put, add, added
take_out: remove, removed, take, took, taken, subtract
came_in: into stock, into the store, into the store cupboard, from the farm, from the market, from the supplier, from the shop, delivered, delivered today, came in, came, arrived, received, got delivered, were delivered, was delivered, has come, got in, we bought, restocked
seller: supplier, suppliers, who sells, which shop, from whom, where do we get
used_up: out of the store, from stock, from the store, gone, used, used up, threw away, throw away, thrown away, took out, binned, spoiled, discarded, discard, bin, got wet, went off, opened
finished: finished, all gone, ran out of, run out of, ran out, run out, all used up, none left, is empty, are empty, is gone
par: always want, always need, minimum, should always be, par, par level, par levels, minimum stock, reorder level, always keep, always have, keep at least, stock level
low: below minimum, under minimum, below the minimum, whats below minimum, low stock, below par, under par, running low, low on, run low, running out, running short, short of, below the par level, low stock
recall: recall, recalls, recalled, product recall, recalling, called back, contaminated, withdrawn
now_holds: may contain, may contain now, might contain, now contains, contains now, now has, now with, with, now made with, is now made with, contains, has now, contaminated with, now contain, may now contain, now includes, traces of
unavailable: unavailable, cant get, cannot get, can not get, couldnt get, sold out, out of stock, is out of, are out of, out of, not to be had, discontinued, cant deliver, cannot deliver, not in stock, ran dry, wont come, will not come, not coming, no more
available: available, obtainable, deliverable
put_instead: use, take, try, with, by, for, go for, have
apply: apply, apply them, apply the fixes, apply it, put them in, put those in, use the proposal, accept the proposal, take the proposal, take the fixes, do the swaps, make the changes, make these changes, apply the changes
one_kitchen: one kitchen, as one kitchen, share packs, share ingredients, sharing ingredients, sharing packs, share the packs, share the ingredients, shared ingredients, shared packs, together, jointly, in common
differs: compare, compared, comparison, difference, differences, different, differ, versus, vs, against
what_if: much cheaper, any cheaper, it cheaper, how much cheaper, would the order cost, would it cost, order cost, cost without, what changes, what would change, what happens, what do we save, what would we save, would we save, do we save, what if, how much would we save, how much do we save, would we need less, if
dropped: dropped, drop, leaves, left out, cancelled, canceled, goes home, without, falls away, is gone, taken out, discharged
enough: enough, sufficient, suffice
week_after: the week after, week after, the following week, week after that, the one after
draw: chart, graph, plot, trend, curve, over the week
rules_of: what rules, which rules, rules in force, list the rules, list rules, rules apply, show the rules, clinical rules
ideas: is there anything else, is there something else, are there other options, are there any other options, are there any alternatives, are there alternatives, anything else she could, anything else he could, anything else they could, what other options, which other options, ideas instead, ideas for, what else could, what else can, what else might, what other dishes, which other dishes, other ideas, other options, just ideas, what could stand, what alternatives, which alternatives, suggest alternatives
nearest: nearest week, closest week, the nearest, closest you can get, nearest you can get, nearest plan, closest plan
look_only: dont change, do not change, just tell, only tell, no changes, just look, only look, dont change anything, change nothing
set_budget: can spend, may spend, are allowed to spend, need a budget, have a budget, budget for the week is, weekly budget of, set the budget, set our budget, set a budget, budget is, our budget is, weekly budget, the budget is, change the budget, new budget
no_budget: take away the budget, clear the budget, remove the budget, drop the budget, delete the budget
buyers_filler: urgent, product, products, supplier, suppliers, lot, batch, says, anyone, anybody, everyone, today, morning, fixes, dishes, sheet, anything, still, again, spend, euro, euros, count, counted, available, change, changes, only, new, price, list
"""
