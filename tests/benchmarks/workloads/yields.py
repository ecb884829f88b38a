# SPDX-License-Identifier: Apache-2.0
"""A million yields and resumptions of one generator."""
import sys
import time


def count(limit):
    for number in range(limit):
        yield number


def consume(limit):
    total = 0
    for number in count(limit):
        total += number
    return total


started, used = time.perf_counter(), time.process_time()
consume(100_000 if "small" in sys.argv else 1_000_000)
print(f"elapsed {time.perf_counter() - started:.6f} cpu {time.process_time() - used:.6f} ended {time.time():.6f}")
