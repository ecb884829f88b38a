// SPDX-License-Identifier: Apache-2.0
#include "support/OrdersTrace.h"

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/store/ByteCoder.h"
#include "support/TraceBuilder.h"

namespace callreel::test {

namespace {

constexpr const char* ordersSource = R"py("""Reads a day's orders, converts them and writes an audit."""
import argparse
import asyncio
import sys
import threading
from dataclasses import dataclass


class RateError(Exception):
    """No rate for a currency."""


@dataclass
class Order:
    number: int
    sku: str
    amount: float
    currency: str


def parse_order(line):
    number, sku, amount, currency = line.split(";")
    return Order(int(number), sku, float(amount), currency)


def parse_orders(path):
    with open(path, encoding="utf-8") as rows:
        for line in rows:
            yield parse_order(line.strip())


def load(path):
    orders = list(parse_orders(path))
    print(f"read {len(orders)} orders from {path}")
    return orders


async def fetch_rate(currency):
    await asyncio.sleep(0.012 if currency != "EUR" else 0.002)
    rates = {"EUR": 1.0, "USD": 0.92, "GBP": 1.17}
    if currency not in rates:
        raise RateError(f"no rate for {currency}")
    return rates[currency]


async def rates_for(currencies):
    found = await asyncio.gather(*(fetch_rate(c) for c in currencies))
    return dict(zip(currencies, found))


def audit(orders):
    for order in orders:
        upload(order, token="s3cr3t")


def upload(order, data=b"", token=None):
    return len(data)


def main(argv):
    orders = load(argv[0])
    auditor = threading.Thread(target=audit, args=(orders,), name="audit")
    auditor.start()
    try:
        asyncio.run(rates_for(sorted({o.currency for o in orders})))
    except RateError as error:
        print(f"orders.py: {error}", file=sys.stderr)
        return 3
    finally:
        auditor.join()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
)py";

std::string cutText(std::uint64_t characters, std::string_view kept) {
    std::string out(1, static_cast<char>(log::ValueTag::StrCut));
    appendVarint(out, characters);
    appendVarint(out, kept.size());
    out += kept;
    return out;
}

std::string orderValue(std::uint32_t type, int number) {
    return value::object(type, {{"number", value::integer(number)},
                                {"sku", value::text("sku-" + std::to_string(100 + number))},
                                {"amount", value::real(12.5 * number)},
                                {"currency", value::text(number % 3 == 0 ? "CHF" : "EUR")}});
}

void setEnd(TraceBuilder& builder, OrdersEnd end, const OrdersCalls& calls) {
    Verdict& verdict = builder.verdict;
    verdict.loss = {{"value-cut", "__main__.upload", 3, 4'182'000}, {"value-redacted", "__main__.upload", 6, 0}};
    switch (end) {
    case OrdersEnd::Status3:
        verdict.script.code = 3;
        verdict.script.exception = "SystemExit";
        verdict.script.outcome = ScriptStatus::Outcome::Exited;
        verdict.endedBy = calls.module;
        break;
    case OrdersEnd::Well:
        verdict.loss.clear();
        break;
    case OrdersEnd::Killed:
        verdict.script.outcome = ScriptStatus::Outcome::Signal;
        verdict.script.code.reset();
        verdict.script.signal = 9;
        verdict.endedBy = calls.run;
        verdict.closedAtEnd = 4;
        break;
    case OrdersEnd::RecorderFailed:
        verdict.recorder = Verdict::Recorder::Failed;
        verdict.recorderErrors = {
            failure("no-space", QT_TRANSLATE_NOOP("Diagnostic", "no space left in %1."), {"/data/traces"},
                    QT_TRANSLATE_NOOP("Diagnostic", "Free some space, or record to another folder with -o."))
                .error()};
        verdict.completeness = Verdict::Completeness::Truncated;
        break;
    case OrdersEnd::Incomplete:
        verdict.completeness = Verdict::Completeness::Partial;
        verdict.loss.push_back({"record-dropped", "MainThread", 7'400'000, 180'000'000});
        break;
    case OrdersEnd::NotBalanced: // a return too many, below
        break;
    case OrdersEnd::Unknown:
        verdict.script.outcome = ScriptStatus::Outcome::Unknown;
        verdict.script.code.reset();
        break;
    }
}

} // namespace

