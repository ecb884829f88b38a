# SPDX-License-Identifier: Apache-2.0
"""200 000 exceptions through two frames each."""
import sys
import time


def fail(number):
    raise ValueError(number)


def between(number):
    return fail(number)


def catch(limit):
    caught = 0
    for number in range(limit):
        try:
            between(number)
        except ValueError:
            caught += 1
    return caught


started, used = time.perf_counter(), time.process_time()
catch(20_000 if "small" in sys.argv else 200_000)
print(f"elapsed {time.perf_counter() - started:.6f} cpu {time.process_time() - used:.6f} ended {time.time():.6f}")
