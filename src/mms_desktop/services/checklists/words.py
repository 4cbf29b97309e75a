"""Russian numbers with their words."""


def counted(number: int, one: str, few: str, many: str) -> str:
    """Return the number with the word in the form it asks for: «1 пункт», «12 пунктов»."""
    last, tens = number % 10, number % 100
    if last == 1 and tens != 11:
        return f"{number} {one}"
    if last in (2, 3, 4) and tens not in (12, 13, 14):
        return f"{number} {few}"
    return f"{number} {many}"
