"""The window: the only part of the program that knows Qt.

What a page is built from:

- `visual.tokens`, `visual.icons`, `visual.rows`: colours, sizes, type, icons, the ground of rows.
- `widgets`: sections, chips, toggles, search field, empty state, progress bar and other small controls.
- `tasks.Tasks`: the one way to do work off the interface's thread. `messages.Messages`: the one way to tell something.
- `actions.Actions`: every command with its words, shortcut, icon and menu.
- `changes.Changes`: change sets on their way to every screen.
- `pages.page.Page`: what a page hands to `main_window.MainWindow`.

Models are flat rows, views lay out, presenters decide.
"""
