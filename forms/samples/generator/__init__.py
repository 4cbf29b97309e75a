"""How the sample municipality is made up: the truth, the files and the expected numbers.

Nothing of the program is imported here: the files are what people outside would send,
and the expected numbers are counted from the truth alone.
"""
