"""Functions a guarded process is asked to call in the tests."""

import os
import time


class Strange(Exception):
    """An exception whose arguments are not what it is made from."""

    def __init__(self, place, *, code):
        super().__init__(f"in {place}")
        self.place = place
        self.code = code


def double(number):
    return 2 * number


def refuse(place):
    raise Strange(place, code="strange")


def whoami():
    return os.getpid()


def sleep_long():
    time.sleep(60)


def die():
    os._exit(7)


def abort():
    os.abort()


def eat(mebibytes):
    return len(bytearray(mebibytes << 20))


def big(size):
    return "я" * size
