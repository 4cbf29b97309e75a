"""Checklists in a base: blanks out, answers in, results and who has not sent."""
