// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

#include "model/recording/InterpreterList.h"

namespace callreel {

/// The interpreters that were found, with version, origin and whether the recorder works in them; the list fills while
/// it is open. Its last rows browse for another one and look again.
class InterpreterField : public QComboBox {
    Q_OBJECT

public:
    explicit InterpreterField(InterpreterList& list, QWidget* parent = nullptr);

    /// Empty: what a recording without a choice takes.
    QString interpreter() const { return m_path; }
    void setInterpreter(const QString& path);

    const InterpreterList::Entry* entryAt(int row) const;
    int firstActionRow() const { return static_cast<int>(m_list.entries().size()); }

Q_SIGNALS:
    void changed();
    void browseRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fill();
    void onActivated(int row);

    InterpreterList& m_list;
    QString m_path;
};

} // namespace callreel
