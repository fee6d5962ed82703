"""Portuguese."""

WORDS = """
show me: mostre me, mostra me, mostre, mostra, pode mostrar, quero ver, queria ver, me mostra, me mostre
show: mostrar, exibe, exibir, abre, abrir, ver
make: faz, faça, cria, crie, criar, prepara, prepare, preparar, gera, gere, gerar, elabora, elabore, monta, monte, planeia, planeja, fazer
add: adiciona, adicione, adicionar, acrescenta, acrescente, regista, registra, registre, anota, anote, inclui, inclua
add a new patient: adiciona uma nova paciente, adicione uma nova paciente, adiciona um novo paciente, adicione um novo paciente, nova paciente, novo paciente, regista uma nova paciente, registre uma nova paciente
delete: elimina, elimine, apaga, apague, apagar, exclui, exclua, excluir, remove, remova, remover, tira, tire
change: muda, mude, mudar, altera, altere, alterar, atualiza, atualize, corrige
swap: troca, troque, trocar, substitui, substitua
redo: refaz, refaça, refazer
approve: aprova, aprove, aprovar, aprovo
check: verifica, verifique, verificar, confere, valida, valide
valid: válido, correto
export: exporta, exporte, exportar, baixa, baixe, descarrega
send: envia, envie, manda, mande
undo: desfaz, desfaça, anula
buy: comprar
shopping list: lista de compras, lista das compras, lista da compra
why: por que, porque é que, porquê, porque, por quê
how much: quanto, quanta
how many: quantos, quantas
what is: qual é, quais são
what: o que, qual, quais, que
who: quem
when: quando
patients: pacientes, doentes, utentes
patient: paciente, doente, utente
list: lista, liste, listar
plan: plano, plano alimentar, cardápio, ementa, menu, cardápio semanal
plans: planos, cardápios, ementas
recipes: receitas
recipe: receita
drafts: rascunhos
draft: rascunho
breakfast: pequeno almoço, café da manhã
lunch: almoço
dinner: jantar
snack: lanche, merenda
day: dia
next week: a próxima semana, próxima semana, semana que vem, a semana que vem, na próxima semana, da próxima semana, para a semana
this week: esta semana, desta semana, nesta semana
the week after next: daqui a duas semanas
the week after: a semana seguinte, semana seguinte, a seguinte
week of: semana de, semana do dia
week: semana, semanas
today: hoje
tomorrow: amanhã
yesterday: ontem
monday: segunda feira, segunda
tuesday: terça feira, terça
wednesday: quarta feira, quarta
thursday: quinta feira, quinta
friday: sexta feira, sexta
saturday: sábado
sunday: domingo
january: janeiro
february: fevereiro
march: março
april: abril
may: maio
june: junho
july: julho
august: agosto
september: setembro
october: outubro
november: novembro
december: dezembro
weighs: pesa, está com, está a pesar
weight: peso
height: altura
age: idade
years old: anos
allergic to: alérgico a, alérgica a, alérgico ao, alérgica ao, alérgica à, alérgico à, alérgica aos, alérgico aos
allergies: alergias
allergy: alergia
no allergies: sem alergias, nenhuma alergia
no dietary restrictions: sem restrições, sem restrições alimentares, nenhuma restrição
no conditions: sem doenças, nenhuma doença
does not like: não gosta de, não gosta do, não gosta da, odeia, detesta
no longer: já não, não mais
takes: toma
no longer takes: já não toma, não toma mais
diet: dieta
does not have: ainda não tem, não tem
has: tem
is: é, está
are: são, estão
not: não
no: não, nenhum, nenhuma
without: sem
yes: sim, claro, com certeza
confirm: confirmo, confirmado, confirma
sorry: desculpa, desculpe, perdão, aliás
i meant: quis dizer, queria dizer
please: por favor, se faz favor
thanks: obrigado, obrigada
hello: olá, bom dia, boa tarde, oi
for: para, pra, por
for the: pelo, pela
to the: ao, à, aos, às
of: de
of the: do, da, dos, das
in the: no, na, nos, nas
in: em
and: e
and also: e também
also: também
or: ou
but: mas
with: com
the: o, a, os, as
a: um, uma
this: este, esta, isto
that: esse, essa, isso
his: dele
her: dela
him: ele
she: ela
them: eles, elas
all: todos, todas
both: ambos, ambas, os dois, as duas
now: agora
instead of: em vez de, no lugar de, em vez do, em vez da
something: algo, alguma coisa
something else: outra coisa
more: mais
less: menos
same: o mesmo, a mesma coisa, mesma coisa
can you: pode, podes, poderia
i want: quero
i would like: gostaria de, queria
i need: preciso de, preciso
mr: senhor, sr
mrs: senhora, dona
called: chama se, chamado, chamada
raise: aumenta, aumente
lower: reduz, reduza, diminui
target: meta, objetivo
calories: calorias
protein: proteína, proteínas
carbs: hidratos, carboidratos, hidratos de carbono
fat: gordura, gorduras, lípidos
sodium: sódio
potassium: potássio
woman: mulher, feminino
man: homem, masculino
pregnant: grávida
pregnancy: gravidez
diabetes: diabetes
type 2 diabetes: diabetes tipo 2
hypertension: hipertensão, hipertensa, hipertenso
celiac disease: doença celíaca, celíaca, celíaco
gout: gota
heart failure: insuficiência cardíaca
kidney disease: insuficiência renal, doença renal
gluten free: sem glúten
lactose free: sem lactose
vegetarian: vegetariano, vegetariana
vegan: vegano, vegana
milk: leite
eggs: ovos
egg: ovo
fish: peixe
peanuts: amendoim, amendoins
nuts: nozes, frutos secos
soy: soja
chicken: frango
beef: carne de vaca
pork: porco
meat: carne
rice: arroz
bread: pão
cheese: queijo
potatoes: batatas
tomatoes: tomates
mushrooms: cogumelos
bananas: bananas
apples: maçãs
oranges: laranjas
olive oil: azeite
onions: cebolas
salmon: salmão
tuna: atum
calendar: calendário
rules: regras
eats: come
can eat: pode comer
minutes: minutos
grams: gramas
system: sistema, arquivo, registo
record: ficha
problems: problemas
"""
