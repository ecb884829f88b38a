// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "widgets/common/Card.h"

namespace callreel {

/// An example program that is recorded in one click.
struct Example {
    QString title;
    QString text;
    QString icon; ///< Lucide name
    QString path; ///< of the script; empty when it is not installed
};

class ExampleCard : public Card {
    Q_OBJECT
public:
    explicit ExampleCard(const Example& example, QWidget* parent = nullptr);

Q_SIGNALS:
    void recordPressed(const QString& path);
};

} // namespace callreel
