"""The board of mentorships and its suggestions."""
