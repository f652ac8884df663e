"""The command line: everything the window does to data, scripted. Typer reads it, Rich shows progress."""
