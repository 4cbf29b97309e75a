"""Faults made on purpose: crashes, power cuts, full disks, broken locks, damaged files."""
