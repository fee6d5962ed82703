"""The nouns of the product: frozen values, ids, units and errors. Knows nothing of ours."""
