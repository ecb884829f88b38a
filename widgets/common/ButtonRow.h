// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPushButton>

#include "widgets/theme/Style.h"

class QHBoxLayout;

namespace callreel {

/// Small buttons side by side under a pane. Where their words do not fit they are their icons, and the words are tips.
class ButtonRow : public QWidget {
    Q_OBJECT
public:
    explicit ButtonRow(QWidget* parent = nullptr);

    /// At the right end of those there are. `tip`: what it does, where the words alone do not say it.
    QPushButton* add(const QString& words, const QString& picture, const QString& tip = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QPushButton* button;
        QString words;
        QString tip;
    };

    int widthWithWords() const;
    void fit();

    QHBoxLayout* m_row;
    QList<Entry> m_entries;
};

} // namespace callreel
