"""One module for each language whose forms the search joins."""
