"""The aisles of a shopping list, as people name them; in other languages what `dishes` does not put into English."""

AISLES = {
    "produce": "produce, vegetable, vegetables, veg, veggies, veggie, greens, fruit, fruits, fruit and veg, fruits and vegetables, obst, obst und gemuse, hortalizas, fruta, frutas, meyve, meyveler",
    "meat": "meat, meats, fleisch, carne, carnes, viande, viandes",
    "fish": "fish, seafood, fisch, pescado, poisson, poissons",
    "dairy_eggs": "dairy, dairy products, milchprodukte, lacteos, produits laitiers",
    "legumes": "legumes, pulses, beans and pulses, hulsenfruchte, legumbres, bakliyat",
    "nuts_seeds": "nuts, nuts and seeds, nusse, frutos secos, kuruyemis",
    "bakery": "bakery, baked goods, backwaren, panaderia, boulangerie",
    "herbs_spices": "herbs, spices, herbs and spices, gewurze, krauter, especias, epices, baharat",
    "oils_condiments": "condiments, oils, sauces",
    "canned": "canned goods, tins, tinned goods, tinned food, konserven, conservas, conserves",
    "frozen": "frozen, frozen food, frozen foods, frozen goods, tiefkuhlkost, congelados, surgeles",
    "dry_goods": "dry goods, grains, cereals",
}  # fmt: skip
