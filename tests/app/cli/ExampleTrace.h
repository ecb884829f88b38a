// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/TraceBuilder.h"

namespace callreel::test {

/// A small run with one of everything: a generator whose segments are resumed, one left suspended, an exception through
/// two frames, one thrown into a generator, a library call, a second thread, a call left open, a redacted argument. In
/// the main thread, by index:
///     0 <toplevel>          1 main(argv=['day.csv', '--strict'])
///     2   load(path='day.csv', password=redacted) -> [1, 2]   3     rows(n=3) yields 0   4 dumps(obj='x') (json) ->
///     '"x"' 5   rows #2 resumed yields 1       6   rows #3 thrown unwinds ValueError('stop') 7   run() unwinds
///     ValueError('bad news')      8     explode(reason='bad news') unwinds ValueError('bad news') 9   numbers() yields
///     7
/// and in thread 1, "audit":  0 work(name='日本 audit') left open
inline Result<void> buildExampleTrace(const std::string& path, int status = 3) {
    TraceBuilder builder(path);
    builder.file("/src/orders.py");
    using Flavour = FunctionInfo::Flavour;
    const auto main = builder.function("main", {"argv"}, 82);
    const auto load = builder.function("Store.load", {"path", "password"}, 10);
    const auto rows = builder.function("rows", {"n"}, 20, Flavour::Generator);
    const auto dumps = builder.function("dumps", {"obj"}, 183, Flavour::Function, true, "json");
    const auto run = builder.function("run", {}, 30);
    const auto explode = builder.function("explode", {"reason"}, 40);
    const auto numbers = builder.function("numbers", {}, 50, Flavour::Generator);
    const auto work = builder.function("work", {"name"}, 60);
    const auto valueError = builder.type("ValueError");

    builder.enter(main, {value::list({value::text("day.csv"), value::text("--strict")})});
    builder.enter(load, {value::text("day.csv"), value::redacted()});
    builder.enter(rows, {value::integer(3)}, 100).yield(value::integer(0));
    builder.enter(dumps, {value::text("x")}).leave(value::text("\"x\""));
    builder.wait(2000000).leave(value::list({value::integer(1), value::integer(2)}));
    builder.resume(rows, 100).yield(value::integer(1));
    builder.throwInto(rows, 100, value::exception(valueError, {value::text("stop")}))
        .unwind(value::exception(valueError, {value::text("stop")}));
    builder.enter(run).enter(explode, {value::text("bad news")});
    builder.unwind(value::exception(valueError, {value::text("bad news")}));
    builder.unwind(value::exception(valueError, {value::text("bad news")}));
    builder.enter(numbers, {}, 101).yield(value::integer(7));
    builder.thread(1, "audit").enter(work, {value::text("日本 audit")});
    builder.thread(0).wait(120000000).leave(value::integer(status));

    builder.run.id = "0199-example";
    builder.run.program = {"orders.py", "day.csv", "--strict mode"};
    builder.run.workdir = "/home/ann/shop";
    builder.run.interpreterImplementation = "CPython";
    builder.run.interpreterVersion = "3.12.1";
    builder.run.interpreterPath = "/usr/bin/python3.12";
    builder.verdict.script.outcome = ScriptStatus::Outcome::Exited;
    builder.verdict.script.code = status;
    builder.verdict.endedBy = CallId{0, 1};
    builder.verdict.loss = {{"value-redacted", "Store.load", 1, 0}};
    return builder.finish();
}

} // namespace callreel::test
