# SPDX-License-Identifier: Apache-2.0
"""200 000 exceptions through two frames each."""
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


started = time.perf_counter()
catch(200_000)
print(f"elapsed {time.perf_counter() - started:.6f} ended {time.time():.6f}")
