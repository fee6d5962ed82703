"""What a buyer does with a shopping list: packs, stock, orders, recalls, substitutions, questions. Pure like its room."""
