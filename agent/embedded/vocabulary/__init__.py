"""The words people say at a clinic's desk, by language and by what they stand for. Data; knows no grammar.

One line a meaning: `meaning: form, form of several words, stem*`. Accents and case do not matter.
"""
