"""What a file says about itself: REC001 to REC013."""
