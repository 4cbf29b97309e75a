"""Faults made on purpose: crashes, power cuts, full disks, broken locks, damaged files.

Short in every run of the tests; in full with ``SOAK=1`` (``make soak``). Random ones print
their seed and take it back from ``SEED``.
"""
