"""Words: how they are read, indexed and found again. The only user of Whoosh; knows connections and plain rows."""
