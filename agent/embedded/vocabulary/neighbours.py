"""Italian and Polish: what is asked for is understood in them too, and answered in English. The same meanings as in `en`."""

WORDS = """
function: quella, quello, quel, quei, quelle, questa, questi, queste, alla, alle, allo, ai, agli, con, tego, tę, tą, tych, il, lo, gli, della, dello, dei, delle, degli, per, una, uno, del, nel, nella, sul, sulla, dal, dalla, ed, mi, ci, dla, od, przez, sie, się, jest, są, czy, proszę, prosze, mi, tam, tej, ten, ta, to, te, ze, po, za, pod, oraz, ich
filler: adesso, ora, anche, grazie, favore, per favore, cortesia, puoi, potresti, vorrei, voglio, suo, sua, suoi, sue, mio, mia, nostro, nostra, ha, hanno, abbiamo, sono, teraz, również, także, proszę bardzo, dziękuję, dzięki, chcę, chciałbym, chciałabym, może, możesz, mogę, mógłbyś, ma, mają, mamy, na, w, z, pani, pan, pana, panu, pani, signora, signor, tylko, jeszcze, już, ok
create: crea, registra, inserisci un nuovo, nuova paziente, nuovo paziente, nową pacjentkę, nowego pacjenta, nowa pacjentka, nowy pacjent, utwórz, załóż kartę
add: aggiungi, aggiungere, annota, segna, segnare, metti, inserisci, dodaj, dodać, dopisz, dopisać, zapisz, zapisać, wpisz, wpisać, zanotuj, odnotuj
new: nuovo, nuova, nowy, nowa, nową, nowego
delete: cancella, cancellare, elimina, eliminare, rimuovi, togli, togliere, usuń, usunąć, usun, skasuj, skasować, wykreśl, wyrzuć
update: aggiorna, aggiornare, modifica, modificare, cambia, imposta, correggi, zmień, zmienić, zaktualizuj, popraw, ustaw, podnieś, obniż, zwiększ, zmniejsz
generate: prepara, preparami, prepara il, genera, generare, fai, fammi, crea il piano, pianifica, zrób, przygotuj, przygotować, wygeneruj, stwórz, ułóż, ułożyć, zaplanuj, opracuj
show: mostra, mostrami, mostrare, fammi vedere, vedere, visualizza, dammi, apri, pokaż, pokazać, pokaz, wyświetl, daj, otwórz, podaj
list: elenca, elenco, lista dei, wymień, wypisz
who: chi, kto, komu
which: quale, quali, który, która, które, jaki, jaka, jakie, których
what: cosa, che cosa, cos, co, czego
how_many: quanti, quante, ilu, ile pacjentów, ile planów
how_much: quanto, quanta, ile
why: perché, perche, come mai, spiega, spiegami, dlaczego, czemu, wyjaśnij, uzasadnij
rule: regole, regola, zasady, reguły, reguł
check: controlla, controllare, verifica, verificare, valida, convalida, è valido, rispetta, sprawdź, sprawdzić, zweryfikuj, zgodny, poprawny, problemi, problemy, naruszenia, błędy
approve: approva, approvare, approvalo, zatwierdź, zatwierdzić, zatwierdz, zaakceptuj, akceptuję, zatwierdzam
approved: approvato, approvati, approvata, zatwierdzony, zatwierdzone, zatwierdzonych
draft: bozza, bozze, non approvati, da approvare, szkic, szkice, niezatwierdzone, niezatwierdzony
send: invia, manda, wyślij, prześlij
export: esporta, esportare, scarica, stampa, foglio excel, wyeksportuj, eksportuj, pobierz, wydrukuj
swap: sostituisci, sostituire, scambia, cambiale, cambiagli, qualcos altro, zamień, zamienić, podmień, wymień na, coś innego, zastąp
redo: rifai, rifare, rigenera, rigenerare, da capo, di nuovo, od nowa, jeszcze raz zaplanuj, przeplanuj, zrób od nowa, wygeneruj ponownie
lock: blocca, bloccare, zablokuj, zablokować
undo: annulla, ripristina, torna indietro, cofnij, przywróć
copy: copia, copiare, duplica, skopiuj, kopiuj
buy: lista della spesa, spesa, comprare, acquistare, acquisti, ingredienti, ordinare, lista zakupów, listę zakupów, zakupy, zakupów, kupić, składniki, składników
tips: consigli, risparmiare, risparmio, porady, wskazówki, oszczędzić, zaoszczędzić
recipe: ricetta, ricette, przepis, przepisy, przepisów, dania
patient: paziente, pacjent, pacjenta, pacjentka, pacjentki, pacjentkę, pacjentowi, pacjentce, podopieczny
patients: pazienti, pacjenci, pacjentów, pacjentki, pacjentom
plan: piano, menù, piano pasti, piano alimentare, jadłospis, jadłospisu, jadłospisie, planu, plan, dieta settimanale
plans: piani, jadłospisy, plany, planów, jadłospisów
week: settimana, settimane, tydzień, tygodnia, tygodniu, tydzien
day: giorno, giorni, giornata, dzień, dnia, dni
breakfast: colazione, śniadanie, śniadania, śniadaniu
lunch: pranzo, obiad, obiadu, obiedzie, obiadem
dinner: cena, kolacja, kolację, kolacji, kolacje
snack: spuntino, merenda, przekąska, przekąskę, podwieczorek
meal: pasto, pasti, mangia, mangiare, mangerà, posiłek, posiłki, je, zje, jeść
allergy: allergia, allergie, allergico, allergica, allergico a, allergica a, alergia, alergię, alergie, alergii, uczulenie, uczulona, uczulony, uczulona na, uczulony na, alergiczna
condition: patologia, patologie, malattia, diagnosi, soffre di, choroba, choroby, chorobę, rozpoznanie, choruje na
medication: farmaco, farmaci, medicina, medicine, medicinali, prende, assume, terapia, lek, leki, leków, lekarstwo, bierze, przyjmuje, zażywa
dislike: non gli piace, non le piace, non gradisce, non mangia, detesta, odia, nie lubi, nie znosi, nie cierpi, nie je, nie jada
diet: dieta, diete, restrizioni, restrizione, ograniczenia, ograniczeń, dietetyczne, dietetycznych, ograniczenie
weight: peso, pesa, waga, wagę, waży, ważyła, ważył
height: altezza, alto, alta, wzrost, wzrostu
age: età, anni, lat, lata, wiek, ile ma lat
calories: calorie, chilocalorie, kalorie, kalorii, kaloryczność
protein: proteine, białko, białka, białek
carbs: carboidrati, węglowodany, węglowodanów
fat: grassi, tłuszcz, tłuszcze, tłuszczu, tłuszczów
target: obiettivo, fabbisogno, cel, celu, zapotrzebowanie
note: nota, appunto, notatka, notatkę
record: scheda, cartella, dati, profilo, karta, kartę, karty, kartoteka, dane
limit: limite, massimo, limit, maksymalnie, najwyżej
no_longer: non più, ha smesso, non prende più, już nie, przestał, przestała
not: non, nie
without: senza, bez
all: tutti, tutte, tutta, tutto, wszyscy, wszystkich, wszystkim, wszystkie, każdego, wszystko
both: entrambi, entrambe, tutti e due, oboje, obu, obie, obydwa
also: anche, pure, też, także, również
connective: anche, e poi, e per, invece, poi, a co z, a dla, też, potem
same: lo stesso, la stessa, uguale, to samo, tak samo
he: lui, gli, lei o lui, jego, jemu, jego, niego, nim
she: lei, jej, nią, niej
they: loro, ich, im, nimi
it: questo, quello, lo stesso piano, go, ten plan
for: per, di, dla, od
yes: sì, certo, va bene, confermo, tak, potwierdzam, dobrze, jasne
no: no, nie, lascia stare, lascia perdere, zostaw
question: è, hai, ha, può, puoi, quale, quanto, quando, dove, chi, cosa, perché, czy, kto, co, jaki, jaka, jakie, ile, kiedy, gdzie, dlaczego, który
female: donna, femmina, kobieta, kobietę
male: uomo, maschio, mężczyzna, mężczyznę
first: primo, prima, pierwszy, pierwsza
another: un altro, un altra, altro, altra, diverso, diversa, inny, inna, inne, innego, inną
picking: trova, trovami, proponi, znajdź, zaproponuj
wants: vuole, vorrebbe, preferisce, chce, woli, wolałaby
contains: contiene, contengono, zawiera, zawierają
minutes: minuti, minuto, minut, minuty
greet: buongiorno, salve, buonasera, dzień dobry, cześć, witam
thanks: grazie, grazie mille, dziękuję, dzięki
"""

