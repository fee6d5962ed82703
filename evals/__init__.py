"""Conversations, scoring, benchmarks."""
