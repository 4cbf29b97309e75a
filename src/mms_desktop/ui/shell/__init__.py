"""The frame around the pages: navigation, bars, search, opening of a base."""
