"""XFL: what files say that belong together."""
