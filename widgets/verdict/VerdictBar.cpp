// SPDX-License-Identifier: Apache-2.0
#include "widgets/verdict/VerdictBar.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

#include "widgets/calltree/CallTexts.h"
#include "widgets/common/PhraseText.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

QString answerIcon(VerdictQuestion question, const Verdict& verdict, Answer::State state) {
    if (question == VerdictQuestion::Balance)
        return state == Answer::State::Error ? QStringLiteral("unlink") : QStringLiteral("scale");
    if (question == VerdictQuestion::Script && verdict.script.signal && state != Answer::State::Ok)
        return QStringLiteral("skull");
    if (question == VerdictQuestion::Completeness && state != Answer::State::Ok)
        return QStringLiteral("scissors");
    switch (state) {
    case Answer::State::Ok:
        return QStringLiteral("circle-check");
    case Answer::State::Info:
        return QStringLiteral("circle-dashed");
    case Answer::State::Warning:
        return QStringLiteral("triangle-alert");
    case Answer::State::Error:
        return QStringLiteral("octagon-x");
    }
    return {};
}

Token answerTone(Answer::State state) {
    switch (state) {
    case Answer::State::Ok:
        return Token::Ok;
    case Answer::State::Info:
        return Token::Text2;
    case Answer::State::Warning:
        return Token::Warn;
    case Answer::State::Error:
        return Token::Err;
    }
    return Token::Text2;
}

namespace {

constexpr int answerGap = 2;

} // namespace

AnswerButton::AnswerButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AnswerButton::setAnswer(VerdictQuestion question, const Verdict& verdict, const Answer& answer) {
    m_state = answer.state;
    m_icon = answerIcon(question, verdict, answer.state);
    m_title = phraseText(answer.title);
    m_words = phraseText(answer.sentence);
    setText(m_title + QLatin1Char(' ') + m_words);
    setAccessibleName(text());
    setToolTip(text());
    updateGeometry();
    update();
}

void AnswerButton::setTinted(bool tinted) {
    m_tinted = tinted && (m_state == Answer::State::Warning || m_state == Answer::State::Error);
    update();
}

QSize AnswerButton::sizeHint() const {
    const int words = QFontMetrics(metrics::strongFont()).horizontalAdvance(m_title) + metrics::spacing(1) + 1 +
                      QFontMetrics(metrics::textFont()).horizontalAdvance(m_words);
    return {words + metrics::iconSize() + 3 * metrics::spacing(2), metrics::controlHeight()};
}

QSize AnswerButton::minimumSizeHint() const {
    return {QFontMetrics(metrics::strongFont()).horizontalAdvance(m_title) + metrics::iconSize() +
                3 * metrics::spacing(2),
            metrics::controlHeight()};
}

void AnswerButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool bad = m_state == Answer::State::Warning || m_state == Answer::State::Error;
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_tinted || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        const Token tint = m_state == Answer::State::Error ? Token::ErrBg : Token::WarnBg;
        painter.setBrush(theme().color(isDown() ? Token::Selected : m_tinted ? tint : Token::Hover));
        painter.drawRoundedRect(shape, metrics::controlRadius, metrics::controlRadius);
    }
    const Token tone = answerTone(m_state);
    const int side = metrics::spacing(2);
    const int size = metrics::iconSize();
    painter.drawPixmap(side, (height() - size) / 2, iconPixmap(m_icon, size, theme().color(tone), devicePixelRatioF()));
    int x = side + size + side - 2;
    painter.setFont(metrics::strongFont());
    painter.setPen(theme().color(bad ? tone : Token::Text2));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    x += painter.fontMetrics().horizontalAdvance(m_title) + metrics::spacing(1) + 1;
    painter.setFont(metrics::textFont());
    const int room = width() - x - metrics::spacing(1);
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_words, Qt::ElideRight, room));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().color(Token::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::controlRadius, metrics::controlRadius);
    }
}

void AnswerButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

VerdictBar::VerdictBar(QWidget* parent) : QWidget(parent) {
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        m_buttons[index] = new AnswerButton(this);
        connect(m_buttons[index], &QAbstractButton::clicked, this,
                [this, index] { Q_EMIT questionAsked(static_cast<VerdictQuestion>(index)); });
    }
}

void VerdictBar::setVerdict(const Verdict& verdict) {
    const auto answers = VerdictText::answers(verdict);
    for (std::size_t index = 0; index < answers.size(); ++index)
        m_buttons[index]->setAnswer(static_cast<VerdictQuestion>(index), verdict, answers[index]);
    updateGeometry();
    place();
}

QSize VerdictBar::sizeHint() const {
    return whole(&QWidget::sizeHint);
}

QSize VerdictBar::minimumSizeHint() const {
    return whole(&QWidget::minimumSizeHint);
}

QSize VerdictBar::whole(QSize (QWidget::*hint)() const) const {
    QSize size(answerGap * static_cast<int>(m_buttons.size() - 1), 0);
    for (const AnswerButton* button : m_buttons) {
        const QSize one = (button->*hint)();
        size = {size.width() + one.width(), std::max(size.height(), one.height())};
    }
    return size;
}

void VerdictBar::place() {
    // Where there is little room the longest answer gives way first: the short ones stay whole.
    std::array<int, 4> widths{};
    int over = answerGap * static_cast<int>(m_buttons.size() - 1) - width();
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        widths[index] = m_buttons[index]->sizeHint().width();
        over += widths[index];
    }
    for (; over > 0; --over) {
        std::size_t widest = m_buttons.size();
        for (std::size_t index = 0; index < m_buttons.size(); ++index)
            if (widths[index] > m_buttons[index]->minimumSizeHint().width() &&
                (widest == m_buttons.size() || widths[index] > widths[widest]))
                widest = index;
        if (widest == m_buttons.size())
            break;
        --widths[widest];
    }
    int left = 0;
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        const int high = m_buttons[index]->sizeHint().height();
        m_buttons[index]->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - high) / 2, widths[index], high)));
        left += widths[index] + answerGap;
    }
}

void VerdictBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

bool VerdictBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void VerdictBar::setTinted(bool tinted) {
    for (AnswerButton* button : m_buttons)
        button->setTinted(tinted);
}

} // namespace callreel
