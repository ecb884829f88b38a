// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <array>

#include "model/trace/VerdictText.h"
#include "widgets/theme/Token.h"

namespace callreel {

/// The verdict's four questions, in the order in which they are always shown.
enum class VerdictQuestion { Script, Recorder, Completeness, Balance };

/// The icon of an answer: shape before colour.
QString answerIcon(VerdictQuestion question, const Verdict& verdict, Answer::State state);
/// The colour of an answer's icon, and of its words when it is a bad one.
Token answerTone(Answer::State state);

/// One answer: icon, title, a few words. Quiet when it is good, coloured when it is not; tinted once its banner is
/// closed.
class AnswerButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit AnswerButton(QWidget* parent = nullptr);

    void setAnswer(VerdictQuestion question, const Verdict& verdict, const Answer& answer);
    void setTinted(bool tinted);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_icon;
    QString m_title;
    QString m_words;
    Answer::State m_state = Answer::State::Ok;
    bool m_tinted = false;
};

/// The four answers in one row, always in sight. Each opens its part of the run pane.
class VerdictBar : public QWidget {
    Q_OBJECT
public:
    explicit VerdictBar(QWidget* parent = nullptr);

    void setVerdict(const Verdict& verdict);
    /// Bad answers wear a tint while no banner speaks for them.
    void setTinted(bool tinted);
    AnswerButton* button(VerdictQuestion question) const { return m_buttons[static_cast<std::size_t>(question)]; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void questionAsked(callreel::VerdictQuestion question);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QSize whole(QSize (QWidget::*hint)() const) const;
    void place();

    std::array<AnswerButton*, 4> m_buttons;
};

} // namespace callreel
