"""The assistant that needs no key and no network."""

from agent.embedded.talk.assistant import EmbeddedAssistant

__all__ = ["EmbeddedAssistant"]