CLINICAL = {
    "a_condition": """
hypertension: nadciśnienie, nadciśnieniem, nadciśnienia, ipertensione
diabetes: cukrzyca, cukrzycę, cukrzycą, cukrzycy, diabete
type 2 diabetes: cukrzyca typu 2, cukrzycę typu 2, diabete di tipo 2, diabete tipo 2
celiac disease: celiakia, celiakię, celiakią, celiakii, celiachia
heart failure: niewydolność serca, insufficienza cardiaca, scompenso cardiaco
kidney disease: niewydolność nerek, choroba nerek, insufficienza renale
gout: dna moczanowa, dną moczanową, gotta
pregnancy: ciąża, w ciąży, gravidanza, incinta
obesity: otyłość, otyłością, obesità
osteoporosis: osteoporoza, osteoporozę, osteoporosi
""",
    "a_diet": """
vegan: wegańska, weganka, weganin, vegano
vegetarian: wegetariańska, wegetarianka, wegetarianin, vegetariano
gluten free: bezglutenowa, bez glutenu, senza glutine
lactose free: bez laktozy, bezlaktozowa, senza lattosio
low sodium: niskosodowa, mało soli, iposodica, povera di sodio
kosher: koszerna
""",
    "a_allergen_peanut": "peanuts: orzeszki ziemne, orzeszków ziemnych, orzeszki, arachidi, arachide",
    "a_allergen_milk": "milk: mleko, mleka, nabiał, latticini, latte vaccino",
    "a_allergen_egg": "egg: jajka, jaja, jajek, jajko, uova, uovo",
    "a_allergen_fish": "fish: ryby, rybę, ryb, pesce",
    "a_allergen_tree_nut": "tree nuts: orzechy, orzechów, noci, frutta a guscio, nocciole",
    "a_allergen_sesame": "sesame: sezam, sezamu, sesamo",
    "a_allergen_soy": "soy: soję, soi, soia",
    "a_allergen_crustacean": "shellfish: skorupiaki, krewetki, crostacei, gamberi",
}
"""Clinical words, by what a record calls them."""
