"""From the sentences of one message to acts in their order, each with what it takes from the one before."""
