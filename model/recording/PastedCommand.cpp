// SPDX-License-Identifier: Apache-2.0
#include "model/recording/PastedCommand.h"

#include <QFileInfo>
#include <QRegularExpression>

#include "model/exit/PolicyFields.h"
#include "model/recording/ShellQuoting.h"

namespace callreel {

namespace {

/// Takes words from the front, one meaning after the other.
class Reader {
public:
    Reader(QStringList words, RecordOptions before) : m_words(std::move(words)), m_options(std::move(before)) {}

    /// False when no program was recognised: then nothing of the options has been touched.
    bool read() {
        const RecordOptions before = m_options;
        readSurroundings();
        const QString first = QFileInfo(m_words.value(0)).fileName();
        static const QRegularExpression python(QStringLiteral("^(python|pypy)[0-9.]*t?$"));
        if (first == QLatin1String("callreel") && m_words.value(1) == QLatin1String("record")) {
            m_words.remove(0, 2);
            m_options.pythonOptions.clear();
            m_options.propagateScriptExit.reset();
            m_options.output.clear();
            m_options.recorder.clear();
            m_options.values = true;
            m_options.keepOutput.reset();
            m_options.policyOptions.clear();
            m_options.lines = m_options.force = m_options.requireTrace = false;
            readCallreelOptions();
            readTarget();
        } else if (python.match(first).hasMatch()) {
            m_options.interpreter = m_words.takeFirst();
            readPythonOptions();
            readTarget();
        } else if (first.endsWith(QLatin1String(".py")) || first.endsWith(QLatin1String(".pyz"))) {
            readTarget();
        } else {
            m_options = before;
            return false;
        }
        return true;
    }

    const RecordOptions& options() const { return m_options; }

private:
    /// `$`, `cd FOLDER &&`, `env -i`, `NAME=value`.
    void readSurroundings() {
        if (m_words.value(0) == QLatin1String("$"))
            m_words.removeFirst();
        if (m_words.value(0) == QLatin1String("cd") && m_words.value(2) == QLatin1String("&&")) {
            m_options.workdir = m_words.at(1);
            m_words.remove(0, 3);
        }
        QList<QPair<QString, QString>> environment;
        bool inherit = true;
        static const QRegularExpression assignment(QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"),
                                                   QRegularExpression::DotMatchesEverythingOption);
        while (!m_words.isEmpty()) {
            const QRegularExpressionMatch match = assignment.match(m_words.first());
            if (m_words.first() == QLatin1String("env"))
                m_words.removeFirst();
            else if (m_words.first() == QLatin1String("-i"))
                inherit = !m_words.removeOne(QStringLiteral("-i"));
            else if (match.hasMatch()) {
                environment.append({match.captured(1), match.captured(2)});
                m_words.removeFirst();
            } else
                break;
        }
        m_options.environment = environment;
        m_options.inheritEnvironment = inherit;
    }

