# SPDX-License-Identifier: Apache-2.0
"""832 039 calls of one argument: the price of a call and its return."""
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


started = time.perf_counter()
fib(27)
print(f"elapsed {time.perf_counter() - started:.6f} ended {time.time():.6f}")
