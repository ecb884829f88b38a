// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "model/recording/filters/FilterProfiles.h"
#include "model/recording/filters/FilteredStream.h"
#include "support/CallreelProgram.h"
#include "support/FileContent.h"

using namespace callreel;
using namespace callreel::test;

namespace {

const QString fixtures = QStringLiteral(CALLREEL_FIXTURES_DIR "/filters");

} // namespace

/// The filters that come along, on output captured from the real tools (tests/fixtures/filters/README.md): NAME.txt is
/// what the tool wrote, NAME.shown what is to be left of it.
class TestBuiltInFilters : public QObject {
    Q_OBJECT

    static void captures(const QString& pattern) {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("path");
        for (const QString& filter : QDir(fixtures).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir folder(fixtures + QLatin1Char('/') + filter);
            for (const QString& name : folder.entryList({pattern}, QDir::Files))
                QTest::newRow(qPrintable(name)) << filter << folder.filePath(name);
        }
    }
    /// In pieces of `size` bytes, as a pipe may give them.
    static QByteArray through(const QString& filter, const QByteArray& text, qsizetype size,
                              FilterTally* tally = nullptr) {
        const auto profile = FilterProfiles::load(filter.toStdString());
        if (!profile)
            return QByteArray::fromStdString("not loaded: " + profile.error().text());
        QByteArray out;
        FilteredStream stream(
            *profile, [&](std::string_view bytes) { out.append(bytes.data(), static_cast<qsizetype>(bytes.size())); });
        for (qsizetype at = 0; at < text.size(); at += size)
            stream.take(text.mid(at, size).toStdString(), 0);
        stream.finish();
        if (tally)
            *tally = stream.tally();
        return out;
    }

private Q_SLOTS:
    void theyAreAllThere() {
        for (const char* name : {"pytest", "unittest", "mypy", "ruff", "make", "ninja", "gcc", "cargo", "npm"}) {
            const auto profile = FilterProfiles::load(name);
            QVERIFY2(profile.has_value(), name);
            QVERIFY(!profile->description.empty() && !profile->commands.empty() && !profile->rules.empty());
            QVERIFY(QDir(fixtures).exists(QString::fromStdString(profile->name)));
        }
    }

    void showWhatTheyShould_data() { captures(QStringLiteral("*.txt")); }
    void showWhatTheyShould() {
        QFETCH(QString, filter);
        QFETCH(QString, path);
        const QByteArray text = contentOf(path);
        const QByteArray shown = through(filter, text, 1 << 16);
        const QString expected = path.chopped(4) + QStringLiteral(".shown");
        if (qEnvironmentVariableIsSet("CALLREEL_UPDATE_FIXTURES")) {
            QFile file(expected);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(shown) == shown.size());
        }
        QCOMPARE(shown, contentOf(expected));
        for (const qsizetype size : {1, 7, 100}) // wherever the pipe cuts it
            QCOMPARE(through(filter, text, size), shown);
    }

    void whatNamesAnErrorSurvives_data() { captures(QStringLiteral("*-fail.txt")); }
    void whatNamesAnErrorSurvives() { // a failure never looks like a success
        QFETCH(QString, filter);
        QFETCH(QString, path);
        static const QRegularExpression named(
            QStringLiteral(
                "error|fail|fatal|exception|traceback|panicked|assert|undefined|no such|not found|cannot|\\*\\*\\*"),
            QRegularExpression::CaseInsensitiveOption);
        const QByteArray text = contentOf(path);
        const QList<QByteArray> shown = through(filter, text, 1000).split('\n');
        int found = 0;
        for (const QByteArray& line : text.split('\n')) {
            QString words = QString::fromUtf8(line);
            words.remove(QStringLiteral("-Werror=format")); // an option of the compiler
            if (!named.match(words).hasMatch())
                continue;
            ++found;
            QVERIFY2(shown.contains(line), line.constData());
        }
        QVERIFY2(found > 0 || path.contains(QLatin1String("ruff")), "the fixture shows no failure");
    }

    void aPassingRunGetsShorter_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("part"); ///< of its lines that may be left
        QTest::newRow("pytest -v") << QStringLiteral("pytest") << QStringLiteral("pytest-verbose-pass") << 0.3;
        QTest::newRow("unittest -v") << QStringLiteral("unittest") << QStringLiteral("unittest-verbose-pass") << 0.6;
        QTest::newRow("make") << QStringLiteral("make") << QStringLiteral("make-pass") << 0.2;
        QTest::newRow("ninja") << QStringLiteral("ninja") << QStringLiteral("ninja-pass") << 0.3;
        QTest::newRow("cmake and make") << QStringLiteral("gcc") << QStringLiteral("cmake-make-pass") << 0.4;
        QTest::newRow("cargo") << QStringLiteral("cargo") << QStringLiteral("cargo-build-pass") << 0.5;
    }
    void aPassingRunGetsShorter() {
        QFETCH(QString, filter);
        QFETCH(QString, name);
        QFETCH(double, part);
        const auto profile = FilterProfiles::load(filter.toStdString());
        QVERIFY(profile);
        FilterTally tally;
        through(filter,
                contentOf(fixtures + QLatin1Char('/') + QString::fromStdString(profile->name) + QLatin1Char('/') +
                          name + QStringLiteral(".txt")),
                1000, &tally);
        QVERIFY(tally.shown > 0);
        QVERIFY2(static_cast<double>(tally.shown) <= part * static_cast<double>(tally.lines),
                 qPrintable(QString::number(tally.shown)));
    }

    void aFailureWithoutAWordOfErrorIsCounted() {
        FilterTally tally;
        const QString captured = fixtures + QStringLiteral("/make/make-norule-fail.txt"); // make: *** No rule to ...
        through(QStringLiteral("make"), contentOf(captured), 1000, &tally);
        QCOMPARE(tally.counts, (std::vector<std::uint64_t>{0, 1, 0})); // errors, failed targets, warnings
    }

    void throughTheProgramTheCodeStays_data() { captures(QStringLiteral("*-fail.txt")); }
    void throughTheProgramTheCodeStays() { // W6
        QFETCH(QString, filter);
        QFETCH(QString, path);
        const CallreelProgram callreel;
        const ProgramRun run = callreel.shell(
            QStringLiteral("\"$CALLREEL\" run --filter %1 -o full -- sh -c 'cat \"%2\"; exit 57'").arg(filter, path));
        QCOMPARE(run.exitCode, 57);
        QCOMPARE(run.out, contentOf(path.chopped(4) + QStringLiteral(".shown")));
        QCOMPARE(contentOf(callreel.file(QStringLiteral("full"))), contentOf(path));
        QVERIFY2(run.err.startsWith("callreel: " + filter.toUtf8()) && run.err.contains(" shown; all of them in "),
                 run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestBuiltInFilters)
#include "test_BuiltInFilters.moc"
