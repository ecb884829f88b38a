# SPDX-License-Identifier: Apache-2.0
"""832 039 calls of one argument: the price of a call and its return."""
import sys
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


started, used = time.perf_counter(), time.process_time()
fib(22 if "small" in sys.argv else 27)
print(f"elapsed {time.perf_counter() - started:.6f} cpu {time.process_time() - used:.6f} ended {time.time():.6f}")
