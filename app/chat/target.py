"""Chainlit insists on loading a file; ours registers its handlers itself, see `app.chat.handlers.register`."""
