"""English."""

WORDS = """
filler: finds, epipen, epi pen, autoinjector, on top of, in addition to, on top, over and above, let alone, grateful, ever so grateful, obliged, much obliged, cheeky, angel, nagging, round, come round, come round to it, come around, changed her mind, changed his mind, reception, catering, hopeless, wee, wee bit, if its no bother, no bother, bother, bother you, bless, bless him, bless her, bless them, bless his heart, bless her heart, poor thing, poor lamb, poor love, god love him, god love her, the poor dear, moreover, whatever next, sorry to say, mind you, im afraid, afraid, dear me, goodness, gosh, honestly, ive, weve, youve, theyve, youll, youd, youre, seen, been, confess, puzzled, whatsoever
he: hell, hed
she: shell
they: theyll, theyd, theyre
function: all of it, all of that, all of this, the, is, are, of, to, and, for, what, does, with, my, me, on, in, please, can, you, i, we, do, it, that, this, at, has, a, an, how, who, which, there, no, not, why, from, all, any, some, their, his, her, she, he, get, either, someone called, somebody called, god rest her, god rest him, god rest her soul, god rest his soul, rest his soul, rest her soul
off: off
keep_all: everything
price: cost, costs, price, prices, expensive, how much does it cost, how much will it cost, budget
filler: een, ho, abbiamo, heb, tenho, temos, adesso, agora, stay, stays, grown, grew, u, ur, recommend, most, least, respect, respects, plaese, palan, happens, happen, would happen, fit, fits, fitting, total, totals, altogether, anything, wrong, mistake, mistaken, error, follows, following, g, mg, ml, kg, cm, grams, gram, wrote, writes, written, write it, said, says, sent, sends, told, tells, clinic, doctor, nurse, mother, father, daughter, sister, brother, husband, wife, family, child, children, kitchen, supplier, hospital, colleague, boss, letter, message, bought item, item
 morning, evening, afternoon, night, weekend, above, below, shown, shows, showing, plane, plant, plants, might, night, right, sight, great, treat, reach, teach, while, where, there, their, those, these, again, being, every, found, house, large, later, learn, leave, often, place, point, small, sound, still, think, three, under, until, watch, which, world, would, young, pretty, little, since, never, ever, appointment, visit, today, tomorrow, hungry, healthy, better, worse, start, starting, starts, begin, beginning, end, ending, happy, ready, able, back, both, takes, take, taken, accordingly, christmas, easter, holiday, holidays, ramadan, eid, new year, asap, the, a, an, please, pls, plz, can, could, would, you, i, we, me, us, my, our, do, does, did, to, of, on, in, at, by, as, be, am, is, are, was, were, will, shall, should, may, might, must, like, want, wants, need, needs, let, lets, just, so, then, ok, okay, hey, there, here, get, gets, got, getting, have, has, had, having, give, been, being, if, but, or, and, with, from, into, that, this, these, those, it, its, any, some, one, ones, more, much, many, very, really, quick, quickly, kindly, thing, things, stuff, out, up, down, off, over, about, please, thanks, every, each, only, also, too, still, yet, already, now, again, first, her, his, him, she, he, they, them, their, theirs, hers, who, whom, whose, what, whats, which, when, where, how, why, im, ill, id, ive, youre, dont, doesnt, didnt, isnt, arent, wont, cant, not, no, because, than, per, via, after, before, instead, well, actually, sorry, oh, ah, hm, wait, meant, mean, sure, maybe, perhaps, both, all, everyone, everybody, anybody, anyone, someone, somebody, else, other, another, yes, way, same, make, made, using, use, kind, sort, lot, bit, current, currently, latest, whole, entire, full, complete, own, good, great, nice, new, put, go, going, come, comes, see, say, tell, ask, know, think, look, looks, looking, find, something, anything, nothing, everything, eat, eats, eating, serve, served, serving, servings, us, id, youd, wed, theyre, shes, hes, exactly, instead, while, during, between, today's, for, until, without, contain, contains, containing, include, includes, included, including, allowed, fine, ever, never, always, suitable, left
create: create, take down, get on the books, get him on the books, get her on the books, get them on the books, get on the system, get him on the system, get her on the system, put on the system, put on our system, put on the register, put on file, put him on the system, put her on the system, put him on the books, put her on the books, add to the books, open up a record, get him set up, get her set up, get him registered, get her registered, create, register, enrol, enroll, admit, set up, setup, sign up, onboard, take on, book in, open a file, enter, put in, set her up, set him up, set them up, set up a profile, put on the books, open a record, open a chart, start a file, start a record, new record, new profile, make a profile, make a record, create a record, create a profile, add a profile, add a record, sign on, creation, patient creation, takes on
add: pop, popping, go down as, goes down as, wants to go down as, needs to go down as, put down as an, wants adding, needs adding, wants noting, needs noting, add, put, developed, has developed, has got, now has, append, include, record, insert, added, adding, note down, write down, enter, log, got a new, has a new, put it in, put that in
new: new, another patient, nuovo, nuova, novo, nova, nieuw, nieuwe
delete: verwijder, verwijderen, cancella, elimina, apaga, exclui, clear, empty, reset, delete, deleting, remove, removing, erase, drop, scrap, bin, discard, get rid of, throw away, trash, wipe, take off, cancel, strike, purge, deleted, removed, throw out, throw away, kick out, kick, chuck, chuck out, get shot of, unregister, deregister, take out of the system, take off the system, nuke, removal, dump, discharge, discharged, offload, unlist, terminate, eliminate, dispose of, rub out, take away, part with, let go, clear out, cross off, cross out, take down, can go, scrapped, out with
update: update, change, set, edit, adjust, modify, correct, raise, lower, increase, decrease, reduce, bump, switch, amend, updated, revise, cut to, move to, updating, fix up her record, put down as, log as, revise, shift
generate: generate, gen, generating, make, making, build, create, prepare, draw up, compose, produce, plan out, sort out, work out, cook up, write, design, put together, do a plan, do the plan, do plans, do the plans, do the week, run, draft up, come up with, generated, knock up, planning, put something together, draw something up, draw up something, something ready, whip up, rustle up, throw together, get ready, have ready, set out, whip something up, rustle something up, throw something together, knock something up, cobble together, cobble something together, cook something up, conjure up, conjure something up, magic up, magic something up, dream up, dream something up, make something up, set something up, get something going
show: show, display, view, see, open, pull up, bring up, read, look at, look up, tell, give, get, fetch, find, let me see, display, recap, summarise, summarize, overview, summary, see, have a look at, have a look, take a look at, take a look, a look at, talk me through, walk me through, take me through, remind me, hand me
list: list, enumerate, listed
who: wie heeft, wie is er, wie neemt, chi ha, chi prende, quem tem, quem toma, anyone, anybody, someone, somebody, who, whos, whose
which: which
what: what, whats, wats, wot, wots
how_many: quanti pazienti ho, quanti pazienti abbiamo, quantos pacientes tenho, hoeveel patienten heb ik, quanti pazienti, quante pazienti, quanti, quante, quantos, quantas, hoeveel, how many, count, number of, total number
how_much: how much, how many grams, how many kg, how many kilos, how many packs, how many calories, how many carbs, what amount, quantity, how many kcal, how heavy, how many g of, total, total amount, sum of
why: why, thinking behind, the thinking, thought process, idea behind, the idea of, how come, explain, explanation, reason, reasons, rationale, justify, on what grounds, reasoning, on what basis, for what reason, for which reason, because of what, is it because, is that because, whats behind, what is behind, how was, how did you choose, how did you pick, logic, justification, justified, reasons for, the reason, explained, explaining, elaborate, whys, what made you, what makes, made you choose, made you pick, what speaks against, shouldnt, how is it that, y no, y is, y does, went into, go into, how it comes, how comes it, how comes, how it is that, on account of what, what accounts for, for what cause, how is it there, how is it she, how is it he, what keeps, whats keeping
rule: rule, rules, rules in force, guideline, guidelines, constraints, constraint, governing, restrictions shaped, shaped, behind
check: keep to the rules, keep to the limits, keeps to the rules, keeping to the rules, stick to the rules, sticks to the rules, stick to his, stick to her, obey the rules, obeys the rules, follow the rules, follows the rules, within the rules, fit the rules, run the rules, the rules over, through the rules, past the rules, against the rules, rule check, rules check, through the checks, within, check, validate, validation, verify, valid, safe, violations, violation, violate, violates, compliant, comply, complies, audit, double check, ok for, problems, problem, issues, issue, warnings, warning, findings, blockers, blocker, within limits, stay within, stays within, meet the rules, go over, exceed, exceeds, recheck, errors, suitable, flag, flags, allowed, hit the target, hits the target, double check, doublecheck, double checking, look over, review, cross check, break, breaks, breaking, breach, breaches, run the checks, conflicts, clash, clashes, vet, rule violations, rule violation, add up, adds up, numbers add up, all in order, all good, pass, passes, pass the rules, whats wrong, what is wrong, anything wrong, something wrong, wrong with, holds up, hold up, hits the targets, on target, fit for, all right in, still fine, survive, survives, stand up to, still hold, still holds, still ok, still okay, still valid, still works, still good, run the checks, run checks, all right for, okay with, ok with, fine with, once over, eye over, fine tooth comb, check over, sanity check, fall foul of, falls foul of, go over with, comb through, goes against, go against, in breach of, up to scratch, inspect, inspection, scrutinise, scrutinize, legit, watertight, shipshape, by the book, play by the rules, plays by the rules
approve: approve, approved, approves, approval, approving, sign off, sign it off, sign that off, sign this off, signed off, green light, greenlight, release, finalise, finalize, okay it, ok the plan, good to go, sign off on, signs off, aprove, approv, approved it, okays, okayed, ratify, authorise, authorize, give the green light, give it the green light, give the go ahead, clear it for use, clear for use
send: send, email it, email this, mail it, mail, email, forward, share it, share this, share that, share the, share them, share her, share his, share with, post it, fax, text it
export: export, print, download, pdf, excel, xlsx, spreadsheet, csv, ics, calendar file, calendar, printout, save as, save it as, as a file, pdfs, excels, csvs, print out, printable, xls, ical, download, downloadable, save to
wish: something, rather, something else, anything else, sth
swap: swap, replace, instead of, option, exchange, substitute, something else, something different, different meal, trade, swap out, change the meal, alternative, alternatives, other option, switch out, trade out, change out, has to go, have to go, must go, needs to go, should go, needs changing, needs replacing, needs swapping, sub out, sub, swop, swapping, replacing, replacement, find another, pick another, choose another, pick something, choose something, find something, give something, another option
redo: start the day over, start that day over, regenerate, redo, remake, replan, start over, do over, rebuild, new day, reshuffle, recreate, re generate, re do, regen, rejig, from scratch, all over, whole new day, replanning, re plan, re generate, do it over, rework, reworked, re work, replanned, start again, start afresh, new one for, again from scratch, do again, do it again, give a new day, refresh, made new, planned again, plan again, done anew, be made new
mend: mend, adapt, bring up to date, in line with, into line with, brought up to date, fix up, fix, repair, patch
lock: lock, pin, freeze, keep fixed, fix in place, locked, unlock, dont change
unlock: unlock, unpin, unfreeze, free up
copy: copy, duplicate, copied, duplicated, reuse, re use, repeat the plan, repeat it, carry over, carry it over, roll over, use again, same menu, same plan, copying
compare: compare, compared, comparison, whats different, what is different, different from before, differences, difference, compared to before, what did change, what changed, changes since, diff
versions: earlier version, version before, old version, what changed, what has changed
undo: undo, revert, take back, take that back, go back, roll back, rollback, restore, reverse that, put it back, unswap, reverse it, reverse the last change, previous version, put it back, bring back, old one back, put the old one back, put back, back the way it was, change it back, as it was, as he was, as she was, as they were, as it were, what it was, how it was, how he was, how she was, the way it was, the way he was, the way she was, the way they were, the old one
buy: shopping list, shopping, shop for, shop, buy, purchase, groceries, grocery, grocery list, procurement, buying, order, ingredients list, ingredient list, ingredients, purchasing, stock, aggregate, aggregated, stock up, procure, shop list, shoplist, order list, to order, to purchase, ordering, orders, get in, need to get, buy list, food list, purchases, what to buy, ingredient totals, ingredient list, order quantities, bought, have to be bought, the kitchen needs, kitchen need, in the kitchen, do the plans need, plans need, go through, get through, use up, ingredients needed, most bought, most needed, have to order, has to be ordered, be ordered, ingredients total, total ingredients, required ingredients, quantities, quantity for, amounts for the kitchen, looking at for
tips: trim, trim the bill, bring the bill down, bring the cost down, bring down the cost, get the cost down, get the bill down, cut the bill, lower the bill, shave, tips, tip, insights, insight, savings, save money, save, bulk, waste, wastage, leftover, leftovers, cheaper, cheap, economies, economise, advice, cost saving, efficient, perishable, perishables, hints, recommendations, insights, advise, cut costs, cut waste, reduce waste, overlap, overlapping, shared, in common, save on, saving, cutting, optimise, optimize
recipe: recipe, recipes, dish, dishes, meal ideas, meal idea, ideas, meals with, cook, meals under, something to cook, meal ideas, cook with, dish ideas, recpie, recepies, recipies
help: help, what can you do, how do you work, how does this work, what do you do, capabilities, commands, instructions for use, how do i use, who are you
greet: hello, hi, hey there, good morning, good afternoon, good evening, hey
thanks: thanks, thank you, thx, cheers, ta, great thanks, thats all, that is all, thats it, all done, that will be all, bye, goodbye, see you, good night, great job, well done, much appreciated, appreciated
demo: demo, demo clinic, sample, sample data, demo data, test data, example clinic, example data, sample patients, example patients, demo patients
import: import, upload, csv file
patient: patient, patients, paziente, pazienti, paciente, pacientes, client, clients, person, people, patiens, pateint, pt, pts, roster, caseload, ones, lad, lass, pat
patients: pazienti, pacientes, patients, clients, people, pts, roster, caseload
plan: plan, plans, meal plan, meal plans, menu, menus, mealplan, mealplans, weekly plan, schedule, diet plan, diet plans
plans: plans, meal plans, menus, mealplans
week: week, weeks, wk, wks, weekly, wk of
day: day, days, daily
breakfast: breakfast, brekkie, brekky, bfast, breakfasts, morning meal, morning, in the morning
lunch: lunch, lunches, midday meal, lunchtime, luncheon
dinner: evening, diner, dinner, dinners, supper, evening meal, tea time, tonight
snack: snack, snacks
meal: meal, meals, food, foods, eat, eats, eating, having, may have, can have, could have, have a, have any of
allergy: allergisch voor, allergica, allergico, alergica, alergico, allergia, alergia, allergie, allergy, allergies, allergic, allergen, allergens, alergy, alergies, alergic, intolerance, intolerant, hypersensitive, reacts to, reaction to, anaphylaxis, allergys, allergist says its, allergist says it is, allergist confirmed, in hives, out in hives, out in a rash, anaphylactic
condition: condition, conditions, diagnosis, diagnosed, diagnoses, disease, illness, suffers from, suffers, has been diagnosed, disorder, conditions, diagnosed with, health problems, medical history, dx, no dx, ailments, ailment, illnesses, diseases, disorders, health issues, medical problems
medication: take, medication, medications, medicine, medicines, meds, drug, drugs, takes, taking, prescribed, started on, pills, put on, started taking, stopped taking, meds, medicating, pill, tablets, is on, put her on, put him on, came off, med, new med, is now on, is on, hes on, shes on, been put on, was put on, started, started him on, started her on, now taking, back on, goes on, comes off, stopped, discontinued, stop taking, switched to
dislike: refuse, refused, refusing, not touch, turns down, turn his nose up, turn her nose up, loathes, loathe, abhors, avoids, avoid, never liked, has never liked, never likes, never cared for, never eats, never ate, never touches, went off, taken against, has taken against, taken a dislike to, took against, gone right off, gone off, has gone off, turned against, not a lover of, isnt mad about, not mad about, isnt partial to, not partial to, dislike, dislikes, disliked, doesnt like, does not like, dont like, hates, hate, cant stand, wont eat, not fond of, not a fan of, refuses, detests, doesnt want, cannot stand, doesnt eat, doesnt care for, hates the taste of, wont touch, not keen on, isnt keen on, no fan of, turns up her nose at, rather not see, rather not have, rather not eat, rather not get, rather not be given, would rather not, cannot abide, cant abide, cant bear, cannot bear, cant face, cannot face, isnt big on, not big on, isnt wild about, not wild about, hates the sight of, cant get on with, doesnt get on with, sick of the sight of, revolted by, disgusted by, put off by, cannot stomach, cant stomach, shudders at, recoils at, recoils from, gags at, gags on, retches at, cringes at, balks at, baulks at, pulls a face at, makes a face at, revolting, disgusting, vile, repulsive, nauseating, yucky, icky, wont go near, will not go near, runs a mile from, steers clear of, turned off by, cant be doing with, wont look at, pushes away
likes: likes, likes again, enjoys, loves, doesnt mind, does not mind, no longer minds, eats again, happy to eat, likes after all, fine with, is ok with, has come round to
diet: diet, diets, dietary, restriction, restrictions, restricted, dietary restriction, dietary restrictions, lifestyle
weight: weegt, weighed, weigh in, weight, weighs, weigh, weighing, bodyweight, wt, scales, the scales, scale reads, scale says
height: height, tall, ht
age: hoe oud, quanti anni, quantos anos, age, aged, years old, yrs old, year old, yo, y o, yrs, years, birthday, turned, old
calories: calories, calorie, kcal, kcals, cals, cal, energy, calorie target, calory, calorific, kcal target, kj, daily calories, calorie goal, calories a day, cals a day
macros: macros, macro, macro targets, macronutrients
protein: protein, proteins, protien, prot
carbs: carbs, carb, carbohydrates, carbohydrate, carbo
fat: fat, fats
target: target, targets, goal, goals
note: note, notes, remark, remarks, comment
record: everything you have, everything about, everything on, all about, all you have, record, rec, records, profile, file, details, chart, info, information, data, the file, notes on, overview of, data on, info on, card, dossier, fiche
rename: rename, now called, change the name of, correct the name of, got married, changed her name, changed his name, changed their name, change her name, change his name, change their name, name changed, surname changed, surname, last name, maiden name, married name, goes by, new name, name to, name is now, name should be, spelling, correct name, is called
name_field: spelled, spelt, called, named, name is
limit: limit, limits, maximum, max, cap, at most, no more than, minimum, at least, ceiling, restrict, limiting, limited, limited to, restricted to, restricting, stay below, stay under, stays below, stays under, keep below, keep under, keep it below, keep it under, remain below, not exceed, not more than, no higher than, not over, not above
draft: need approval, still need approval, needs approval, awaiting approval, waiting for approval, to be approved, need approving, draft, drafts, unapproved, pending, not approved, not yet approved, arent approved, isnt approved, are not approved, is not approved, not been approved, havent been approved, hasnt been approved, unsigned, not signed off, arent signed off, not yet signed off, still open, open plans, need signing off, waiting for sign off, outstanding, still need approving, still to approve, still to be approved, awaiting sign off, waiting on sign off, awaiting signature, awaiting a signature, waiting to be signed off, to be signed off, waiting for a signature, not been signed off, lacking approval, yet to be approved, yet to be signed off, still to sign off, waiting to be approved, need signing, in limbo, waiting on approval, need my signature, needs my signature, waiting on my approval, waiting for my ok, waiting for an ok, awaiting my ok
approved: approved, signed off
fiber: fiber, fibre
sodium: sodium, salt
potassium: potassium, k
phosphorus: phosphorus, phosphate
calcium: calcium
iron: iron
sugars: sugar, sugars
saturated_fat: saturated fat, sat fat, saturates
cholesterol: cholesterol
magnesium: magnesium
zinc: zinc
vitamin_c: vitamin c
vitamin_d: vitamin d
vitamin_k: vitamin k
vitamin_b12: b12, vitamin b12
folate: folate, folic acid
nutrition: nutrition, nutrition facts, nutritional, nutrients, nutritional values, figures
facts: nutrition facts, nutritional values, nutritional info, nutrition info, per 100 g, per 100g, nutrition values, nutrition data
contains: wats in, what in, contain, contains, containing, whats in, what is in, made of, consist, consists
ingredients: ingredients, ingredient, made of, made with, what goes into, whats in
minutes: minutes, minute, min, mins, quick, prep time, preparation time, long does, half an hour, an hour, hour, hours
not: not, no, dont, do not, doesnt, does not, isnt, is not, never, none, neither, arent, didnt, wont, cannot, cant, hasnt, shouldnt
without: without, excluding, but not, apart from, other than, free of, excluding, except, no, minus, avoiding, but no, nothing with, nothing containing, nothing that contains, nothing that has, anything but, anything bar, barring
no_longer: niet langer, niet meer, non e piu, non prende piu, nao e mais, ja nao, nao toma mais, no longer, not anymore, not any more, isnt anymore, any more, anymore, stopped, stop, off the, came off, went off, gave up, outgrew, outgrown, has outgrown
only: only, just
all: all, everyone, everybody, all of them, every patient, all patients, all my patients, entire clinic, whole clinic, everyones, each patient, all the patients, the lot, all of em, the whole clinic, each of them, every single patient, the entire clinic, the whole caseload, entire caseload, all the plans, every plan, every client, every one, approve everything, everything for, everything next week, export everything, all clients, all plans
both: both, the two, two, the two of them, these two, those two, the pair, the couple, those two, both of them
same: same, likewise, ditto, the same, identical, equally, as well, that same, likewise for, the same for, do the same, same two, same again, same thing
also: also, too, as well, additionally, plus, and
connective: and, also, now, then, what about, how about, same, same for, ditto, or, plus, as well, likewise, next, but, as well as, along with, and also, then, now do, how bout
sorry: sorry, forgive me, do forgive me, pardon me, excuse me, apologies, my apologies, i beg your pardon, i meant, i mean, meant, oops, rather, wait, no wait, actually, correction, scratch that, my mistake, typo, no no, instead, not that, ooops, whoops, typo, correction, hang on, hold on, my bad, make that, no sorry, misspoke, wrong one, wrong person, wrong patient, wrong week
he: he, him, his, hes
she: she, her, hers, shes
it: it, its, that, this, that one, this one, the plan, that plan, this plan
they: they, them, their, theirs, those, these, em, each of them, all of them
for: for, of, about, s
other: the other, other one, other, the others, others, rest
severe: strict, strictly
female: female, woman, girl, f, lady, lass, femmina, donna, feminino, feminina, mulher, vrouw, vrouwelijk
male: male, man, boy, m, gentleman, lad, chap, bloke, gent, maschio, uomo, homem, mannelijk
other_gender: nonbinary, non binary, diverse, other gender
yes: yes, yeah, yep, yup, ok, okay, sure, do it, go ahead, please do
no: no, nope, nah, dont, leave it, never mind, nevermind, cancel, stop, forget it, no thanks, abort
question: is, are, was, were, does, do, did, has, have, can, could, should, would, will, may, what, whats, wat, wot, wats, hows, who, whos, which, when, where, how, why
llm: llm, with ai, using ai, language model, the ai, gpt, llm strategy, ai strategy, llm planner, ai planner, by ai
first: first, 1st, former
second: second, 2nd, latter
third: third, 3rd
last: last
older: older, oldest, elder
younger: younger, youngest
add_sign: plus
sedentary: sedentary, inactive, immobile, bedbound, bedridden, not active, desk job
light: lightly active, light, low activity
moderate: moderately active, moderate, medium
active: very physically active, active
activity: activity, activity level
replace_all: only, replace with, nothing but
keep: keep, keeping, leave
very_active: very active, highly active, extremely active, athlete
another: another, different, other, else, instead, new one, alternative, something else, something different
wants: wants, want, needs, would like, would prefer, prefers, would rather, fancies, should get, should have, needs to be, should be, could have, wants to have, asked for, is asking for, craves, had enough of, sick of, tired of, bored of, bored with, cant chew, cant swallow, wont eat, doesnt want, cant have, cant eat, doesnt fancy
serving: serve, put, feed, offer, give, make, have, get
picking: pick, choose, find, suggest, get, need, give me, give, propose, look for, come up with
graded: softer, soft, quicker, quick, faster, lighter, light, easier, easy, simpler, simple, healthier, cheaper, warmer, warm, colder, spicier, spicy, milder, heartier, smaller, bigger, less, more, lower, higher, sweeter, saltier, fresher, blander, bland, mild, low, high, rich, filling
rule_based: rule based, rules based, rule engine, rules engine, rule based engine, rule based strategy, standard engine, deterministic
none_there: no plan, without a plan, no plans, no menu, without plans, missing a plan, lack a plan, missing plans, dont have a plan, doesnt have a plan, no plan yet, still need a plan, need a plan, missing a plan, missing plans, still missing a plan, still missing, without any plan, lacking a plan, no plan for, have no plan, has no plan, hasnt got a plan, havent got a plan, not have a plan, still to plan, still to be planned, unplanned
system: system, database, books, files, records, roster, list, caseload, clinic, register, registry, app, our
dish: soup, soups, salad, salads, curry, curries, stew, stews, pudding, puddings, dessert, desserts, smoothie, smoothies, sandwich, sandwiches, wrap, wraps, bowl, bowls, casserole, casseroles, bake, bakes, pancake, pancakes, stir fry, stir fries, pasta dish, pasta dishes, treat, treats, starter, starters, main course, main courses, mains, side dish, side dishes, bites, porridges, risotto, omelette, omelettes, burgers, burger, tacos, breakfasts, lunches, dinners, suppers, snacks
"""
