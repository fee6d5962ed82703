"""Spanish."""

WORDS = """
in_place_of: en lugar de, en vez de
kept_to: dentro del, por encima, superamos, pasamos, excede
for_whom: para quién, para quien, para quienes, por paciente, quién lo necesita
anyones: en el plan de alguien, en algún plan, en el menú de alguien, en algun plan, en los planes de alguien
affected: afectado, afectados, afectada, afecta, afectan, en riesgo, en peligro
eats: come, comen, recibe, reciben, toma, toman, necesita, necesitan, tiene, tienen
which_dishes: qué platos, en qué platos, que platos, qué comidas
which_days: qué días, que dias, qué día, cuándo
in_bulk: mayorista, al por mayor, a granel, en grandes cantidades, paquetes grandes, en grandes formatos
one_only: un solo paciente, sólo un paciente, solo un paciente, un único paciente, una sola persona, solo para un paciente, solo una persona
wasted: a la basura, tirar, tiraremos, se tirará, desperdicia, desperdiciar, desperdiciará, se desperdicia, sobra, sobrará, sobran, sobrarán, desperdicio
short_lived: perecedero, perecederos, perecedera, perecederas, no se conserva, no se conservan, no aguanta, no aguantan
dearest: más caro, más cara, más caros, más caras, cuesta más, lo más caro, cuestan más
cheapest_swaps: cambios más baratos, tres cambios, cambios que más ahorran, tres cambios más baratos, ahorran más, cambios que ahorran
most_shared: de varios pacientes, por varios pacientes, por la mayoría
advice: vale la pena, consejos, consejo, recomendaciones, reducir, evitar
order_noun: pedido, pedidos, hoja de pedido, orden de compra
deliver: entrega, entregas, entregar, entregan, día de entrega, días de entrega, llega, llegar
budget: presupuesto, como máximo, máximo, gastar
money: euro, euros, eur, dólares, pesos
cost: cuesta, cuestan, precio, precios, costo, coste, caro, cuánto cuesta, costará
label: etiqueta, etiquetas
stock_there: existencias, despensa, almacén, en stock, stock, inventario, reservas
have_there: tenemos, nos queda, nos quedan, queda algo, hay todavía, queda, quedan
left_there: en stock, en la despensa, queda, quedan, nos queda, nos quedan, tenemos, hay, contamos
put_in: añade, mete, agrega
take_out: quita, saca, resta
came_in: llegaron, han llegado, ha llegado, llegó, recibimos, hemos recibido
seller: proveedor, proveedores, quién vende
used_up: usamos, gastamos, tiramos, hemos usado, hemos gastado, hemos tirado, usado, gastado
finished: se acabó, se ha acabado, se acabaron, se terminó, se han acabado, agotamos
par: stock mínimo, nivel mínimo, existencias mínimas, mínimo de existencias
low: por debajo del mínimo, se está acabando, se están acabando, bajo mínimos, queda poco
recall: retirada, retirado, retirada de producto, alerta alimentaria, contaminado, retirados, retiran
now_holds: contiene ahora, ahora contiene, lleva ahora, ahora lleva, con, contiene, lleva, trazas de
unavailable: no hay, agotado, agotados, agotada, agotadas, no disponible, no está disponible, no están disponibles, no se consigue, no podemos conseguir, no tienen, sin existencias, ya no hay
available: disponible, disponibles
put_instead: usa, usar, pon, poner, por, toma, usemos, con
apply: aplica, aplicar, aplícalo, aplícalos, aplica los cambios, haz los cambios
one_kitchen: una sola cocina, una cocina, como una cocina, juntos, juntas, compartiendo ingredientes, compartir ingredientes, en común
differs: compara, comparar, diferencia, diferencias, diferente, frente a
what_if: qué cambia, que cambia, qué cambiaría, cuánto ahorramos, cuánto ahorraríamos, qué pasa, si
dropped: sin, sin el plan, se va, se cae, quita, se elimina, se cancela, quitamos
enough: suficiente, alcanza, basta, llega
week_after: la siguiente, semana siguiente, siguiente semana, la de después
draw: gráfico, gráfica, curva, tendencia, durante la semana
rules_of: qué reglas, que reglas, reglas vigentes
ideas: qué más podría, qué otra cosa, otras ideas, qué alternativas, solo ideas
nearest: semana más cercana, plan más cercano, lo más cercano
look_only: no cambies, sin cambiar, solo dime, no cambies nada
set_budget: presupuesto es, fija el presupuesto, nuestro presupuesto, presupuesto semanal, pon el presupuesto
no_budget: borra el presupuesto, quita el presupuesto, elimina el presupuesto
buyers_filler: urgente, producto, lote, proveedor, haz, ahora, lleva, alguien, euros, hoy
"""
