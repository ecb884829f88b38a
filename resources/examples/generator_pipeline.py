# SPDX-License-Identifier: Apache-2.0
"""Three generators that pass values on: a source of sensor readings, a filter that smooths them, an alarm that watches.

In the call tree every yield is a return and every resumption a call, so one reading can be followed down the pipeline and back.
The last lines leave a generator suspended for ever, which is balanced all the same.
"""

import math


class Reading:
    def __init__(self, minute, celsius):
        self.minute = minute
        self.celsius = celsius


class Alarm:
    def __init__(self, minute, message):
        self.minute = minute
        self.message = message


def readings(minutes):
    """A day in a greenhouse, one reading each minute."""
    for minute in range(minutes):
        sun = 12 * math.sin(minute / minutes * math.pi)
        draught = 4 if minute % 97 == 0 else 0
        yield Reading(minute, round(14 + sun - draught, 2))


def smoothed(source, width=5):
    """The mean of the last few readings."""
    window = []
    for reading in source:
        window = [*window, reading.celsius][-width:]
        yield Reading(reading.minute, round(mean(window), 2))


def mean(values):
    return sum(values) / len(values)


def alarms(source, limit):
    """Says when the limit is passed, in either direction. A new limit may be sent in."""
    hot = False
    for reading in source:
        if (reading.celsius > limit) != hot:
            hot = not hot
            word = "above" if hot else "below"
            changed = yield Alarm(reading.minute, f"{word} {limit} °C: {reading.celsius} °C")
            if changed is not None:
                limit = changed


def clock(minute):
    return f"{6 + minute // 60:02}:{minute % 60:02}"


def main():
    pipeline = alarms(smoothed(readings(12 * 60)), limit=22)
    for alarm in pipeline:
        print(clock(alarm.minute), alarm.message)

    # The same again with a limit that changes under way, and an end that nobody waits for.
    pipeline = alarms(smoothed(readings(12 * 60)), limit=16)
    first = next(pipeline)
    print("first", clock(first.minute), first.message)
    second = pipeline.send(25)
    print("then", clock(second.minute), second.message)


if __name__ == "__main__":
    main()
