"""Spanish."""

WORDS = """
function: le, les, doy, dar, a, el, la, los, las, un, una, de, del, para, que, qué, por, con, es, son, hay, y, en, mi, me, su, sus, no, al, se, lo, quién, quiénes, cuál, cuántos, cuántas, cuánto, tiene, tienen, está, semana, mañana, hoy, próxima, favor, necesito, cómo, esta, este, muestra, ella, él
price: cuesta, cuestan, precio, precios
another: otro, otra, otros, otras, distinto, distinta, diferente, alternativa
filler: actualmente, últimamente, necesitamos, necesitaremos, necesitáis, hacen falta, hace falta, el pedido, en el pedido, pedido, pedidos, poner, ponga, pongan, puesto, dale, darle, servir, elegir, encontrar, ofrecer, pongamos, póngale, sienta bien, sientan bien, bien, tolera, tolerar, tolero, sienta, sientan, sentar, total, el, la, los, las, un, una, unos, unas, de, del, para, que, qué, por, con, es, son, hay, y, e, o, en, a, al, mi, mis, me, nos, su, sus, se, lo, le, les, tiene, tienen, está, están, ha, han, favor, porfa, necesito, quiero, quisiera, puedes, puede, podrías, quién, quiénes, cuál, cuáles, cuánto, cuánta, cuántos, cuántas, cómo, cuándo, dónde, ya, también, solo, sólo, no, sí, pero, como, más, muy, este, esta, estos, estas, eso, esto, ese, esa, ella, él, ellos, ellas, perdón, quise, decir, todos, todas, ambos, ahora, luego, después, da, dame, dime, haz, hazme, hace, hacer, hacemos, come, comer, toca, sin, nuevo, nueva, algo, nada, mejor, ser, tomar, lleva, sería, sobre, desde, hasta, otra, otro, vez, gracias, mismo, misma, entonces, tenemos, tengo, debe, apúntalo, anótalo, apúntaselo, échale, vistazo, mudado, mudada, se ha mudado
create: crea, crear, registra, registrar, da de alta, dar de alta, nuevo paciente, nueva paciente, alta
add: añade, añadir, agrega, agregar, anota, apunta, incluye, pon, suma, anotar
new: nuevo, nueva, nuevos, nuevas
delete: vacía, vaciar, elimin*, borr*, quit*, suprim*, retira, retirar, saca, sacar, da de baja, dar de baja, tira, descarta*, bórrame, elimíname
update: actualiz*, cambi*, modific*, ajust*, corrig*, sube, baja, establece, fija
generate: genera, generar, genérame, haz, hazme, prepara, preparar, elabora, planifica, crea, crear, créame, hacer, planea, diseña, generes, arma
show: muestra, muéstrame, mostrar, enséñame, ver, dame, dime, abre, busca, enseña, muestre
list: lista, listar, enumera
who: quién, quiénes, quien
which: cuál, cuáles, qué pacientes
what: qué, que
how_many: cuántos, cuántas
how_much: cuánto, cuánta, cuántos kilos, cuántos gramos, cuántas calorías, qué cantidad, cuantos kg
why: a proposito, adrede, intencionado, intencionada, aposta, por qué, porqué, explica*, razón, motivo, motivos, a qué se debe, por qué motivo, por qué razón, cómo es que, justifica*, explicación, cuál es la razón, es por
rule: regla, reglas, normas
check: valida, validar, verifica*, comprueba, comprobar, revisa*, seguro, segura, problemas, cumple, válido, infracciones, echa un vistazo, echar un vistazo, échale un vistazo, dale un vistazo, un vistazo, repasa, repasar, está bien, en regla, incumple, se salta, algún problema, algo raro, conforme
approve: aprueb*, aprob*, visto bueno, da el visto bueno, da luz verde, luz verde, autoriza*
send: envía, enviar, manda
export: export*, descarg*, pdf, excel, xlsx, csv, ics, calendario
swap: sustitu*, reemplaz*, intercambi*, otra cosa, alternativa
picking: busca, busque, buscar, búscale, encuentra, encuéntrale, elige, elija, propón, proponle, sugiere, ponle
redo: regener*, rehac*, rehaz, replanifi*, vuelve a planificar, vuelve a hacer, vuelve a generar, vuelve a preparar, vuelve a crear, vuelve a planear, volver a generar, volver a hacer, volver a planificar, volver a preparar, de nuevo, otra vez, replantea*
lock: bloque*
mend: actualiz*, adapt*, repara*
unlock: desbloque*
copy: copia, copiar, duplica, duplicar
versions: versión anterior, qué cambió, qué ha cambiado
undo: deshaz, deshacer, revertir, revierte
buy: lista de la compra, lista de compra, lista de compras, lista de las compras, comprar, compra, compras, compramos, ingredientes
tips: consejos, consejo, ahorr*, al por mayor, desperdici*, sobras, sugerencias
recipe: receta, recetas, platos, plato, ideas
help: ayuda, qué puedes hacer, qué sabes hacer, ayúdame, como funciona
greet: hola, buenos días, buenas tardes, buenas noches, buenas
thanks: gracias, muchas gracias, eso es todo, nada más, adiós, hasta luego, hasta mañana
demo: demo, clínica de demostración, datos de ejemplo, datos de prueba, clínica demo, demostración
patient: paciente, pacientes, cliente, clientes, personas
patients: pacientes, clientes, personas
plan: plan, planes, menú, menús, plan semanal, plan de comidas, planes de comidas
plans: planes, menús
week: semana, semanas
day: día, días
breakfast: desayuno, desayunos, desayunar, desayuna
lunch: cambia la comida del, cambia la comida de hoy, cambia la comida de mañana, cambiar la comida del, cambiar la comida de hoy, cambiar la comida de mañana, cámbiale la comida del, cámbiale la comida de hoy, cámbiale la comida de mañana, cambie la comida del, cambie la comida de hoy, cambie la comida de mañana, sustituye la comida del, sustituye la comida de hoy, sustituye la comida de mañana, reemplaza la comida del, reemplaza la comida de hoy, reemplaza la comida de mañana, intercambia la comida del, intercambia la comida de hoy, intercambia la comida de mañana, almuerzo, almuerzos, almorzar, almuerza, comida del mediodía, mediodía
dinner: cena, cenas, cenar, cenamos
snack: merienda, meriendas, tentempié, colación, snack, snacks
meal: comida, comidas, come, comer
allergy: alergia, alergias, alérgico, alérgica, alérgicos, alérgeno, alérgenos, intolerancia, intolerante, intolerancias, urticaria, ronchas, reacción a, reacción al, reacciona a, reacciona al, anafilaxia
condition: enfermedad, enfermedades, diagnóstico, condición, condiciones, padece, sufre, diagnosticaron, diagnosticado, diagnosticada
medication: medicamento, medicamentos, medicación, medicinas, toma
dislike: no le gustó, no le ha gustado, no le gustaba, no le gustaron, no le gusta, no le gustan, odia, detesta, disgusta, no le gustan los, aversiones, no soporta, no aguanta, aborrece, le da asco, le dan asco, no quiere ver, no puede ver, no traga, le repugna, rechaza, ya no quiere, no le va, no le van, le sienta mal, prefiere no
likes: vuelve a comer, ya come, ya le gusta, ya le gustan, vuelve a gustarle, le gusta, le gustan
diet: dieta, dietas, restricción, restricciones
weight: peso, pesa, se ha pesado, pesado, báscula, balanza, ha pesado, pesaba
height: altura, talla, mide
age: edad, años, cumplió
calories: calorías, kcal, energía, calórico
macros: macros, macronutrientes
protein: proteína, proteínas
carbs: carbohidratos, hidratos, carbos, glúcidos
fat: grasa, grasas
target: objetivo, objetivos, meta, metas
note: nota, notas
record: ficha, expediente, perfil, datos, historial
name_field: llamado, llamada, se llama, nombre
limit: límite, máximo, mínimo, como máximo, no más de, menos de, no superar, limitar, limitado, tope, al menos
draft: borrador, borradores, pendientes, sin firmar, sin aprobar, por aprobar, por firmar, falta aprobar, faltan por aprobar, falta firmar, esperan aprobación, pendiente de aprobación, pendientes de aprobar, sin aprobación, sin visto bueno
approved: aprobado, aprobados, aprobada, aprobadas
fiber: fibra
sodium: sodio, sal
potassium: potasio
phosphorus: fósforo
calcium: calcio
iron: hierro
sugars: azúcar, azúcares
cholesterol: colesterol
nutrition: nutricional, nutrición, valores nutricionales
facts: valores nutricionales, información nutricional
contains: contiene, contienen, lleva
ingredients: ingredientes
minutes: minutos, min, rápido, rápida, rápidas, rápidos
not: no, sin, nunca, ningún, ninguna
without: sin, libre de, excepto
no_longer: se ha descartado, ha descartado, han descartado, descartaron, descartada, descartado, ya no, ya no es, ha dejado de, dejó de, ha dejado, dejó, ha suspendido, ha parado, paró, retirado, le han retirado, se le ha retirado, suspendido, le han suspendido, le han quitado
only: solo, sólo, solamente, únicamente
all: todos, todas, todo el mundo, cada paciente
both: ambos, ambas, los dos, las dos
same: lo mismo, igual, mismo, misma
also: también, además
connective: y, también, ahora, entonces, qué tal, lo mismo, igual, luego, o
system: sistema, base de datos, lista de pacientes, fichero, listado
sorry: ostras, vaya, jolín, uy, ups, caramba, quiero decir, leí mal, me confundí, me he confundido, me he equivocado, día equivocado, perdón, quise decir, quería decir, mejor, digo, me equivoqué, perdona, disculpa, corrección
he: él
she: ella
it: eso, ese, este plan, ese plan, lo, la
they: ellos, ellas, los, las, les, estos, esos
for: para, de, a, sobre
female: mujer, femenino, femenina
male: hombre, masculino, varón
yes: sí, si, vale, claro
no: no, cancela, déjalo, mejor no
question: es, está, son, tiene, puede, qué, quién, quiénes, cuál, cuándo, cómo, por qué, cuántos, cuántas, cuánto, contiene, hay, cuánta
first: primero, primera
second: segundo, segunda
keep: mantén, mantener, conserva
compare: compar*, diferencia, diferencias, qué es diferente
none_there: sin plan, no tiene plan, no tienen plan, falta un plan, sin menú
dish: sopa, sopas, ensalada, ensaladas, postre, postres, guiso, guisos, estofado, plato principal, entrante, entrantes, curry, desayunos, almuerzos, cenas, meriendas
sedentary: sedentario, sedentaria, encamado, encamada, inactivo, inactiva
light: poco activo, poco activa, ligeramente activo, ligeramente activa, actividad ligera
moderate: moderado, moderada, moderadamente activo, moderadamente activa
active: activo, activa
very_active: muy activo, muy activa
activity: actividad, nivel de actividad, actividad física
"""
