// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

#include "model/trace/VerdictText.h"
#include "widgets/theme/Token.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace callreel {

/// One of the four questions: asked, answered in words a newcomer knows, with the evidence behind it as links.
class RunSection : public QWidget {
    Q_OBJECT
public:
    explicit RunSection(const QString& question, QWidget* parent = nullptr);

    void setAnswer(const QString& icon, Token tone, const QString& answer, const QString& explanation);
    void addLink(const QString& text, std::function<void()> follow);
    void clear();
    /// A table of evidence below the words; taken over.
    void setEvidence(QWidget* evidence);
    /// Draws attention when the question was asked from elsewhere.
    void setHighlighted(bool highlighted);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshIcon();

    QString m_iconName;
    Token m_tone = Token::Text2;
    QLabel* m_icon;
    QLabel* m_question;
    QLabel* m_answer;
    QLabel* m_explanation;
    QHBoxLayout* m_links;
    QVBoxLayout* m_column;
    QWidget* m_evidence = nullptr;
    bool m_highlighted = false;
};

} // namespace callreel
