// SPDX-License-Identifier: Apache-2.0
#include "widgets/calltree/CallTexts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <climits>

#include "model/recording/TraceBookmarks.h"
#include "widgets/calltree/CallGlyphs.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/PhraseText.h"

namespace callreel::callTexts {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CallTexts", text);
}

QString resultWords(const Trace& trace, const Call& call, const CallValues* values) {
    if (trace.function(call.function).flavour == FunctionInfo::Flavour::Toplevel)
        return phraseText(VerdictText::outcome(trace.verdict().script));
    if (call.exit == ExitCause::Unwind) {
        if (values && values->result)
            return translated(QT_TRANSLATE_NOOP("CallTexts", "unwound by %1")).arg(spokenException(*values->result));
        return translated(QT_TRANSLATE_NOOP("CallTexts", "unwound by an exception"));
    }
    if (call.exit == ExitCause::Return && values && values->result)
        return translated(QT_TRANSLATE_NOOP("CallTexts", "returned %1"))
            .arg(QString::fromStdString(ValueText::plainText(ValueText::render(*values->result, valueOptions(80)))));
    if (call.exit == ExitCause::Yield && values && values->result)
        return translated(QT_TRANSLATE_NOOP("CallTexts", "yielded %1"))
            .arg(QString::fromStdString(ValueText::plainText(ValueText::render(*values->result, valueOptions(80)))));
    return exitGlyph(call.exit).word;
}

QString policySource(const std::string& name) {
    if (name == "command line")
        return translated(QT_TRANSLATE_NOOP("CallTexts", "command line"));
    if (name == "environment")
        return translated(QT_TRANSLATE_NOOP("CallTexts", "environment"));
    if (name == "settings")
        return translated(QT_TRANSLATE_NOOP("CallTexts", "settings"));
    if (name == "default")
        return translated(QT_TRANSLATE_NOOP("CallTexts", "default"));
    return QString::fromStdString(name);
}

} // namespace

QString policyOrigin(const RunPolicy& field) {
    const QString source = policySource(field.source);
    return field.origin.empty() ? source : source + QStringLiteral(", ") + QString::fromStdString(field.origin);
}

const ValueWords& valueWords() {
    // Made once per language; the language changes with a restart of the window's texts only.
    static QString language;
    static ValueWords words;
    const auto translated = [](const char* text) {
        return QCoreApplication::translate("ValueText", text).toStdString();
    };
    const QString now = QCoreApplication::translate("ValueText", "redacted");
    if (now != language) {
        language = now;
        const ValueWords english;
        words.redacted = translated(english.redacted.c_str());
        words.cycle = translated(english.cycle.c_str());
        words.depth = translated(english.depth.c_str());
        words.notTold = translated(english.notTold.c_str());
        words.cut = translated(english.cut.c_str());
        words.partOf = translated(english.partOf.c_str());
        words.items = translated(english.items.c_str());
        words.characters = translated(english.characters.c_str());
        words.digits = translated(english.digits.c_str());
    }
    return words;
}

ValueText::Options valueOptions(std::size_t width) {
    ValueText::Options options;
    options.width = width;
    options.words = &valueWords();
    return options;
}

QString start(const Trace& trace, std::int64_t nanoseconds) {
    if (!trace.run().timesRecorded)
        return QStringLiteral("\u2013");
    return formatStart(nanoseconds, trace.run().durationNs);
}

QString segment(const Call& call, std::uint32_t segments) {
    return segments > 1 ? QStringLiteral("%1/%2").arg(call.segment).arg(segments) : QString();
}

QString flavour(FunctionInfo::Flavour flavour) {
    switch (flavour) {
    case FunctionInfo::Flavour::Generator:
        return translated(QT_TRANSLATE_NOOP("CallTexts", "generator"));
    case FunctionInfo::Flavour::Coroutine:
        return translated(QT_TRANSLATE_NOOP("CallTexts", "coroutine"));
    case FunctionInfo::Flavour::AsyncGenerator:
        return translated(QT_TRANSLATE_NOOP("CallTexts", "async generator"));
    case FunctionInfo::Flavour::Module:
        return translated(QT_TRANSLATE_NOOP("CallTexts", "module"));
    case FunctionInfo::Flavour::Toplevel:
        return translated(QT_TRANSLATE_NOOP("CallTexts", "the whole run"));
    case FunctionInfo::Flavour::Function:
        break;
    }
    return {};
}

QString causes(const Call& call) {
    QStringList words;
    if (call.enter != EnterCause::Start)
        words << enterGlyph(call.enter).word;
    if (call.exit != ExitCause::Return)
        words << exitGlyph(call.exit).word;
    return words.join(QStringLiteral(", "));
}

QString location(const FunctionInfo& function) {
    if (function.file.empty() || function.flavour == FunctionInfo::Flavour::Toplevel)
        return {};
    return QStringLiteral("%1:%2").arg(QFileInfo(QString::fromStdString(function.file)).fileName()).arg(function.line);
}

QString spokenDuration(std::int64_t nanoseconds) {
    const QString text = formatDuration(nanoseconds);
    const qsizetype space = text.lastIndexOf(QChar(0x2009));
    if (space < 0 || text.count(QChar(0x2009)) > 1)
        return text;
    const QString number = text.left(space), unit = text.mid(space + 1);
    if (unit == QStringLiteral("ns"))
        return translated(QT_TRANSLATE_NOOP("CallTexts", "%1 nanoseconds")).arg(number);
    if (unit == QStringLiteral("µs"))
        return translated(QT_TRANSLATE_NOOP("CallTexts", "%1 microseconds")).arg(number);
    if (unit == QStringLiteral("ms"))
        return translated(QT_TRANSLATE_NOOP("CallTexts", "%1 milliseconds")).arg(number);
    return translated(QT_TRANSLATE_NOOP("CallTexts", "%1 seconds")).arg(number);
}