    void readCallreelOptions() {
        while (!m_words.isEmpty() && m_words.first().startsWith(QLatin1Char('-')) &&
               m_words.first() != QLatin1String("-m") && m_words.first() != QLatin1String("-c")) {
            QString name = m_words.takeFirst();
            QString value;
            const bool joined = name.startsWith(QLatin1String("--")) && name.contains(QLatin1Char('='));
            if (joined) {
                value = name.section(QLatin1Char('='), 1);
                name = name.section(QLatin1Char('='), 0, 0);
            }
            if (name.size() > 2 && name.startsWith(QLatin1String("-o"))) { // -oFILE
                m_options.output = name.mid(2);
                continue;
            }
            const auto argument = [&] { return joined || m_words.isEmpty() ? value : m_words.takeFirst(); };
            if (name == QLatin1String("--python"))
                m_options.interpreter = argument();
            else if (name == QLatin1String("-o") || name == QLatin1String("--output"))
                m_options.output = argument();
            else if (name == QLatin1String("--python-option"))
                m_options.pythonOptions << argument();
            else if (name == QLatin1String("--propagate-script-exit"))
                m_options.propagateScriptExit = true;
            else if (name == QLatin1String("--no-propagate-script-exit"))
                m_options.propagateScriptExit = false;
            else if (name == QLatin1String("--require-trace"))
                m_options.requireTrace = true;
            else if (name == QLatin1String("--no-values"))
                m_options.values = false;
            else if (name == QLatin1String("--no-output"))
                m_options.keepOutput = false;
            else if (name == QLatin1String("--lines"))
                m_options.lines = true;
            else if (name == QLatin1String("--force"))
                m_options.force = true;
            else if (name == QLatin1String("--io-capture"))
                m_options.keepOutput = argument() != QLatin1String("off");
            else if (name == QLatin1String("--recorder"))
                m_options.recorder = argument();
            else if (name == QLatin1String("--exit-mode") || name == QLatin1String("--stop-mode") ||
                     name == QLatin1String("--telemetry"))
                m_options.policyOptions << name + QLatin1Char('=') + argument();
            else if (name == QLatin1String("--report"))
                argument(); // the window writes none; --quiet and --stay mean nothing to it either
            else
                keepPolicyOption(name, argument);
        }
    }

    /// One that the dialog has no field for goes along as it is.
    template <typename Argument>
    void keepPolicyOption(const QString& name, Argument argument) {
        for (const PolicyField& field : policyFields()) {
            const QString option = QLatin1String(field.option);
            if (name == QLatin1String("--") + option && !field.isBoolean())
                m_options.policyOptions << name + QLatin1Char('=') + argument();
            else if (field.isBoolean() &&
                     (name == QLatin1String("--") + option || name == QLatin1String("--no-") + option))
                m_options.policyOptions << name;
        }
    }

    /// Up to the program: https://docs.python.org/3/using/cmdline.html. -X, -W and --check-hash-based-pycs take a word.
    void readPythonOptions() {
        m_options.pythonOptions.clear();
        while (!m_words.isEmpty() && m_words.first().startsWith(QLatin1Char('-')) &&
               m_words.first() != QLatin1String("-") && m_words.first() != QLatin1String("-m") &&
               m_words.first() != QLatin1String("-c")) {
            const QString option = m_words.takeFirst();
            m_options.pythonOptions << option;
            if ((option == QLatin1String("-X") || option == QLatin1String("-W") ||
                 option == QLatin1String("--check-hash-based-pycs")) &&
                !m_words.isEmpty())
                m_options.pythonOptions.last() +=
                    option.size() == 2 ? m_words.takeFirst() : QLatin1Char('=') + m_words.takeFirst();
        }
    }

    void readTarget() {
        m_options.target = RecordOptions::Target::Script;
        if (m_words.value(0) == QLatin1String("-m") || m_words.value(0) == QLatin1String("-c"))
            m_options.target = m_words.takeFirst() == QLatin1String("-m") ? RecordOptions::Target::Module
                                                                          : RecordOptions::Target::Code;
        m_options.program = m_words.isEmpty() ? QString() : m_words.takeFirst();
        m_options.arguments = m_words;
    }

    QStringList m_words;
    RecordOptions m_options;
};

} // namespace

Result<PastedCommand> PastedCommand::parse(const QString& line, const RecordOptions& before, const QString& home) {
    auto split = splitAsShell(line.trimmed(), home);
    if (!split)
        return std::unexpected(split.error());
    if (split->words.isEmpty())
        return failure("nothing-pasted", QT_TRANSLATE_NOOP("Diagnostic", "There is nothing in it yet."));
    PastedCommand out{before, false, split->words, split->notExpanded};
    Reader reader(split->words, before);
    if (reader.read()) {
        out.options = reader.options();
        // The one of "cd FOLDER &&" was understood.
        if (split->words.value(2) == QLatin1String("&&") && split->words.count(QStringLiteral("&&")) == 1)
            out.notExpanded.removeAll(QStringLiteral("&&"));
    } else {
        out.argumentsOnly = true;
        out.options.arguments = split->words;
    }
    return out;
}

} // namespace callreel
