"""Which kind of act a sentence asks for. Carries nothing out."""
