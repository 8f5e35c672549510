"""The fictional region of data/voorbeeld: its tables, its written hours, and what must hold in them."""
