"""House schemas: a team's own rules as JSON Schemas, which parsed transcripts must satisfy."""
