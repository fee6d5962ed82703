"""The one composition root: settings, wiring and every door."""
