"""Italian."""

WORDS = """
show me: mostrami, mi mostri, mostra mi, fammi vedere, mi fai vedere, mi fa vedere, vorrei vedere, fammi vedere
show: mostra, mostri, mostrare, apri, visualizza, vedere
make: fai, fa, crea, prepara, prepari, preparami, preparare, genera, generare, generi, creare, fammi, creami, elabora, faccia, mi prepari, mi fai, programma
add: aggiungi, aggiungere, aggiunga, inserisci, inserire, annota, segna, metti, registra, aggiungi pure, inserisca
add a new patient: aggiungi un nuovo paziente, aggiungi una nuova paziente, registra un nuovo paziente, registra una nuova paziente, nuova paziente, nuovo paziente, inserisci una nuova paziente, inserisci un nuovo paziente
delete: elimina, eliminare, elimini, cancella, cancellare, cancelli, rimuovi, rimuovere, togli, togliere, tolga, eliminalo, eliminala
delete it: cancellalo, cancellala, eliminali
change: cambia, cambiare, cambi, modifica, modificare, aggiorna, aggiornare, correggi
swap: sostituisci, sostituire, sostituisca, scambia
replace it: sostituiscilo, cambialo, cambiala
with: con, col
redo: rifai, rifare, rifaccia, rigenera, ripianifica, rifammi
approve: approva, approvare, approvi, approvo
approve it: approvalo, approvala, lo approvi
check: controlla, controllare, controlli, verifica, verificare, verifichi
valid: valido, in regola, corretto
export: esporta, esportare, scarica, scaricare, esporti
send: manda, invia, mandare, inviare
undo: annulla, annullare, torna indietro, ripristina
lock: blocca, bloccare
compare: confronta, confrontare
copy: copia, copiare, duplica
buy: comprare, acquistare, compriamo
shopping list: lista della spesa, lista delle spese, lista spesa, elenco della spesa
why: perché, perche, come mai, spiegami perché, spiegami, per quale motivo
how much: quanto, quanta
how many: quanti, quante
how much does: quanto fa
what is: qual è, quali sono, cos è
what: cosa, che cosa, che, quale, quali
who: chi
which: quale
when: quando
how: come
patients: pazienti
patient: paziente
client: cliente
list: elenca, elencami, elenco
plan: piano, piano alimentare, piano settimanale, menù, menu, piano dei pasti, dieta settimanale, programma alimentare
plans: piani, piani alimentari, menù settimanali
the plan for: il piano per
recipes: ricette
recipe: ricetta
draft: bozza
drafts: bozze
breakfast: colazione, prima colazione
lunch: pranzo
dinner: cena
snack: spuntino, merenda
snacks: spuntini, merende
meal: pasto
day: giorno, giornata
next week: la prossima settimana, prossima settimana, settimana prossima, la settimana prossima, settimana che viene, della prossima settimana, la settimana che viene
this week: questa settimana, settimana in corso, la settimana in corso
the week after next: fra due settimane, tra due settimane
the week after: la settimana dopo, settimana successiva, settimana seguente, quella dopo, quella successiva, la successiva
week of: settimana del, settimana dal, settimana che inizia il, settimana dell
week: settimana, settimane
today: oggi
tomorrow: domani
yesterday: ieri
monday: lunedì
tuesday: martedì
wednesday: mercoledì
thursday: giovedì
friday: venerdì
saturday: sabato
sunday: domenica
january: gennaio
february: febbraio
march: marzo
april: aprile
may: maggio
june: giugno
july: luglio
august: agosto
september: settembre
october: ottobre
november: novembre
december: dicembre
weighs: pesa
weight: peso
height: altezza
tall: alto, alta
age: età
years old: anni
is allergic to: è allergico a, è allergica a, è allergico alle, è allergica alle, è allergico ai, è allergica ai, è allergico al, è allergica al, è allergico alla, è allergica alla, è allergico all, è allergica all
allergic to: allergico a, allergica a, allergico alle, allergica alle, allergico ai, allergica ai, allergico al, allergica al, allergico alla, allergica alla, allergica, allergico, allergica all, allergico all
allergies: allergie
allergy: allergia
no allergies: nessuna allergia, senza allergie, niente allergie
no dietary restrictions: nessuna restrizione, nessuna restrizione alimentare, senza restrizioni, senza restrizioni alimentari
no conditions: nessuna patologia, nessuna malattia, senza patologie
no longer: non più, non è più
does not like: non gli piace, non le piace, non gli piacciono, non le piacciono, non ama, non sopporta, odia, detesta
takes: prende, assume
no longer takes: non prende più, non assume più
conditions: patologie, malattie
diet: dieta
has: ha
have: hanno, abbiamo, avere
is: è, e'
are: sono
not: non
no: no, nessuna, nessun, nessuno, niente
without: senza
there is: c è, ce
yes: sì, si, certo, certamente, d accordo, va bene
confirm: confermo, conferma, confermato
sorry: scusa, scusi, scusate, pardon, mi scusi, anzi, anzi no
i meant: intendevo, volevo dire, cioè
please: per favore, per piacere, prego, per cortesia, gentilmente
thanks: grazie, grazie mille
hello: ciao, buongiorno, buonasera, salve
for: per
for the: per il, per la, per i, per le, per l
to: a
to the: al, alla, ai, alle, allo, all, agli
from: da
from the: dal, dalla, dall, dai, dalle, dallo
of: di
of the: del, della, dei, delle, dello, dell, degli
in the: nel, nella, nei, nelle, sul, sulla
in: in, su
and: e, ed
and also: e anche, ed anche
also: anche, pure
or: o, oppure
but: ma, però
with the: con il, con la
the: il, lo, la, i, gli, le, l
a: un, uno, una
this: questo, questa
that: quello, quella
these: questi, queste
his: suo, sua, suoi, sue
him: lui
her: lei
them: loro
all: tutti, tutte, tutto
everyone: tutti quanti, ognuno
both: entrambi, entrambe, tutti e due, tutte e due
now: adesso, ora
instead: invece, al posto
instead of: invece di, al posto di, al posto del, al posto della
something: qualcosa
something else: qualcos altro, qualcosa d altro, qualcosa di diverso
more: più
less: meno
same: stesso, stessa, la stessa cosa, lo stesso
can you: puoi, può, potresti, potrebbe
i want: voglio
i would like: vorrei
i need: mi serve, mi servono, ho bisogno di, avrei bisogno di
she needs: le serve
he needs: gli serve
does not have: non ha ancora, non ha
mister: signor, sig
mrs: signora, sig ra, signorina
called: si chiama, di nome
put: porta, imposta, metti
raise: aumenta, alza
lower: riduci, abbassa, diminuisci
target: obiettivo, fabbisogno
calories: calorie
protein: proteine, proteina
carbs: carboidrati
fat: grassi, grasso
sodium: sodio
potassium: potassio
fibre: fibre, fibra
woman: donna, femmina
man: uomo, maschio
male: maschile
female: femminile
pregnant: incinta
pregnancy: gravidanza
diabetes: diabete
type 2 diabetes: diabete di tipo 2, diabete tipo 2
type 1 diabetes: diabete di tipo 1, diabete tipo 1
hypertension: ipertensione, iperteso, ipertesa, pressione alta
celiac disease: celiachia, celiaco, celiaca
celiacs: celiaci
diabetics: diabetici
vegetarians: vegetariani
vegans: vegani
gout: gotta
heart failure: scompenso cardiaco, insufficienza cardiaca
kidney disease: insufficienza renale, malattia renale
gluten free: senza glutine
lactose free: senza lattosio
low sodium: iposodica, povera di sodio, senza sale
vegetarian: vegetariano, vegetariana
vegan: vegano, vegana
milk: latte
egg: uovo
eggs: uova
fish: pesce
peanuts: arachidi
nuts: noci, frutta a guscio, frutta secca
shellfish: crostacei
soy: soia
sesame: sesamo
wheat: grano, frumento
chicken: pollo
beef: manzo
pork: maiale
meat: carne
rice: riso
pasta: pasta
bread: pane
cheese: formaggio
potatoes: patate
tomatoes: pomodori
mushrooms: funghi
spinach: spinaci
lentils: lenticchie
beans: fagioli
chickpeas: ceci
banana: banana
bananas: banane
apples: mele
oranges: arance
olive oil: olio d oliva, olio di oliva
onion: cipolla
onions: cipolle
garlic: aglio
salmon: salmone
tuna: tonno
yogurt: yogurt
aubergine: melanzane, melanzana
broccoli: broccoli
calendar: calendario
file: file
rule: regola
rules: regole
eats: mangia
eat: mangiare
can eat: può mangiare
minutes: minuti
kg: chili, chilo
grams: grammi, grammo
many: molti, molte
there are: ci sono
system: archivio, sistema, database
record: scheda, cartella, fascicolo
problems: problemi
"""
