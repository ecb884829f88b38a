// SPDX-License-Identifier: Apache-2.0
#include "widgets/recording/StopSteps.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr int laneWidth = 120;

} // namespace

StopSteps::StopSteps(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    hide();
}

QSize StopSteps::sizeHint() const {
    return {600, metrics::toolBarHeight()};
}

QSize StopSteps::minimumSizeHint() const {
    return {120, metrics::toolBarHeight()};
}

void StopSteps::setStep(Step step) {
    if (step <= m_step && step != Step::Hidden)
        return; // an escalation only goes forward
    m_step = step;
    m_clock.start();
    m_step == Step::Waiting ? m_tick.start() : m_tick.stop();
    setVisible(step != Step::Hidden && step != Step::Done);
    setAccessibleName(sentence());
    update();
    if (isVisible()) { // a change that one waits for: said once
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void StopSteps::asked(bool kill) {
    m_userStop = true;
    m_killed = m_killed || kill;
    setStep(kill ? Step::Killing : Step::Asked);
}

void StopSteps::reached(StopStep step, int waitMs) {
    switch (step) {
    case StopStep::Terminate:
        m_waitMs = std::max(1, waitMs);
        setStep(Step::Waiting);
        break;
    case StopStep::Kill:
        m_killed = true;
        setStep(Step::Killing);
        break;
    case StopStep::Seal:
        setStep(Step::Sealing);
        break;
    }
}

void StopSteps::sealing(double done) {
    m_sealed = done;
    setStep(Step::Sealing);
    update();
}

void StopSteps::ended() {
    setStep(Step::Done);
}

void StopSteps::setWaited(int milliseconds) {
    m_frozen = milliseconds;
    m_tick.stop();
    update();
}

int StopSteps::waited() const {
    return std::min(m_waitMs, m_frozen >= 0 ? m_frozen : static_cast<int>(m_clock.elapsed()));
}

QString StopSteps::sentence() const {
    switch (m_step) {
    case Step::Asked:
        return tr("Stopping: asked to stop (SIGTERM)");
    case Step::Waiting:
        return tr("Stopping: waiting for it to finish");
    case Step::Killing:
        return tr("Stopping: killing the process group");
    case Step::Sealing:
        return tr("Sealing the trace");
    case Step::Hidden:
    case Step::Done:
        break;
    }
    return {};
}

int StopSteps::place() const {
    switch (m_step) {
    case Step::Asked:
        return 1;
    case Step::Waiting:
        return 2;
    case Step::Killing:
        return 3;
    case Step::Sealing:
        return 4;
    case Step::Hidden:
    case Step::Done:
        break;
    }
    return 0;
}

void StopSteps::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.color(Token::InfoBg));
    painter.fillRect(QRect(0, height() - t.lineWidth(), width(), t.lineWidth()), t.color(Token::Line));
    if (isRightToLeft()) { // drawn once, for both directions: only the places are mirrored
        painter.setLayoutDirection(Qt::RightToLeft);
    }
    const qreal middle = height() / 2.0;
    qreal x = metrics::spacing(4);
    const auto place = [this](qreal left, qreal wide) { return isRightToLeft() ? width() - left - wide : left; };
    const auto write = [&](const QString& text, const QFont& font, Token token) {
        painter.setFont(font);
        painter.setPen(t.color(token));
        const qreal wide = QFontMetricsF(font).horizontalAdvance(text) + 1;
        painter.drawText(QRectF(place(x, wide), 0, wide, height()),
                         Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine, text);
        x += wide;
    };
    const auto lane = [&](double done) {
        const QRectF whole(place(x, laneWidth), middle - 2, laneWidth, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.color(Token::LineStrong));
        painter.drawRoundedRect(whole, 2, 2);
        painter.setBrush(t.color(Token::Accent));
        const qreal wide = laneWidth * std::clamp(done, 0.0, 1.0);
        painter.drawRoundedRect(QRectF(isRightToLeft() ? whole.right() - wide : whole.left(), whole.top(), wide, 4), 2,
                                2);
        x += laneWidth + metrics::spacing(2);
    };

    if (!m_userStop) {
        write(tr("Sealing the trace"), metrics::strongFont(), Token::Text);
        x += metrics::spacing(3);
        if (m_sealed >= 0)
            lane(m_sealed);
        return;
    }
    write(tr("Stopping"), metrics::strongFont(), Token::Text);
    x += metrics::spacing(4);
    const QString words[] = {tr("Asked to stop (SIGTERM)"), tr("Waiting for it to finish"),
                             tr("Kill the process group"), tr("Seal and open the trace")};
    const int now = this->place();
    const int badge = std::max(20, QFontMetrics(metrics::smallFont()).height() + 4);
    const int gap = metrics::spacing(4) * 2 + 24;
    // Where there is no room for all the words, those of the step that is under way stay.
    int wanted = static_cast<int>(x) + 3 * gap + laneWidth +
                 QFontMetrics(metrics::textFont()).horizontalAdvance(tr("%1 of %2 s"));
    for (const QString& word : words)
        wanted += badge + 2 * metrics::spacing(2) + QFontMetrics(metrics::strongFont()).horizontalAdvance(word);
    const bool brief = wanted > width();
    for (int i = 1; i <= 4; ++i) {
        const bool skipped = (i == 3 && now == 4 && !m_killed) || (i == 2 && m_killed && now > 2);
        const bool done = i < now && !skipped;
        const QRectF circle(place(x, badge), middle - badge / 2.0, badge, badge);
        painter.setPen(QPen(t.color(done ? Token::Ok : i == now ? Token::Accent : Token::Control), 1.5));
        painter.setBrush(i == now ? QBrush(t.color(Token::Accent)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
        if (done) {
            const int edge = badge * 3 / 5;
            painter.drawPixmap(circle.center() - QPointF(edge / 2.0, edge / 2.0),
                               iconPixmap(QStringLiteral("check"), edge, t.color(Token::Ok), devicePixelRatioF()));
        } else {
            QFont font = metrics::smallFont();
            font.setWeight(QFont::DemiBold);
            painter.setFont(font);
            painter.setPen(t.color(i == now ? Token::OnAccent : Token::Text3));
            painter.drawText(circle, Qt::AlignCenter, skipped ? QStringLiteral("–") : QString::number(i));
        }
        x += badge + metrics::spacing(2);
        if (!brief || i == now)
            write(words[i - 1], i == now ? metrics::strongFont() : metrics::textFont(),
                  i == now ? Token::Text
                  : done   ? Token::Text2
                           : Token::Text3);
        if (i == now && m_step == Step::Waiting) {
            x += metrics::spacing(2);
            lane(static_cast<double>(waited()) / m_waitMs);
            write(
                tr("%1 of %2 s")
                    .arg(QLocale().toString(waited() / 1000.0, 'f', 1), QLocale().toString(m_waitMs / 1000.0, 'f', 1)),
                metrics::textFont(), Token::Text2);
        } else if (i == now && m_step == Step::Sealing && m_sealed >= 0) {
            x += metrics::spacing(2);
            lane(m_sealed);
        }
        if (i < 4) {
            x += metrics::spacing(4);
            painter.setPen(QPen(t.color(Token::LineStrong), 2));
            painter.drawLine(QPointF(place(x, 24), middle), QPointF(place(x, 24) + 24, middle));
            x += 24 + metrics::spacing(4);
        }
    }
    const QString comfort = tr("What is recorded is kept either way");
    const qreal wide = QFontMetricsF(metrics::smallFont()).horizontalAdvance(comfort) + 1;
    if (x + wide + metrics::spacing(6) < width()) {
        x = width() - wide - metrics::spacing(4);
        write(comfort, metrics::smallFont(), Token::Text2);
    }
}

} // namespace callreel
