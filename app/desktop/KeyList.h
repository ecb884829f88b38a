// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>

namespace callreel {

/// Keys and what they do, in sections: all of them, or those that work in one pane.
class KeyList : public QTreeWidget {
    Q_OBJECT
public:
    explicit KeyList(QWidget* parent = nullptr);

    void showAll();
    /// Those of one section of the key map, with the actions that belong to it.
    void showSection(const QByteArray& section);
    /// Rows whose action or keys contain the text.
    void filter(const QString& text);
    int rowsShown() const;

private:
    void addRow(const QString& section, const QString& action, const QString& keys);
};

} // namespace callreel
