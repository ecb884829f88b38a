# SPDX-License-Identifier: Apache-2.0
"""An exception that travels: raised in a task, thrown into another, handled there, and the program ends with status 3.

A small shop takes orders. One order cannot be paid: the error leaves three functions, reaches the task that waits for it, is thrown
into a generator that keeps the books, and is turned into a refusal. Nobody prints a traceback, yet the call tree shows each
step of the way, red where the exception left a call.
"""

import asyncio
import sys


class PaymentRefused(Exception):
    """The bank said no."""

    def __init__(self, order, reason):
        super().__init__(order, reason)
        self.order = order
        self.reason = reason


ORDERS = {"teapot": 24, "lamp": 35, "piano": 9_800, "kettle": 31}
BALANCE = 120


class Bank:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, order, amount):
        self.check(order, amount)
        self.balance -= amount
        return self.balance

    def check(self, order, amount):
        if amount > self.balance:
            raise PaymentRefused(order, f"{amount} is more than the {self.balance} that are left")


def bookkeeper():
    """Takes what happened to each order, and is told of failures by throwing them in."""
    sold, refused = [], []
    while True:
        try:
            order = yield
            if order is None:
                return sold, refused
            sold.append(order)
        except PaymentRefused as problem:
            refused.append((problem.order, problem.reason))


async def pay(bank, order, amount):
    await asyncio.sleep(0.01)
    return bank.withdraw(order, amount)


async def sell(bank, order):
    left = await pay(bank, order, ORDERS[order])
    print(f"sold the {order}, {left} left")
    return order


async def shop():
    bank = Bank(BALANCE)
    books = bookkeeper()
    next(books)
    tasks = {order: asyncio.create_task(sell(bank, order), name=order) for order in ORDERS}
    for order, task in tasks.items():
        try:
            books.send(await task)
        except PaymentRefused as problem:
            books.throw(problem)
    return close(books)


def close(books):
    try:
        books.send(None)
    except StopIteration as finished:
        return finished.value


def main():
    sold, refused = asyncio.run(shop())
    print("sold:", ", ".join(sold))
    for order, reason in refused:
        print(f"refused the {order}: {reason}", file=sys.stderr)
    return 3 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
