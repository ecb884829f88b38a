// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "model/recording/RecordOptions.h"

class QWidget;

namespace callreel {

/// The dialogs that fill a part of the form: files, folders, a pasted command line. Each shows itself and returns; what
/// was chosen comes as whole options.
class RecordPickers : public QObject {
    Q_OBJECT

public:
    explicit RecordPickers(QWidget* window);

    /// `scriptFolder`: the working directory follows the script while it is this one, or empty.
    void script(const RecordOptions& now, const QString& scriptFolder);
    void interpreter(const RecordOptions& now);
    void workdir(const RecordOptions& now);
    void output(const RecordOptions& now);
    void command(const RecordOptions& now);

Q_SIGNALS:
    void chosen(const RecordOptions& options);

private:
    QWidget* m_window;
};

} // namespace callreel
