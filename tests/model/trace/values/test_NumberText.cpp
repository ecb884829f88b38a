// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "model/trace/values/NumberText.h"

using namespace callreel;

class TestNumberText : public QObject {
    Q_OBJECT

private:
    static QString plain(const std::string& text) {
        return QString::fromStdString(text).replace(QChar(0x2009), QLatin1Char(' '));
    }

private Q_SLOTS:
    void durations_data() {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 ns, const char* text) {
            QTest::addRow("%lld", static_cast<long long>(ns)) << ns << QString::fromUtf8(text);
        };
        row(0, "0 ns");
        row(87, "87 ns");
        row(999, "999 ns");
        row(1000, "1.00 µs");
        row(4400, "4.40 µs");
        row(4056, "4.05 µs");
        row(41300, "41.3 µs");
        row(617000, "617 µs");
        row(999999, "999 µs");
        row(2130000, "2.13 ms");
        row(312000000, "312 ms");
        row(1250000000, "1.25 s");
        row(41300000000, "41.3 s");
        row(59999999999, "59.9 s");
        row(187000000000, "3 min 07 s");
        row(7440000000000, "2 h 04 min");
        row(-4400, "-4.40 µs");
    }
    void durations() {
        QFETCH(qint64, nanoseconds);
        QFETCH(QString, text);
        QCOMPARE(plain(NumberText::duration(nanoseconds)), text);
    }

    void counts() {
        QCOMPARE(plain(NumberText::count(0)), QStringLiteral("0"));
        QCOMPARE(plain(NumberText::count(612)), QStringLiteral("612"));
        QCOMPARE(plain(NumberText::count(816302)), QStringLiteral("816 302"));
        QCOMPARE(plain(NumberText::count(1284907)), QStringLiteral("1.28 M"));
        QCOMPARE(plain(NumberText::exact(1284907)), QStringLiteral("1 284 907"));
        QCOMPARE(plain(NumberText::count(9921040000)), QStringLiteral("9.92 G"));
    }

    void sizes() {
        QCOMPARE(plain(NumberText::bytes(512)), QStringLiteral("512 B"));
        QCOMPARE(plain(NumberText::bytes(48000)), QStringLiteral("48 kB"));
        QCOMPARE(plain(NumberText::bytes(14200000)), QStringLiteral("14.2 MB"));
        QCOMPARE(plain(NumberText::bytes(~std::uint64_t{0})), QStringLiteral("18.4 EB"));
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "test_NumberText.moc"
