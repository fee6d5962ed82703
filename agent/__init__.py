"""The conversation: the loop, the model port and its three implementations."""
