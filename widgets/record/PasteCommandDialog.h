// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "model/recording/RecordOptions.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace callreel {

/// Takes a command line and shows, as one types, what a shell would make of it and which fields it would fill.
class PasteCommandDialog : public QDialog {
    Q_OBJECT

public:
    explicit PasteCommandDialog(const RecordOptions& before, QWidget* parent = nullptr);

    void setLine(const QString& line);

Q_SIGNALS:
    void taken(const callreel::RecordOptions& options);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    QString describe(const struct PastedCommand& pasted) const;

    RecordOptions m_before;
    RecordOptions m_after;
    QPlainTextEdit* m_line;
    QLabel* m_result;
    QLabel* m_warning;
    QPushButton* m_take;
};

} // namespace callreel