QString typeName(const Value& value) {
    return QString::fromStdString(value.type);
}

QString spokenException(const Value& exception) {
    // "RateError('no rate for CHF')" is read as "RateError no rate for CHF".
    QString text = QString::fromStdString(ValueText::plainText(ValueText::render(exception, valueOptions(120))));
    for (const char16_t mark : {u'(', u')', u'\'', u'"', u','})
        text.replace(QChar(mark), QLatin1Char(' '));
    return text.simplified();
}

QString sentence(const Trace& trace, const Call& call, std::uint32_t segments, const CallValues* values,
                 std::uint32_t level) {
    QStringList parts{QString::fromStdString(trace.function(call.function).name)};
    if (segments > 1)
        parts << translated(QT_TRANSLATE_NOOP("CallTexts", "segment %1 of %2")).arg(call.segment).arg(segments);
    if (call.enter != EnterCause::Start)
        parts << enterGlyph(call.enter).word;
    parts << resultWords(trace, call, values);
    if (!trace.run().timesRecorded) {
        parts << translated(QT_TRANSLATE_NOOP("CallTexts", "times not recorded"))
              << translated(QT_TRANSLATE_NOOP("CallTexts", "level %1")).arg(level);
        return parts.join(QStringLiteral(", "));
    }
    parts << (startUnit(trace.run().durationNs) == QStringLiteral("s")
                  ? translated(QT_TRANSLATE_NOOP("CallTexts", "starts at %1 seconds"))
                  : translated(QT_TRANSLATE_NOOP("CallTexts", "starts at %1 milliseconds")))
                 .arg(start(trace, call.start));
    parts << translated(QT_TRANSLATE_NOOP("CallTexts", "took %1")).arg(spokenDuration(call.duration));
    parts << translated(QT_TRANSLATE_NOOP("CallTexts", "level %1")).arg(level);
    return parts.join(QStringLiteral(", "));
}

QString libraryCalls(std::uint64_t count, bool exact) {
    const int plural = static_cast<int>(std::min<std::uint64_t>(count, INT_MAX));
    return QCoreApplication::translate("CallTexts", "%1 library call(s)", nullptr, plural)
        .arg(exact ? formatExact(count) : formatCount(count));
}

QString libraryCallsFrom(const Trace& trace, const Call& first, std::uint64_t count) {
    const QString name = qualifiedName(trace.function(first.function));
    return count > 1 ? name + QStringLiteral(" …") : name;
}

QString qualifiedName(const FunctionInfo& function) {
    return QString::fromStdString(function.module.empty() ? function.name : function.module + '.' + function.name);
}

QString bookmark(const TraceBookmarks& bookmarks, CallId call) {
    if (!bookmarks.contains(call))
        return {};
    const QString note = bookmarks.note(call);
    return note.isEmpty() ? translated(QT_TRANSLATE_NOOP("CallTexts", "bookmarked"))
                          : translated(QT_TRANSLATE_NOOP("CallTexts", "bookmark: %1")).arg(note);
}

QString copiedHead() {
    return QStringList{translated(QT_TRANSLATE_NOOP("CallTexts", "Function")),
                       translated(QT_TRANSLATE_NOOP("CallTexts", "Arguments")),
                       translated(QT_TRANSLATE_NOOP("CallTexts", "Result")),
                       translated(QT_TRANSLATE_NOOP("CallTexts", "In")),
                       translated(QT_TRANSLATE_NOOP("CallTexts", "Out")),
                       translated(QT_TRANSLATE_NOOP("CallTexts", "Start, ms")),
                       translated(QT_TRANSLATE_NOOP("CallTexts", "Duration, ms"))}
        .join(QLatin1Char('\t'));
}

QString copiedRow(const Trace& trace, const Call& call, std::uint32_t segments, const CallValues* values, int indent) {
    QString name = QString::fromStdString(trace.function(call.function).name);
    if (const QString part = segment(call, segments); !part.isEmpty())
        name += QLatin1Char(' ') + part;
    QString arguments, result;
    if (values && values->recorded) {
        arguments = QString::fromStdString(
            ValueText::plainText(ValueText::renderArguments(values->arguments, valueOptions(400))));
        if (values->result)
            result =
                QString::fromStdString(ValueText::plainText(ValueText::render(*values->result, valueOptions(400))));
    }
    if (trace.function(call.function).flavour == FunctionInfo::Flavour::Toplevel)
        result = phraseText(VerdictText::outcome(trace.verdict().script));
    const auto milliseconds = [&](std::int64_t time) {
        return trace.run().timesRecorded ? QString::number(static_cast<double>(time) / 1e6, 'f', 6) : QString();
    };
    return QStringList{QString(indent * 2, QLatin1Char(' ')) + name,
                       arguments,
                       result,
                       enterGlyph(call.enter).word,
                       exitGlyph(call.exit).word,
                       milliseconds(call.start),
                       milliseconds(call.duration)}
        .join(QLatin1Char('\t'));
}

} // namespace callreel::callTexts
