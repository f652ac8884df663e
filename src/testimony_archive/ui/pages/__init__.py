"""The pages of an open archive.

Each has a function ``make_page(context: WindowContext) -> Page`` in a module of its own here, listed in `all_pages`.
"""
