"""Views: they lay out, and leave every decision to the presenters."""
