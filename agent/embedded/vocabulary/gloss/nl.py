"""Dutch."""

WORDS = """
show me: laat me zien, laat zien, toon me, toon
show: tonen, laat, zien, bekijk
make: maak, maken, stel op, genereer, bereid
add: voeg toe, voeg, toevoegen, noteer, zet
add a new patient: voeg een nieuwe patiënt toe, nieuwe patiënt, nieuwe patiënte
delete: verwijder, verwijderen, wis, haal weg, schrap
change: wijzig, verander, pas aan, werk bij
swap: vervang, ruil, wissel
redo: opnieuw
approve: keur goed, goedkeuren
check: controleer, controleren, klopt
export: exporteer, download
send: stuur, verstuur
undo: maak ongedaan, ongedaan
buy: kopen, inkopen
shopping list: boodschappenlijst, boodschappenlijstje, inkooplijst
why: waarom
how much: hoeveel
what is: wat is
what: wat, welk
who: wie
which: welke
when: wanneer
how: hoe
patients: patiënten, cliënten
patient: patiënt, patiënte, cliënt, cliënte
list: lijst
plan: plan, weekmenu, voedingsplan, menu, eetplan
plans: plannen, weekmenu's
recipes: recepten
breakfast: ontbijt
lunch: lunch, middageten
dinner: avondeten, diner
snack: tussendoortje, tussendoortjes
day: dag
next week: volgende week, komende week
this week: deze week
the week after next: over twee weken
the week after: de week erna, de week daarna, week erop
week of: week van, week vanaf
week: week, weken
today: vandaag
tomorrow: morgen
yesterday: gisteren
monday: maandag
tuesday: dinsdag
wednesday: woensdag
thursday: donderdag
friday: vrijdag
saturday: zaterdag
sunday: zondag
january: januari
february: februari
march: maart
may: mei
june: juni
july: juli
august: augustus
october: oktober
weighs: weegt
weight: gewicht
height: lengte
age: leeftijd
years old: jaar, jaar oud
allergic to: allergisch voor
allergies: allergieën
allergy: allergie
no allergies: geen allergieën
no dietary restrictions: geen dieet, geen beperkingen
does not like: houdt niet van, lust geen, lust niet
no longer: niet meer, niet langer
takes: neemt, gebruikt, slikt
diet: dieet
has: heeft
is: is
are: zijn
not: niet
no: geen, nee
without: zonder
yes: ja, jazeker, graag
confirm: bevestig, bevestigd
sorry: sorry, pardon
i meant: ik bedoelde, ik bedoel
please: alsjeblieft, alstublieft, aub
thanks: bedankt, dank je, dank u
hello: hallo, goedemorgen, dag
for: voor
of: van
in: in
on: op
to: naar, aan
with: met
and: en
also: ook
or: of
but: maar
the: de, het
a: een
this: dit, deze
that: dat, die
his: zijn
her: haar
him: hem
them: hen, hun
all: alle, allemaal
everyone: iedereen
both: beide, allebei
now: nu
instead of: in plaats van
something: iets
something else: iets anders
more: meer
less: minder
same: hetzelfde
can you: kun je, kan je, kunt u, wil je
i want: ik wil
i would like: ik wil graag, graag
i need: ik heb nodig
needs: heeft nodig
mr: meneer, dhr
mrs: mevrouw, mevr
calories: calorieën
protein: eiwit, eiwitten
carbs: koolhydraten
fat: vet, vetten
woman: vrouw
man: man
pregnant: zwanger
diabetes: suikerziekte
gluten free: glutenvrij
lactose free: lactosevrij
vegetarian: vegetarisch
vegan: veganistisch
milk: melk
eggs: eieren
fish: vis
peanuts: pinda's, pindas, pinda
nuts: noten
soy: soja
chicken: kip
beef: rundvlees
pork: varkensvlees
meat: vlees
rice: rijst
bread: brood
cheese: kaas
potatoes: aardappelen
tomatoes: tomaten
mushrooms: champignons
bananas: bananen
salmon: zalm
tuna: tonijn
olive oil: olijfolie
minutes: minuten
grams: gram
system: systeem, bestand, lijst
record: dossier
problems: problemen
got: gekregen
i: ik
we: we, wij
"""
