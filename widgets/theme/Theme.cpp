// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QWidget>

#include <cmath>

#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"

namespace callreel {

namespace {

QColor mix(const QColor& over, const QColor& under, double share) {
    return QColor::fromRgbF(static_cast<float>(over.redF() * share + under.redF() * (1 - share)),
                            static_cast<float>(over.greenF() * share + under.greenF() * (1 - share)),
                            static_cast<float>(over.blueF() * share + under.blueF() * (1 - share)));
}

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

constexpr std::size_t at(Token token) {
    return static_cast<std::size_t>(token);
}

struct State {
    Theme theme = Theme::light();
    ColourScheme scheme = ColourScheme::Light;
    std::optional<bool> systemDark; ///< as the desktop says, if it does
    bool applying = false;
};

State& state() {
    static State s;
    return s;
}

/// The palette of the system, whatever we have set: ours is taken off for the moment of the question.
QPalette systemPalette() {
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

bool isDark(const QPalette& palette) {
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

/// Asks the system again when it says that its colours are others. Every window is told; once is enough.
class SystemWatcher : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ThemeChange && !state().applying && !m_asked) {
            m_asked = true;
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_asked = false;
                    applyColourScheme(state().scheme);
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_asked = false;
};

} // namespace

double contrastRatio(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

static Theme::Category withText(QColor fill, QColor edge, const QColor& text) {
    return {fill, edge, text};
}

Theme Theme::light() {
    Theme t;
    for (std::size_t i = 0; i < tokenCount; ++i)
        t.m_colors[i] = QColor(lightTokens[i]);
    for (std::size_t i = 0; i < categoryCount; ++i)
        t.m_categories[i] = withText(lightCategories[i].fill, lightCategories[i].edge, t.color(Token::Text));
    return t;
}

Theme Theme::dark() {
    Theme t;
    t.m_dark = true;
    for (std::size_t i = 0; i < tokenCount; ++i)
        t.m_colors[i] = QColor(darkTokens[i]);
    for (std::size_t i = 0; i < categoryCount; ++i)
        t.m_categories[i] = withText(darkCategories[i].fill, darkCategories[i].edge, t.color(Token::Text));
    return t;
}

Theme Theme::highContrast(const QPalette& system) {
    const bool darkSystem = callreel::isDark(system);
    Theme t = darkSystem ? dark() : light();
    t.m_highContrast = true;
    const QColor base = system.color(QPalette::Base);
    // A system palette may have grey text; below 7:1 the poles of black and white serve better.
    QColor text = system.color(QPalette::Text);
    if (contrastRatio(text, base) < 7)
        text = QColor(darkSystem ? Qt::white : Qt::black);
    for (const Token token : {Token::Window, Token::Panel, Token::Raised, Token::Sunken, Token::Header, Token::Stripe,
                              Token::OkBg, Token::InfoBg, Token::WarnBg, Token::ErrBg, Token::SuspBg, Token::OnAccent})
        t.m_colors[at(token)] = base;
    for (const Token token :
         {Token::Text,     Token::Text2,    Token::Text3,       Token::Line,       Token::LineStrong, Token::Control,
          Token::Guide,    Token::Accent,   Token::AccentHover, Token::AccentText, Token::Focus,      Token::Ok,
          Token::Info,     Token::Warn,     Token::Err,         Token::Susp,       Token::OkLine,     Token::InfoLine,
          Token::WarnLine, Token::ErrLine,  Token::SuspLine,    Token::VStr,       Token::VNum,       Token::VName,
          Token::VKey,     Token::VComment, Token::Stderr})
        t.m_colors[at(token)] = text;
    t.m_colors[at(Token::Disabled)] = mix(text, base, 0.6);
    t.m_colors[at(Token::Hover)] = mix(text, base, 0.08);
    t.m_colors[at(Token::Selected)] = mix(text, base, 0.18);
    t.m_colors[at(Token::SelectedOff)] = mix(text, base, 0.12);
    for (const Token token : {Token::Match, Token::MatchNow})
        t.m_colors[at(token)] = mix(text, base, token == Token::Match ? 0.15 : 0.25);
    for (Category& category : t.m_categories)
        category = withText(base, text, text);
    return t;
}

Theme::Category Theme::category(int index) const {
    return m_categories[static_cast<std::size_t>(index < 0 || index >= categoryCount ? categoryCount - 1 : index)];
}

Theme::Category Theme::paleCategory(int index) const {
    Category pale = category(index);
    pale.fill = mix(pale.fill, color(Token::Panel), 0.42);
    pale.text = color(Token::Text2);
    return pale;
}

QPalette Theme::palette() const {
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Token token) { p.setColor(QPalette::All, role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::Base, Token::Panel);
    set(QPalette::AlternateBase, Token::Stripe);
    set(QPalette::Button, Token::Raised);
    set(QPalette::Text, Token::Text);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Highlight, Token::Selected);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::AccentText);
    set(QPalette::LinkVisited, Token::AccentText);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Light, Token::Panel);
    set(QPalette::Midlight, Token::Line);
    set(QPalette::Mid, Token::LineStrong);
    set(QPalette::Dark, Token::Control);
    set(QPalette::Shadow, Token::LineStrong);
    p.setColor(QPalette::Inactive, QPalette::Highlight, color(Token::SelectedOff));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, color(Token::Disabled));
    p.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    return p;
}

