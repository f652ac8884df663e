"""The visual language: colour tokens, sizes, type, icons and the style that draws the usual controls with them."""
