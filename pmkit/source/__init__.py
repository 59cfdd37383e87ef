"""Reading files with the place of every key and value, and writing them without harm.

`reader.read` turns bytes into a `Document`: a plain tree of strings, lists and maps, the span of
each of its parts, and diagnostics in plain words. Nothing in here knows what an incident is.
"""
