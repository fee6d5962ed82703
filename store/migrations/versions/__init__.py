"""One module a step, in the order of their numbers; each stands alone and never imports `store.tables`."""
