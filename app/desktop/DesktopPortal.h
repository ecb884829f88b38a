// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace callreel {

/// Asks the desktop's portal (org.freedesktop.portal.Settings, color-scheme) whether it is dark, tells the theme, and
/// follows it. Everything is asynchronous: without a bus, with a bus that hangs and without a portal the window starts
/// as fast, and Qt's palette decides as before.
class DesktopPortal : public QObject {
    Q_OBJECT
public:
    /// `address` of the bus; empty: the session's, if there is one.
    explicit DesktopPortal(const QString& address, QObject* parent = nullptr);
    ~DesktopPortal() override;

    /// Where the session's bus is said to be; empty when nothing says so. Never starts one.
    static QString sessionAddress();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void attach(const QString& connection);
    void onRead(QDBusPendingCallWatcher* watcher);
    static void take(const QVariant& value);

    QString m_connection; ///< its name; empty until there is one
};

} // namespace callreel
