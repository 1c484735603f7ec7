#!/usr/bin/env python3
"""Writes Tests/BasicsTests/Data/digest-cases.txt: digests of made-up bytes, by Python.

A line is `length seed sha256 hash`: the bytes are (seed + 167 i + i² / 8) mod 256 for i from 0,
`sha256` is hashlib's, and `hash` is StableHash with the same seed, written down again from the
description in its source.
"""

import hashlib
import pathlib

OUT = pathlib.Path(__file__).resolve().parents[1] / "BasicsTests/Data/digest-cases.txt"
MASK = (1 << 64) - 1
K = (0x6A09E667F3BCC909, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1)
LENGTHS = [*range(0, 140), 183, 184, 191, 192, 193, 255, 256, 257, 1000, 4095, 4096, 4097, 20000]


def fold(a, b):
    product = a * b
    turned = (b << 32 | b >> 32) & MASK
    return (product >> 64) ^ (product & MASK) ^ a ^ turned


def stable_hash(data, seed):
    state = fold(seed ^ K[0], len(data) ^ K[1])
    while len(data) > 16:
        first, second = (int.from_bytes(part, "little") for part in (data[:8], data[8:16]))
        state = fold(state ^ first, second ^ K[2])
        data = data[16:]
    data = data.ljust(16, b"\0")
    first, second = (int.from_bytes(part, "little") for part in (data[:8], data[8:]))
    return fold(fold(state ^ first, second ^ K[3]) ^ K[1], K[0])


def main():
    lines = []
    for length in LENGTHS:
        seed = length * 2654435761 % 1000003
        data = bytes((seed + 167 * i + i * i // 8) % 256 for i in range(length))
        digest = hashlib.sha256(data).hexdigest()
        lines.append(f"{length} {seed} {digest} {stable_hash(data, seed):016x}\n")
    OUT.write_text("".join(lines))


if __name__ == "__main__":
    main()
