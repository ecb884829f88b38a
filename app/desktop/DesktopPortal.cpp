// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/DesktopPortal.h"

#ifdef CALLREEL_DBUS

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String portalInterface("org.freedesktop.portal.Settings");
constexpr QLatin1String appearanceGroup("org.freedesktop.appearance");
constexpr QLatin1String colourSchemeKey("color-scheme");

} // namespace

QString DesktopPortal::sessionAddress() {
    QString told = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!told.isEmpty())
        return told;
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    return QFile::exists(socket) ? QStringLiteral("unix:path=") + socket : QString();
}

DesktopPortal::DesktopPortal(const QString& address, QObject* parent) : QObject(parent) {
    const QString bus = address.isEmpty() ? sessionAddress() : address;
    if (bus.isEmpty())
        return;
    // Connecting waits for the bus to say hello: not on the thread that draws the window.
    static int number = 0;
    const QString name = QStringLiteral("callreel-portal-%1").arg(++number);
    QThreadPool::globalInstance()->start([bus, name, self = QPointer<DesktopPortal>(this)] {
        const bool connected = QDBusConnection::connectToBus(bus, name).isConnected();
        QMetaObject::invokeMethod(qApp, [self, name, connected] {
            if (self && connected)
                self->attach(name);
            else
                QDBusConnection::disconnectFromBus(name);
        });
    });
}

DesktopPortal::~DesktopPortal() {
    if (!m_connection.isEmpty())
        QDBusConnection::disconnectFromBus(m_connection);
}

void DesktopPortal::attach(const QString& connection) {
    m_connection = connection;
    QDBusConnection bus(connection);
    qRegisterMetaType<QDBusVariant>(); // or Qt would not find the slot by its parameters
    // Of whoever sends it: to name the sender, Qt would ask the bus for its owner and wait for the answer.
    bus.connect({}, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("Read"));
    question << QString(appearanceGroup) << QString(colourSchemeKey);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &DesktopPortal::onRead);
}

void DesktopPortal::onRead(QDBusPendingCallWatcher* watcher) {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (!reply.isError())
        take(reply.value().variant());
    watcher->deleteLater();
}

void DesktopPortal::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == appearanceGroup && key == colourSchemeKey)
        take(value.variant());
}

void DesktopPortal::take(const QVariant& value) {
    QVariant plain = value;
    while (plain.canConvert<QDBusVariant>()) // Read wraps its answer twice
        plain = plain.value<QDBusVariant>().variant();
    bool known = false;
    const uint scheme = plain.toUInt(&known);
    // 1: prefers dark, 2: prefers light, everything else: no preference.
    if (known)
        setSystemDark(scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt);
}

} // namespace callreel

#else

namespace callreel {

DesktopPortal::DesktopPortal(const QString&, QObject* parent) : QObject(parent) {}
DesktopPortal::~DesktopPortal() = default;
QString DesktopPortal::sessionAddress() {
    return {};
}
void DesktopPortal::onSettingChanged(const QString&, const QString&, const QDBusVariant&) {}

} // namespace callreel

#endif
