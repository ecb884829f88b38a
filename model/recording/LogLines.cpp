// SPDX-License-Identifier: Apache-2.0
#include "model/recording/LogLines.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include "model/exit/ExitCode.h"
#include "model/exit/PolicyWords.h"
#include "model/recording/BoundedWrite.h"
#include "model/trace/UtcTime.h"

namespace callreel {

namespace {

/// One event is one line, whatever is in it.
std::string onOneLine(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
            c = ' ';
    return out;
}

} // namespace

Result<LogLines> LogLines::open(const RecorderPolicy& policy) {
    LogLines lines;
    lines.m_level = policy.logLevel.value;
    if (policy.logFile.value.empty())
        return lines;
    lines.m_file =
        FileHandle(::open(policy.logFile.value.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600));
    if (lines.m_file)
        return lines;
    auto error =
        failure("log-file-not-writable", QT_TRANSLATE_NOOP("Diagnostic", "The log file %1 cannot be written: %2."),
                {policy.logFile.value, std::strerror(errno)},
                QT_TRANSLATE_NOOP("Diagnostic", "Choose another one with --log-file or CODETRACER_LOG_FILE."));
    error.error().source = policy.logFile.origin.empty() ? policy.logFile.value : policy.logFile.origin;
    return withExitCode(std::move(error), usageExitCode);
}

bool LogLines::wants(LogLevel level) const {
    return level <= m_level && level != LogLevel::Off && (m_file || level > LogLevel::Warn);
}

void LogLines::write(LogLevel level, std::string_view from, std::string_view text) const {
    if (!wants(level))
        return;
    std::string line = m_file ? utcTimeNow(6) + "Z " : "callreel: ";
    line.append(logLevelName(level)).append(m_file ? " " : ": ").append(from);
    if (m_file)
        line.append("[").append(std::to_string(::getpid())).append("]");
    line.append(": ").append(onOneLine(text)).append("\n");
    writeBounded(m_file ? m_file.get() : STDERR_FILENO, line);
}

void LogLines::write(LogLevel level, std::string_view from, const Diagnostic& diagnostic) const {
    if (!wants(level))
        return;
    std::string text = diagnostic.code + ": " + diagnostic.text();
    for (const Diagnostic* cause = diagnostic.cause.get(); cause; cause = cause->cause.get())
        text += " Because: " + cause->text();
    write(level, from, text);
}

} // namespace callreel
