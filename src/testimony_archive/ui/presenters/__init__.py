"""Presenters: they decide what is shown and what happens, and leave the layout to the views."""
