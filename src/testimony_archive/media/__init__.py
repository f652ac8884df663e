"""The files of an archive: kept by what is in them, hashed, and looked into for their type and length."""
