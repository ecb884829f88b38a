# SPDX-License-Identifier: Apache-2.0
"""An echo server, eight clients and a thread pool: many things at once, each with a call stack of its own.

The server and the clients are coroutines of one thread, the work is done by four others. In the call tree every thread is a
root, and the awaits of the coroutines show as calls that are left by a yield and entered again by a resumption.
"""

import asyncio
import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor

CLIENTS = 8
MESSAGES = 6


def digest(text, rounds=40):
    """Some work for a thread."""
    value = text.encode()
    for _ in range(rounds):
        value = stir(value)
    return value.hex()[:12]


def stir(value):
    return hashlib.sha256(value).digest()


class EchoServer:
    def __init__(self, pool):
        self.pool = pool
        self.served = 0

    async def handle(self, reader, writer):
        try:
            while line := await reader.readline():
                answer = await self.answer(line.decode().strip())
                writer.write(f"{answer}\n".encode())
                await writer.drain()
        finally:
            writer.close()
            await writer.wait_closed()

    async def answer(self, text):
        loop = asyncio.get_running_loop()
        proof = await loop.run_in_executor(self.pool, digest, text)
        self.served += 1
        return f"{text} {proof}"


async def client(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answers = []
    for message in range(MESSAGES):
        writer.write(f"client {number} message {message}\n".encode())
        await writer.drain()
        answers.append((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    return answers


async def converse(pool):
    echo = EchoServer(pool)
    server = await asyncio.start_server(echo.handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        conversations = await asyncio.gather(*(client(port, number) for number in range(CLIENTS)))
    return echo.served, conversations


def main():
    with ThreadPoolExecutor(max_workers=4, thread_name_prefix="worker") as pool:
        served, conversations = asyncio.run(converse(pool))
    for answers in conversations:
        print(answers[-1])
    print(f"{served} messages echoed, {threading.active_count()} thread left")


if __name__ == "__main__":
    main()
