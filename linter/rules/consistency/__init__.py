"""The STRUGGLED flag against wording, score, tier and policy: CON001 to CON005."""
