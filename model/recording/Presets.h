// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

#include "model/exit/Diagnostic.h"
#include "model/recording/RecordOptions.h"

namespace callreel {

/// Options under a name, in the order in which they were saved.
struct Preset {
    QString name;
    RecordOptions options;
    bool operator==(const Preset&) const = default;
};

/// The user's presets, kept in a file that only its owner can read.
class Presets : public QObject {
    Q_OBJECT

public:
    explicit Presets(QString file, QObject* parent = nullptr);
    /// presets.json beside the history.
    static QString defaultFile();

    const QList<Preset>& list() const { return m_list; }
    std::optional<RecordOptions> find(const QString& name) const;
    /// Under a name that is taken, replaces; a name is trimmed, an empty one is refused.
    bool save(const QString& name, const RecordOptions& options);
    void remove(const QString& name);

Q_SIGNALS:
    void changed();
    void failed(const callreel::Diagnostic& diagnostic);

private:
    void load();
    void write();

    QString m_file;
    QList<Preset> m_list;
};

} // namespace callreel
