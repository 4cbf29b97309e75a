"""How files refer to people: by СНИЛС, else by name with what tells namesakes apart."""

from collections import Counter

from generator.model import Person, Town
from generator.numbers import shown_snils
from generator.wording import dotted


class References:
    """Knows which names are unique in the town."""

    def __init__(self, town: Town) -> None:
        self._named = Counter(_folded(person) for person in town.people)

    def who(self, person: Person | None) -> str:
        """Return a person as a file refers to them, empty for nobody."""
        if person is None:
            return ""
        if person.snils:
            return shown_snils(person.snils)
        if self._named[_folded(person)] == 1:
            # People leave out the dots of «ё»; a reader takes both for one letter.
            return person.full_name.replace("ё", "е")
        return f"{person.full_name}; {dotted(person.birth_date)}"

    def all(self, people: tuple[Person, ...]) -> str:
        """Return several people in one cell."""
        return ";".join(self.who(person) for person in people)


def _folded(person: Person) -> str:
    return person.full_name.casefold().replace("ё", "е")
