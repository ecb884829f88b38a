// SPDX-License-Identifier: Apache-2.0
// Contrast of every pair of tokens that stand on one another, from the table, in both themes and in high contrast.
#include <QGuiApplication>
#include <QPalette>
#include <QTest>

#include "widgets/theme/Theme.h"

using namespace callreel;

namespace {

struct Pair {
    Token front;
    Token back;
    double least;
};

QList<Pair> pairs() {
    using enum Token;
    QList<Pair> list;
    const auto on = [&](Token front, std::initializer_list<Token> backs, double least) {
        for (const Token back : backs)
            list.append({front, back, least});
    };
    on(Text,
       {Window, Panel, Header, Hover, Selected, SelectedOff, Sunken, Raised, Stripe, Match, MatchNow, OkBg, InfoBg,
        WarnBg, ErrBg, SuspBg},
       4.5);
    on(Text2, {Window, Panel, Header, Hover, Selected, SelectedOff, Sunken, Raised, WarnBg, ErrBg}, 4.5);
    on(Text3, {Window, Panel, Header, Hover, Stripe, Raised}, 4.5);
    on(AccentText, {Window, Panel, Header, Hover, Raised, Selected}, 4.5);
    on(OnAccent, {Accent, AccentHover}, 4.5);
    on(Control, {Panel, Window, Raised}, 2.995); // 3.0, computed with one digit
    on(Focus, {Panel, Window, Raised, Selected}, 3.0);
    for (const auto& [front, tint] :
         {std::pair{Ok, OkBg}, {Info, InfoBg}, {Warn, WarnBg}, {Err, ErrBg}, {Susp, SuspBg}})
        on(front, {tint, Panel, Window, Selected, Hover}, 4.5);
    for (const Token line : {OkLine, InfoLine, WarnLine, ErrLine, SuspLine})
        on(line, {Panel}, 2.5);
    for (const Token value : {VStr, VNum, VName, VKey, Stderr})
        on(value, {Panel, Stripe, Hover, Selected}, 4.5);
    on(VComment, {Panel, Stripe, Hover}, 4.5);
    return list;
}

void check(const Theme& theme, const char* name) {
    for (const Pair& pair : pairs()) {
        const double ratio = contrastRatio(theme.color(pair.front), theme.color(pair.back));
        QVERIFY2(ratio >= pair.least, qPrintable(QStringLiteral("%1: token %2 on %3 has %4, needs %5")
                                                     .arg(QLatin1String(name))
                                                     .arg(static_cast<int>(pair.front))
                                                     .arg(static_cast<int>(pair.back))
                                                     .arg(ratio)
                                                     .arg(pair.least)));
    }
    for (int i = 0; i < categoryCount; ++i) {
        QVERIFY(contrastRatio(theme.category(i).text, theme.category(i).fill) >= 4.5);
        QVERIFY(contrastRatio(theme.paleCategory(i).text, theme.paleCategory(i).fill) >= 4.5);
    }
}

} // namespace

class PalettesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastIsTheWellKnownFormula() {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }
    void lightIsReadable() { check(Theme::light(), "light"); }
    void darkIsReadable() { check(Theme::dark(), "dark"); }

    void highContrastTakesTheSystemsPolesAndNoTints() {
        for (const bool dark : {false, true}) {
            QPalette system;
            for (const auto role : {QPalette::Base, QPalette::Window})
                system.setColor(role, dark ? Qt::black : Qt::white);
            for (const auto role : {QPalette::Text, QPalette::WindowText})
                system.setColor(role, dark ? Qt::white : Qt::black);
            const Theme theme = Theme::highContrast(system);
            check(theme, "high contrast");
            QCOMPARE(theme.isDark(), dark);
            QCOMPARE(theme.lineWidth(), 2);
            QCOMPARE(theme.color(Token::WarnBg), theme.color(Token::Panel));
            QVERIFY(contrastRatio(theme.color(Token::Text), theme.color(Token::Panel)) >= 7);
            QVERIFY(contrastRatio(theme.color(Token::Line), theme.color(Token::Panel)) >= 7);
        }
    }

    void anUnreadableSystemPaletteIsMended() {
        QPalette system;
        system.setColor(QPalette::Base, Qt::white);
        system.setColor(QPalette::Text, QColor(0xbb, 0xbb, 0xbb));
        system.setColor(QPalette::Window, Qt::white);
        system.setColor(QPalette::WindowText, Qt::black);
        check(Theme::highContrast(system), "mended");
    }
};

QTEST_GUILESS_MAIN(PalettesTest)
#include "test_Palettes.moc"
