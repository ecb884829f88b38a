# SPDX-License-Identifier: Apache-2.0
"""200 000 awaits through the event loop, by ten tasks."""
import asyncio
import sys
import time


async def step(number):
    await asyncio.sleep(0)
    return number


async def work(limit):
    total = 0
    for number in range(limit):
        total += await step(number)
    return total


async def main():
    return sum(await asyncio.gather(*(work(2_000 if "small" in sys.argv else 20_000) for _ in range(10))))


started, used = time.perf_counter(), time.process_time()
asyncio.run(main())
print(f"elapsed {time.perf_counter() - started:.6f} cpu {time.process_time() - used:.6f} ended {time.time():.6f}")
