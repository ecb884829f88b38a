// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/TelemetryLog.h"
#include "widgets/common/Page.h"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace callreel {

class StatePane;
class TelemetryModel;

/// How lifecycles began and ended: each step as it is told, of the window, its recordings and those of the service.
/// With a filter, to be copied as JSON lines; it stays at the newest event as long as one has not scrolled away from
/// it.
class TelemetryPage : public Page {
    Q_OBJECT

public:
    explicit TelemetryPage(TelemetryLog* log, QWidget* parent = nullptr);

    QString title() const override { return tr("Telemetry"); }
    QString iconName() const override { return QStringLiteral("activity"); }
    QString status() const override;
    bool canPerform(const QString& action) const override;
    void perform(const QString& action) override;
    void focusContent() override;

    QTableView* table() const { return m_table; }
    QLineEdit* filterField() const { return m_filter; }
    /// The selected rows as JSON lines; all that are shown when none is.
    QByteArray text() const;

private:
    void buildHead();
    void buildTable();
    void onRows();
    void showState();
    void copy();
    void showMenu(const QPoint& globalPosition);

    TelemetryLog* m_log;
    TelemetryModel* m_model;
    QSortFilterProxyModel* m_shown;
    QWidget* m_head;
    QLineEdit* m_filter;
    QToolButton* m_copy;
    QToolButton* m_clear;
    QTableView* m_table;
    StatePane* m_pane;
    QStackedLayout* m_stack;
    bool m_follows = true;
};

} // namespace callreel
