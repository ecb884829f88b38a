# SPDX-License-Identifier: Apache-2.0
"""Ten million calls of a plausible shape: batches of rows, rows of fields, some recursion, a generator, handled exceptions."""
import time


class Row:
    def __init__(self, number):
        self.number = number

    def total(self, depth):
        return self.number + (self.total(depth - 1) if depth else 0)

    def check(self):
        if self.number % 50 == 0:
            raise ValueError(self.number)
        return True


def rows(count):
    for number in range(count):
        yield Row(number)


def field(row, index):
    return row.number * index


def process(row):
    total = row.total(4)
    for index in range(8):
        total += field(row, index)
    try:
        row.check()
    except ValueError:
        total = 0
    return total


def batch(count):
    return sum(process(row) for row in rows(count))


def main():
    started, used = time.perf_counter(), time.process_time()
    for _ in range(550):
        batch(1000)
    print(f"elapsed {time.perf_counter() - started:.6f} cpu {time.process_time() - used:.6f} ended {time.time():.6f}")


main()
