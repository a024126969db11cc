"""Candidate headers: CAN001 to CAN005."""
