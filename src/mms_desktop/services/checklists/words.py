"""Russian numbers with their words, and titles in quotes."""


def quoted(title: str) -> str:
    """Return a title in quotes; quotes inside it become those of the second level."""
    inner = title.replace("«", "„").replace("»", "“")
    return f"«{inner}»"


def counted(number: int, one: str, few: str, many: str) -> str:
    """Return the number with the word in the form it asks for: «1 пункт», «12 пунктов»."""
    last, tens = number % 10, number % 100
    if last == 1 and tens != 11:
        return f"{number} {one}"
    if last in (2, 3, 4) and tens not in (12, 13, 14):
        return f"{number} {few}"
    return f"{number} {many}"
