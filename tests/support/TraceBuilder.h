// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/trace/Trace.h"
#include "model/trace/store/StoreWriter.h"

namespace callreel::test {

/// Encodes values as the recorder writes them, for tests that need some.
namespace value {
std::string none();
std::string boolean(bool value);
std::string integer(std::int64_t number);
std::string real(double number);
std::string text(std::string_view text);
std::string bytes(std::string_view bytes);
std::string list(const std::vector<std::string>& items);
std::string tuple(const std::vector<std::string>& items);
std::string dict(const std::vector<std::pair<std::string, std::string>>& entries);
std::string object(std::uint32_t type, const std::vector<std::pair<std::string, std::string>>& attributes);
/// An object whose attributes' names are the shape's.
std::string shaped(std::uint32_t shape, const std::vector<std::string>& values);
std::string exception(std::uint32_t type, const std::vector<std::string>& arguments);
std::string redacted();
} // namespace value

/// Makes a .reel with the real writer:
///
///     TraceBuilder builder(path);
///     const auto run = builder.function("run"), explode = builder.function("explode", {"reason"});
///     builder.enter(run).enter(explode, {value::text("bad news")}).unwind(...).unwind(...);
///     QVERIFY(builder.finish());
///
/// Time goes on by a microsecond at every event unless wait() says more. Everything happens on the current thread, the
/// main one (0, "MainThread") until thread() chooses another. The first call is `<toplevel>` unless withoutToplevel()
/// came first; finish() closes it with the script's exit code.
class TraceBuilder {
public:
    explicit TraceBuilder(const std::string& path);
    ~TraceBuilder();

    // Definitions. Functions belong to the file "/src/program.py" unless file() chose another.
    TraceBuilder& file(const std::string& path, const std::string& source = {});
    FunctionId function(const std::string& name, const std::vector<std::string>& arguments = {}, std::uint32_t line = 1,
                        FunctionInfo::Flavour flavour = FunctionInfo::Flavour::Function, bool library = false,
                        const std::string& module = "__main__");
    std::uint32_t type(const std::string& name, const std::string& module = "builtins",
                       const std::vector<std::string>& attributes = {});

    // Events of the current thread.
    TraceBuilder& withoutToplevel();
    TraceBuilder& thread(std::uint32_t id, const std::string& name = {});
    TraceBuilder& wait(std::int64_t nanoseconds);
    TraceBuilder& enter(FunctionId function, const std::vector<std::string>& arguments = {},
                        std::uint64_t activation = 0, EnterCause cause = EnterCause::Start);
    TraceBuilder& resume(FunctionId function, std::uint64_t activation);
    TraceBuilder& throwInto(FunctionId function, std::uint64_t activation, const std::string& exception);
    TraceBuilder& leave(const std::string& result = {}, const std::vector<std::uint32_t>& lines = {});
    TraceBuilder& yield(const std::string& value = {});
    TraceBuilder& unwind(const std::string& exception = {});
    TraceBuilder& output(std::string_view bytes, OutputStream stream = OutputStream::Out);
    /// A whole tree at once: every call of `functions[depth]` makes `breadth` calls of the next, down to `levels`.
    TraceBuilder& tree(const std::vector<FunctionId>& functions, unsigned breadth, unsigned levels);

    // What is known of the run; defaults are those of a script that ended well.
    RunMetadata run;
    Verdict verdict;

    /// The calls still open on the current thread.
    std::size_t depth() const;
    std::uint64_t callCount() const;
    CallId lastCall() const { return m_lastCall; }
    StoreWriter& writer() { return *m_writer; }

    /// Closes `<toplevel>` and the file. What else is open stays open, as after a kill.
    Result<void> finish();

private:
    ThreadWriter& current();

    std::unique_ptr<StoreWriter> m_writer;
    std::optional<Diagnostic> m_error;
    std::int64_t m_time = 0;
    std::uint32_t m_thread = 0;
    std::uint32_t m_path = 0;
    FunctionId m_nextFunction = 0;
    std::uint32_t m_nextPath = 0;
    std::uint32_t m_nextType = 0;
    bool m_toplevel = true;
    bool m_began = false;
    CallId m_lastCall;
};

/// Makes a trace of about `calls` calls that looks like a program: a loop of requests, each a small tree of a few dozen
/// functions, generators, now and then an exception, some output. The same for the same arguments.
/// `libraries`: two functions of three, the requests among them, are of libraries.
Result<void> buildLargeTrace(const std::string& path, std::uint64_t calls, bool values = true, bool libraries = false);

} // namespace callreel::test
