# SPDX-License-Identifier: Apache-2.0
"""A simulation of an operating system's scheduler: many short methods of objects that refer to each other."""
import sys
import time


class Packet:
    def __init__(self, link, identity, kind):
        self.link = link
        self.identity = identity
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, identity, priority):
        self.scheduler = scheduler
        self.identity = identity
        self.priority = priority
        self.queue = None
        self.held = False
        self.handled = 0

    def add_packet(self, packet):
        self.queue = packet.append_to(self.queue)
        return self

    def take_packet(self):
        packet = self.queue
        self.queue = packet.link
        packet.link = None
        return packet

    def is_waiting(self):
        return self.queue is None or self.held

    def run(self):
        packet = self.take_packet()
        self.handled += 1
        return self.handle(packet)

    def handle(self, packet):
        raise NotImplementedError


class Worker(Task):
    def handle(self, packet):
        packet.datum = (packet.datum + 1) % 26
        for i in range(len(packet.data)):
            packet.data[i] = self.next_letter(packet.data[i])
        packet.identity = self.scheduler.next_identity(self.identity)
        return self.scheduler.pass_on(packet)

    def next_letter(self, letter):
        return (letter + self.priority) % 26


class Device(Task):
    def handle(self, packet):
        self.held = not self.held
        packet.identity = self.scheduler.next_identity(self.identity)
        self.scheduler.pass_on(packet)
        self.held = False
        return self


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.passed = 0

    def add(self, kind, priority):
        task = kind(self, len(self.tasks), priority)
        self.tasks.append(task)
        return task

    def next_identity(self, identity):
        return (identity + 1) % len(self.tasks)

    def pass_on(self, packet):
        self.passed += 1
        return self.tasks[packet.identity].add_packet(packet)

    def run(self, rounds):
        for _ in range(rounds):
            for task in self.tasks:
                if not task.is_waiting():
                    task.run()


def simulate(rounds):
    scheduler = Scheduler()
    for i in range(6):
        scheduler.add(Device if i % 3 == 0 else Worker, i + 1)
    for i in range(3):
        scheduler.pass_on(Packet(None, i * 2, "work"))
    scheduler.run(rounds)
    return scheduler.passed


started, used = time.perf_counter(), time.process_time()
simulate(1_200 if "small" in sys.argv else 12_000)
print(f"elapsed {time.perf_counter() - started:.6f} cpu {time.process_time() - used:.6f} ended {time.time():.6f}")
