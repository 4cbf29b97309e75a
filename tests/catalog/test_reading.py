"""Every declaration is read strictly: what is wrong is named with its file and place."""

from dataclasses import dataclass

import pytest

from mms_desktop.catalog.reading import DeclarationError, build, load, read_declaration


def test_file_that_is_no_text_is_told(tmp_path):
    path = tmp_path / "x.toml"
    path.write_bytes("key = «х»".encode("cp1251"))
    with pytest.raises(DeclarationError, match="UTF-8"):
        load(path)
    with pytest.raises(DeclarationError, match="файла нет"):
        load(tmp_path / "none.toml")
    with pytest.raises(DeclarationError, match="не читается"):
        load(tmp_path)


def test_endless_nesting_is_told(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text("key = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(DeclarationError, match="запись не понята"):
        load(path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a" + ".a" * 500_000 + " = 1", "слишком много вложенных ключей"),
        ("[" + '"a" . ' * 40 + "a]", "слишком много вложенных ключей"),
        ("key = " + "9" * 5000, "запись не понята"),
    ],
)
def test_what_would_keep_the_parser_busy_or_stop_it_is_told(tmp_path, text, told):
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationError, match=told):
        load(path)


def test_long_words_and_abbreviations_are_no_deep_keys(tmp_path):
    path = tmp_path / "x.toml"
    text = "план, т.е. всё и т.д. " * 100 + "x" * 200_000 + "." * 100
    path.write_text(f'key = "{text}"', encoding="utf-8")
    assert load(path) == {"key": text}


@dataclass(frozen=True)
class Target:
    """A declaration of another kind, to try the reader on."""

    share: float
    by_level: dict[str, int]
    year: int | None = None

    def __post_init__(self):
        if self.share > 1:
            raise ValueError("доля больше 1")


def test_other_declarations_are_read_by_the_same_rules(tmp_path):
    path = tmp_path / "t.toml"
    path.write_text("share = 0.5\nby_level = { high = 2 }\n", encoding="utf-8")
    assert read_declaration(path, Target) == Target(0.5, {"high": 2}, None)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"share": 2, "by_level": {}}, "t: доля больше 1"),
        ({"share": "1", "by_level": {}}, "t: share: .*число"),
        ({"share": True, "by_level": {}}, "t: share: .*число"),
        ({"share": 1, "by_level": {"high": "2"}}, r"t: by_level\.high: .*целое число"),
        ({"share": 1, "by_level": {}, "year": 20.5}, "t: year: .*целое число"),
    ],
)
def test_wrong_value_of_another_declaration_is_named(raw, told):
    with pytest.raises(DeclarationError, match=told):
        build(Target, raw, "t")


def test_number_that_is_not_finite_is_refused(tmp_path):
    path = tmp_path / "t.toml"
    path.write_text("share = nan\nby_level = {}\n", encoding="utf-8")
    with pytest.raises(DeclarationError, match="share"):
        read_declaration(path, Target)
