// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

#include "model/recording/filters/FoldedLines.h"

using namespace callreel;

/// Rows of lines and folds: "3" is the line 3, "[4-7:3]" a fold of three lines from 4 to 7.
class test_FoldedLines : public QObject {
    Q_OBJECT

    using State = FoldedLines::State;

    static QString rows(const FoldedLines& lines) {
        QStringList out;
        for (const FoldedLines::Row& row : lines.rows())
            out << (row.isFold() ? QStringLiteral("[%1-%2:%3]").arg(row.number).arg(row.end - 1).arg(row.folded)
                                 : QString::number(row.number));
        return out.join(QLatin1Char(' '));
    }
    /// "s" shown, "h" hidden, "." of the other stream.
    static void add(FoldedLines& lines, const char* states) {
        for (; *states; ++states)
            lines.add(*states == 's' ? State::Shown : *states == 'h' ? State::Hidden : State::Absent);
    }
    static QString laid(FoldedLines& lines) {
        lines.apply(lines.change());
        return rows(lines);
    }

private Q_SLOTS:
    void linesAndFolds() {
        FoldedLines lines;
        add(lines, "shh.hs");
        QCOMPARE(laid(lines), QStringLiteral("0 [1-4:3] 5"));
        QCOMPARE(lines.rowOf(3), 1u); // not of this view, but between lines that are folded
        QCOMPARE(lines.rowOf(5), 2u);
        QCOMPARE(lines.rowOf(99), 2u);
        add(lines, ".h");
        QCOMPARE(laid(lines), QStringLiteral("0 [1-4:3] 5 [7-7:1]"));
        add(lines, "h.h"); // the last fold grows, and nothing before it is laid anew
        QCOMPARE(lines.change().keep, 3u);
        QCOMPARE(laid(lines), QStringLiteral("0 [1-4:3] 5 [7-10:3]"));
        QCOMPARE(lines.change().keep, 4u);
        QVERIFY(lines.change().rows.empty());
    }

    void aLineThatWaitedIsShown() {
        FoldedLines lines;
        add(lines, "hhhhh");
        QCOMPARE(laid(lines), QStringLiteral("[0-4:5]"));
        lines.set(2, State::Shown);
        QCOMPARE(laid(lines), QStringLiteral("[0-1:2] 2 [3-4:2]"));
        lines.set(2, State::Hidden);
        QCOMPARE(laid(lines), QStringLiteral("[0-4:5]"));
    }

    void openedStaysOpen() {
        FoldedLines lines;
        add(lines, "sh.hs");
        laid(lines);
        QVERIFY(!lines.hasOpened());
        lines.open(lines.rows()[1]);
        QVERIFY(lines.hasOpened());
        QCOMPARE(laid(lines), QStringLiteral("0 1 3 4"));
        add(lines, "h");
        QCOMPARE(laid(lines), QStringLiteral("0 1 3 4 [5-5:1]"));
        lines.clear(6);
        QVERIFY(!lines.hasOpened());
        QCOMPARE(rows(lines), QString());
        add(lines, "hs");
        QCOMPARE(laid(lines), QStringLiteral("[6-6:1] 7"));
    }

    void theOldestGo() {
        FoldedLines lines;
        add(lines, "sshhhs");
        laid(lines);
        QCOMPARE(lines.removeBefore(1), 1u);
        QCOMPARE(lines.removeBefore(4), 1u); // the fold has lost two lines
        QCOMPARE(laid(lines), QStringLiteral("[4-4:1] 5"));
        QCOMPARE(lines.removeBefore(6), 2u);
        QCOMPARE(laid(lines), QString());
        add(lines, "s");
        QCOMPARE(laid(lines), QStringLiteral("6"));
    }

    /// Whatever happens in whatever order, the rows are those that a new beginning would give.
    void stepsComeToTheSameAsABeginning() {
        QRandomGenerator random(4711);
        for (int round = 0; round < 200; ++round) {
            FoldedLines lines;
            for (int step = 0; step < 40; ++step) {
                const auto state = static_cast<State>(random.bounded(3));
                switch (random.bounded(5)) {
                case 0:
                    lines.removeBefore(lines.begin() + random.bounded(3));
                    break;
                case 1:
                    if (lines.end() > lines.begin())
                        lines.set(random.bounded(static_cast<qint64>(lines.begin()), static_cast<qint64>(lines.end())),
                                  state);
                    break;
                case 2:
                    lines.apply(lines.change());
                    if (!lines.rows().empty())
                        lines.open(lines.rows()[random.bounded(static_cast<quint32>(lines.rows().size()))]);
                    break;
                default:
                    lines.add(state);
                }
            }
            FoldedLines fresh;
            fresh.clear(lines.begin());
            for (std::int64_t number = lines.begin(); number < lines.end(); ++number)
                fresh.add(lines.state(number));
            QCOMPARE(laid(lines), laid(fresh));
        }
    }
};

QTEST_GUILESS_MAIN(test_FoldedLines)
#include "test_FoldedLines.moc"
