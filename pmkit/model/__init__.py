"""What pmkit knows about an incident: frozen pydantic models, the one definition of the file
format.
"""
