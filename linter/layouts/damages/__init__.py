"""From a path to damage: what was forgiven, as the rules read it, with the edits that the template gives."""
