"""Polish."""

WORDS = """
show me: pokaż mi, proszę pokazać, proszę mi pokazać, możesz mi pokazać, chcę zobaczyć, chciałabym zobaczyć
show: pokaż, wyświetl, pokazać, otwórz
make: zrób, przygotuj, przygotować, ułóż, ułożyć, stwórz, stworzyć, wygeneruj, wygenerować, zaplanuj, utwórz, proszę zrobić, proszę przygotować, proszę ułożyć, zrobić, opracuj
add: dodaj, dodać, wpisz, wpisać, dopisz, dopisać, zapisz, proszę dodać, proszę wpisać, proszę dopisać
add a new patient: dodaj nową pacjentkę, dodaj nowego pacjenta, dodać nową pacjentkę, dodać nowego pacjenta, proszę dodać nową pacjentkę, proszę dodać nowego pacjenta, nowa pacjentka, nowy pacjent
delete: usuń, usunąć, skasuj, skasować, wykasuj, wykreśl, proszę usunąć
delete it: usuń go, usuń ją, usuń to
change: zmień, zmienić, popraw, zaktualizuj
swap: zamień, zamienić, wymień, wymienić, podmień
redo: przerób, zrób od nowa, ułóż od nowa, od nowa, jeszcze raz
approve: zatwierdź, zatwierdzić, zatwierdzam, zaakceptuj
approve it: zatwierdź go, zatwierdź to
check: sprawdź, sprawdzić, zweryfikuj
valid: poprawny, prawidłowy, w porządku
export: eksportuj, wyeksportuj, pobierz, eksportować
send: wyślij
undo: cofnij
lock: zablokuj
compare: porównaj
copy: skopiuj
buy: kupić, kup
shopping list: lista zakupów, listę zakupów, listy zakupów
why: dlaczego, czemu, wyjaśnij dlaczego, wyjaśnij
how much: ile
how many: ilu
what is: jaki jest, jaka jest, jakie jest, jakie są
what: co, jaki, jaka, jakie
who: kto, kogo
which: który, która, które, którzy
when: kiedy
how: jak
our: nasz, nasza, nasze, nasi, naszych, naszego, naszej, naszym, naszymi, naszą
hemodialysis: hemodializ*
dialysis: dializ*, dializowan*
patients: pacjenci, pacjentów, pacjentki, pacjentkom, pacjentom
patient: pacjent, pacjenta, pacjentka, pacjentkę, pacjentce, pacjentowi
list: wypisz, lista, listę
plan: jadłospis*, plan, planu, plan żywieniowy, plan posiłków, menu, planie
plans: plany, planów
recipes: przepisy, przepisów
recipe: przepis
draft: szkic, wersja robocza
breakfast: śniadanie, śniadania, śniadaniu
lunch: obiad, obiadu, lunch
dinner: kolacja, kolację, kolacji
snack: przekąska, przekąskę, przekąski, podwieczorek
day: dzień, dnia
for next week: na przyszły tydzień, na następny tydzień, na kolejny tydzień
next week: przyszły tydzień, przyszłym tygodniu, przyszłego tygodnia, następny tydzień, następnym tygodniu, następnego tygodnia, w przyszłym tygodniu, w następnym tygodniu
this week: ten tydzień, tym tygodniu, w tym tygodniu, tego tygodnia, bieżący tydzień
the week after next: za dwa tygodnie
the week after: kolejny tydzień, kolejnym tygodniu, tydzień później, tydzień po nim
week of: tydzień od, tygodnia od, tydzień od dnia
week: tydzień, tygodnia, tygodniu, tygodnie
today: dziś, dzisiaj
tomorrow: jutro
yesterday: wczoraj
monday: poniedziałek, poniedziałku
on monday: w poniedziałek
tuesday: wtorek, wtorku
on tuesday: we wtorek
wednesday: środa, środę, środy
on wednesday: w środę
thursday: czwartek, czwartku
on thursday: w czwartek
friday: piątek, piątku
on friday: w piątek
saturday: sobota, sobotę, soboty
on saturday: w sobotę
sunday: niedziela, niedzielę, niedzieli
on sunday: w niedzielę
january: stycznia, styczeń
february: lutego, luty
march: marca, marzec
april: kwietnia, kwiecień
may: maja, maj
june: czerwca, czerwiec
july: lipca, lipiec
august: sierpnia, sierpień
september: września, wrzesień
october: października, październik
november: listopada, listopad
december: grudnia, grudzień
weighs: waży
weight: waga, wagę, masa ciała
height: wzrost
age: wiek
years old: lat, lata
is allergic to: ma alergię na, jest uczulony na, jest uczulona na
allergic to: uczulony na, uczulona na, alergia na, alergię na
allergies: alergie
allergy: alergia, alergię
no allergies: bez alergii, brak alergii
no dietary restrictions: bez ograniczeń dietetycznych, bez ograniczeń, brak ograniczeń, brak ograniczeń dietetycznych
no conditions: bez chorób, brak chorób
does not like: nie lubi, nie znosi, nienawidzi
no longer: już nie
takes: przyjmuje, bierze, zażywa
no longer takes: już nie bierze, już nie przyjmuje
conditions: choroby, schorzenia
diet: dieta, dietę, diety, diecie
does not have: nie ma jeszcze, jeszcze nie ma, nie ma
are there no: nie ma tam, nie ma w nim
has: ma
is: jest, to
are: są
not: nie
no: nie, brak
without: bez
yes: tak, zgadza się, jasne, oczywiście
confirm: potwierdzam, potwierdź
sorry: przepraszam, wróć, znaczy, to znaczy
i meant: chodziło mi o, miałam na myśli, miałem na myśli
please: proszę, poproszę
thanks: dziękuję, dzięki
hello: cześć, dzień dobry, witam, hej, hejka, siema, dobry wieczór
for: dla, na
in: w, we
of: z, ze
of my: z moich, z naszych, wśród moich, spośród moich
my: moi, moich, mój, moja, moje, moim
our: nasi, naszych, nasz, nasza, nasze
from: od
to: do
and: i, oraz
and also: i także, a także
also: też, także, również
or: lub, albo, czy
but: ale
there: tam
mrs: pani, panią
mr: pan, pana, panu
for mrs: dla pani
for mr: dla pana
his: jego
her: jej
him: jemu, mu
them: im, ich
all: wszystkie, wszystkich, wszyscy, wszystkim
everyone: wszystkich pacjentów, wszystkim pacjentom
both: oba, obie, obu, oboje
now: teraz
instead: zamiast
instead of: zamiast
something: coś
something else: coś innego
more: więcej
less: mniej
same: to samo, tak samo
and: a
can you: możesz, czy możesz, mógłbyś, mogłabyś, czy może pan, czy może pani
i want: chcę
i would like: chciałabym, chciałbym
i need: potrzebuję
needs: potrzebuje
with: z, ze
raise: podnieś, zwiększ
lower: obniż, zmniejsz
target: cel
calories: kalorii, kalorie
protein: białko, białka
carbs: węglowodany, węglowodanów
fat: tłuszcz, tłuszczu, tłuszcze
sodium: sód, sodu
potassium: potas, potasu
woman: kobieta
man: mężczyzna
pregnant: w ciąży, ciężarna
pregnancy: ciąża
diabetes: cukrzyca, cukrzycę, cukrzycą
type 2 diabetes: cukrzyca typu 2, cukrzycę typu 2
type 1 diabetes: cukrzyca typu 1
hypertension: nadciśnienie, nadciśnieniem, nadciśnienie tętnicze
osteoporosis: osteoporoza, osteoporozę, osteoporozą, osteoporozy
hyperlipidemia: hiperlipidemia, hiperlipidemię, wysoki cholesterol
irritable bowel syndrome: zespół jelita drażliwego, zespołem jelita drażliwego
obesity: otyłość, otyłością, otyłości
celiac disease: celiakia, celiakię, celiakią
gout: dna moczanowa, dną moczanową
heart failure: niewydolność serca
kidney disease: niewydolność nerek, choroba nerek
gluten free: bezglutenowa, bezglutenowe, bezglutenowy, bez glutenu
lactose free: bezlaktozowa, bezlaktozowe, bez laktozy
low sodium: niskosodowa
vegetarian: wegetarianka, wegetarianin, wegetariańska, wegetariańskie
vegan: weganka, weganin, wegańska, wegańskie
milk: mleko, mleka
eggs: jajka, jajko, jaja, jajek
fish: ryby, ryba, rybę
peanuts: orzeszki ziemne, orzeszków ziemnych
nuts: orzechy, orzechów
soy: soja, soi, soję
chicken: kurczak, kurczaka
beef: wołowina, wołowiny
pork: wieprzowina, wieprzowiny
meat: mięso, mięsa
rice: ryż, ryżu
bread: chleb, chleba
cheese: ser, sera
potatoes: ziemniaki, ziemniaków
tomatoes: pomidory, pomidorów
mushrooms: pieczarki, grzyby, grzybów
spinach: szpinak, szpinaku
lentils: soczewica, soczewicy
bananas: banany, bananów, banan
apples: jabłka, jabłek
oranges: pomarańcze, pomarańczy
olive oil: oliwa, oliwy, oliwa z oliwek, oliwy z oliwek
salmon: łosoś, łososia, łososiem
tuna: tuńczyk, tuńczyka
calendar: kalendarz, kalendarza
rules: zasady
eats: je
can eat: może jeść
minutes: minut, minuty
grams: gramów, gram
system: system, systemu, baza, bazy
record: karta, kartę, dane
problems: problemy, problemów
called: nazywa się, imieniem
"""
