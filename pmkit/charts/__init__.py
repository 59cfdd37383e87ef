"""Charts: plain values in; a drawing, its interactive Vega-Lite spec and its text alternative out.

One chart a group of files named after it (``recovery*``). Altair builds the spec of each kind of
chart once; an incident's data is put into it. Times given to charts are aware datetimes in UTC.
"""
