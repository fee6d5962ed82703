"""How each kind of act is carried out: which tools are called in which order, and what is said of their results."""
