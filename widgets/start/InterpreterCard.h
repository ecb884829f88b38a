// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exit/Diagnostic.h"
#include "model/recording/InterpreterProbe.h"
#include "widgets/common/Card.h"
#include "widgets/theme/Token.h"

class QLabel;
class QPushButton;

namespace callreel {

class ElidedLabel;

/// Names the interpreter that recordings use, or says what is wrong with it.
class InterpreterCard : public Card {
    Q_OBJECT
public:
    explicit InterpreterCard(QWidget* parent = nullptr);

    void showLooking();
    void showInterpreter(const InterpreterInfo& info);
    void showProblem(const Diagnostic& problem);

Q_SIGNALS:
    void chooseAnother();

private:
    void refresh();

    QLabel* m_icon;
    QLabel* m_text;
    ElidedLabel* m_path;
    QPushButton* m_choose;
    QString m_iconName;
    Token m_token = Token::Text3;
};

} // namespace callreel