const Theme& theme() {
    return state().theme;
}

ThemeNotifier& ThemeNotifier::instance() {
    static ThemeNotifier notifier;
    return notifier;
}

void applyColourScheme(ColourScheme scheme) {
    State& s = state();
    s.applying = true;
    if (!dynamic_cast<Style*>(QApplication::style())) {
        QApplication::setStyle(new Style);
        qApp->installEventFilter(new SystemWatcher(qApp));
    }
    s.scheme = scheme;
    metrics::forgetFonts(); // the system may have others now
    const bool ask = scheme == ColourScheme::Follow || scheme == ColourScheme::HighContrast;
    const QPalette system = ask ? systemPalette() : QPalette();
    switch (scheme) {
    case ColourScheme::Follow:
        s.theme = s.systemDark.value_or(isDark(system)) ? Theme::dark() : Theme::light();
        break;
    case ColourScheme::Light:
        s.theme = Theme::light();
        break;
    case ColourScheme::Dark:
        s.theme = Theme::dark();
        break;
    case ColourScheme::HighContrast:
        s.theme = Theme::highContrast(system);
        break;
    }
    QApplication::setPalette(s.theme.palette());
    s.applying = false;
    Q_EMIT ThemeNotifier::instance().changed();
}

void setSystemDark(std::optional<bool> dark) {
    State& s = state();
    if (s.systemDark == dark)
        return;
    s.systemDark = dark;
    if (s.scheme == ColourScheme::Follow)
        applyColourScheme(s.scheme);
}

ColourScheme colourScheme() {
    return state().scheme;
}

namespace {

/// Keeps one palette role of a widget at a token's colour; a child of the widget, at most one per kind.
class RoleKeeper : public QObject {
public:
    RoleKeeper(QWidget* widget, bool fill) : QObject(widget), m_widget(widget), m_fill(fill) {
        setObjectName(fill ? QStringLiteral("callreel.fill") : QStringLiteral("callreel.text"));
        connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &RoleKeeper::apply);
    }
    void set(Token token) {
        m_token = token;
        apply();
    }

private:
    void apply() {
        QPalette palette = m_widget->palette();
        const QColor color = theme().color(m_token);
        if (m_fill) {
            for (const auto role : {QPalette::Window, QPalette::Base})
                palette.setColor(QPalette::All, role, color);
        } else {
            for (const auto group : {QPalette::Active, QPalette::Inactive})
                for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
                    palette.setColor(group, role, color);
        }
        m_widget->setPalette(palette);
    }

    QWidget* m_widget;
    bool m_fill;
    Token m_token = Token::Text;
};

void keep(QWidget* widget, Token token, bool fill) {
    const QString name = fill ? QStringLiteral("callreel.fill") : QStringLiteral("callreel.text");
    QObject* found = widget->findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
    auto* keeper = found ? static_cast<RoleKeeper*>(found) : new RoleKeeper(widget, fill);
    keeper->set(token);
}

} // namespace

void setTextToken(QWidget* widget, Token token) {
    keep(widget, token, false);
}

void setFillToken(QWidget* widget, Token token) {
    widget->setAutoFillBackground(true);
    keep(widget, token, true);
}

} // namespace callreel
