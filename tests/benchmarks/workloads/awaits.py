# SPDX-License-Identifier: Apache-2.0
"""200 000 awaits through the event loop, by ten tasks."""
import asyncio
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
    return sum(await asyncio.gather(*(work(20_000) for _ in range(10))))


started = time.perf_counter()
asyncio.run(main())
print(f"elapsed {time.perf_counter() - started:.6f} ended {time.time():.6f}")