Result<OrdersCalls> buildOrdersTrace(const std::string& path, OrdersEnd end) {
    using Flavour = FunctionInfo::Flavour;
    TraceBuilder builder(path);
    builder.run.program = {"orders.py", "day.csv", "--strict"};
    builder.run.command = {"/usr/bin/python3", "orders.py", "day.csv", "--strict"};
    builder.run.workdir = "/home/ada/shop";
    builder.run.policy = {{"on_recorder_error", "abort", "default", ""},
                          {"propagate_script_exit", "false", "environment", "CODETRACER_PROPAGATE_SCRIPT_EXIT"},
                          {"require_trace", "false", "default", ""}};
    builder.run.environment = {{"HOME", "/home/ada"},
                               {"LANG", "C.UTF-8"},
                               {"PATH", "/usr/local/bin:/usr/bin:/bin"},
                               {"SHOP_API_TOKEN", "‹redacted›"},
                               {"SHOP_REGION", "eu-central"},
                               {"VIRTUAL_ENV", "/home/ada/shop/.venv"}};
    builder.file("/home/ada/shop/orders.py", ordersSource);
    const auto module = builder.function("<module>", {}, 1, Flavour::Module);
    const auto mainFunction = builder.function("main", {"argv"}, 57);
    const auto load = builder.function("load", {"path"}, 32);
    const auto parseOrders = builder.function("parse_orders", {"path"}, 26, Flavour::Generator);
    const auto parseOrder = builder.function("parse_order", {"line"}, 21);
    const auto fetchRate = builder.function("fetch_rate", {"currency"}, 38, Flavour::Coroutine);
    const auto ratesFor = builder.function("rates_for", {"currencies"}, 46, Flavour::Coroutine);
    const auto audit = builder.function("audit", {"orders"}, 51);
    const auto upload = builder.function("upload", {"order", "data", "token"}, 56);
    builder.file("/usr/lib/python3.12/threading.py");
    const auto threadStart = builder.function("Thread.start", {"self"}, 972, Flavour::Function, true, "threading");
    const auto threadRun = builder.function("Thread.run", {"self"}, 1004, Flavour::Function, true, "threading");
    const auto threadJoin =
        builder.function("Thread.join", {"self", "timeout"}, 1087, Flavour::Function, true, "threading");
    builder.file("/usr/lib/python3.12/asyncio/runners.py");
    const auto run = builder.function("run", {"main", "debug"}, 160, Flavour::Function, true, "asyncio.runners");
    const auto runOnce =
        builder.function("BaseEventLoop._run_once", {"self"}, 1900, Flavour::Function, true, "asyncio.base_events");
    builder.file("<frozen importlib._bootstrap>");
    const auto import =
        builder.function("_find_and_load", {"name"}, 1349, Flavour::Function, true, "importlib._bootstrap");
    const auto order = builder.type("Order", "orders");
    const auto rateError = builder.type("RateError", "orders");
    const auto systemExit = builder.type("SystemExit");
    const auto thread = builder.type("Thread", "threading");
    const auto future = builder.type("Future", "_asyncio");

    OrdersCalls calls;
    const std::string noRate = value::exception(rateError, {value::text("no rate for CHF")});
    builder.enter(module);
    calls.module = builder.lastCall();
    calls.toplevel = {0, 0};
    builder.enter(import, {value::text("asyncio")}).wait(25'900'000).leave();
    builder.enter(mainFunction, {value::list({value::text("day.csv"), value::text("--strict")})});
    calls.main = builder.lastCall();
    builder.enter(load, {value::text("day.csv")});
    calls.load = builder.lastCall();
    std::vector<std::string> orders;
    for (int number = 1; number <= 14; ++number) {
        if (number == 1)
            builder.enter(parseOrders, {value::text("day.csv")}, 1);
        else
            builder.resume(parseOrders, 1);
        builder.wait(1'200'000)
            .enter(parseOrder, {value::text(std::to_string(number) + ";sku;12.50;EUR")})
            .wait(610'000);
        if (number == 1)
            calls.firstOrder = builder.lastCall();
        orders.push_back(orderValue(order, number));
        builder.leave(orders.back()).wait(300'000).yield(orders.back()).wait(80'000);
    }
    builder.resume(parseOrders, 1).leave();
    builder.output("read 14 orders from day.csv\n");
    builder.leave(value::list(orders));
    const std::string threadValue =
        value::object(thread, {{"name", value::text("audit")}, {"daemon", value::boolean(false)}});
    builder.enter(threadStart, {threadValue}).wait(550'000).leave();

    builder.thread(1, "audit").enter(threadRun, {threadValue}).enter(audit, {value::list(orders)});
    calls.audit = builder.lastCall();
    for (int number = 1; number <= 6; ++number) {
        builder
            .enter(upload, {orders[static_cast<std::size_t>(number - 1)],
                            number % 2 ? cutText(1'200'000, "PNG header of the picture") : value::bytes("short"),
                            value::redacted()})
            .wait(700'000)
            .leave(value::integer(1'200'000));
        calls.upload = builder.lastCall();
    }
    builder.leave().leave();

    builder.thread(0).enter(run, {value::object(future, {}), value::none()});
    calls.run = builder.lastCall();
    builder.enter(runOnce, {value::object(future, {})});
    const std::string currencies =
        value::list({value::text("CHF"), value::text("EUR"), value::text("GBP"), value::text("USD")});
    builder.enter(ratesFor, {currencies}, 2).wait(4'280'000).yield(value::object(future, {}));
    const char* names[] = {"CHF", "EUR", "GBP", "USD"};
    for (std::uint64_t index = 0; index < 4; ++index)
        builder.enter(fetchRate, {value::text(names[index])}, 3 + index).wait(179'000).yield(value::object(future, {}));
    builder.leave();
    builder.wait(2'000'000).enter(runOnce, {value::object(future, {})});
    builder.resume(fetchRate, 4).wait(90'000).leave(value::real(1.0)).leave();
    builder.wait(10'400'000).enter(runOnce, {value::object(future, {})});
    builder.resume(fetchRate, 3).wait(105'000).unwind(noRate);
    calls.resumedRate = {0, builder.lastCall().index};
    if (end == OrdersEnd::Killed) {
        calls.run = builder.lastCall();
        builder.enter(runOnce, {value::object(future, {})}).wait(312'000'000);
    } else {
        builder.throwInto(ratesFor, 2, noRate).wait(4'400).unwind(noRate);
        calls.thrownRates = builder.lastCall();
        builder.leave();
        builder.unwind(noRate);
        builder.enter(threadJoin, {threadValue, value::none()}).wait(12'900'000).leave();
        builder.output("orders.py: no rate for CHF\n", OutputStream::Err);
        builder.leave(value::integer(3));
        builder.unwind(value::exception(systemExit, {value::integer(3)}));
    }
    if (end == OrdersEnd::NotBalanced)
        builder.thread(1, "audit").leave().thread(0);
    setEnd(builder, end, calls);
    if (auto done = builder.finish(); !done)
        return std::unexpected(done.error());
    return calls;
}

} // namespace callreel::test
