// SPDX-License-Identifier: Apache-2.0
// Dark and light follow the desktop's portal: a real bus of our own, with a portal of our own on it.
#include <QTest>

#ifdef CALLREEL_DBUS

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>

#include "app/desktop/DesktopPortal.h"
#include "widgets/theme/Theme.h"

using namespace callreel;

/// Answers as xdg-desktop-portal does: the value in a variant in a variant.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) {
        const bool known = group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 77)));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class DesktopPortalTest : public QObject {
    Q_OBJECT

    QProcess m_bus;
    QString m_address;

private Q_SLOTS:
    void initTestCase() {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            QSKIP("there is no dbus-daemon on this machine");
        m_bus.start(daemon,
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForReadyRead(10000));
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
        QVERIFY(!m_address.isEmpty());
    }
    void cleanupTestCase() {
        m_bus.kill();
        m_bus.waitForFinished();
    }
    void init() {
        setSystemDark(std::nullopt);
        applyColourScheme(ColourScheme::Follow);
        QVERIFY(!theme().isDark()); // the offscreen platform's palette is light
    }

    void thePortalIsAskedAndFollowed() {
        FakePortal portal;
        portal.scheme = 1;
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        DesktopPortal follower(m_address);
        QTRY_VERIFY(theme().isDark());
        const auto tell = [&](const char* key, uint scheme) {
            Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QLatin1String(key),
                                         QDBusVariant(scheme));
        };
        // Told again until it has come: Qt relays the signals of a fresh object a moment after it was registered.
        QTRY_VERIFY((tell("color-scheme", 2), !theme().isDark()));
        tell("color-scheme", 1);
        QTRY_VERIFY(theme().isDark());
        tell("contrast", 2); // another setting is none of ours
        tell("color-scheme", 0);
        QTRY_VERIFY(!theme().isDark());
        // What the user has chosen comes before what the desktop says.
        applyColourScheme(ColourScheme::Light);
        tell("color-scheme", 1);
        QTest::qWait(100);
        QVERIFY(!theme().isDark());
        applyColourScheme(ColourScheme::Follow);
        QVERIFY(theme().isDark());
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    }

    void withoutPortalOrBusNothingWaits() {
        DesktopPortal none(m_address);
        DesktopPortal nowhere(QStringLiteral("unix:path=/nonexistent/bus"));
        QTest::qWait(200);
        QVERIFY(!theme().isDark());
    }
};

QTEST_MAIN(DesktopPortalTest)

#else

class DesktopPortalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QSKIP("built without Qt D-Bus"); }
    void nothing() {}
};

QTEST_MAIN(DesktopPortalTest)

#endif
#include "test_DesktopPortal.moc"
