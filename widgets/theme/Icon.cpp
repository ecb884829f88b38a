// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Icon.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

QString resourcePath(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// The file's text, read once per name.
const QByteArray& source(const QString& name) {
    static QHash<QString, QByteArray> read;
    const auto found = read.constFind(name);
    if (found != read.constEnd())
        return *found;
    QFile file(resourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qWarning("There is no icon named %s", qPrintable(name));
    return *read.insert(name, file.readAll());
}

class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int edge = std::min(rect.width(), rect.height());
        const QPointF corner(rect.x() + (rect.width() - edge) / 2.0, rect.y() + (rect.height() - edge) / 2.0);
        painter->drawPixmap(corner, iconPixmap(m_name, edge, colour(mode), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // QIcon hands over the size in device px together with the ratio.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        const int edge = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return iconPixmap(m_name, edge, colour(mode), scale);
    }

    QIconEngine* clone() const override { return new IconEngine(*this); }
    QString key() const override { return QStringLiteral("callreel"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return source(m_name).isEmpty(); }

private:
    QColor colour(QIcon::Mode mode) const { return theme().color(mode == QIcon::Disabled ? Token::Disabled : m_token); }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString& lucideName, Token colour) {
    return QIcon(new IconEngine(lucideName, colour));
}

QPixmap iconPixmap(const QString& lucideName, int size, const QColor& colour, qreal devicePixelRatio) {
    const QString key = QStringLiteral("callreel/%1/%2/%3/%4")
                            .arg(lucideName)
                            .arg(size)
                            .arg(colour.rgba(), 0, 16)
                            .arg(devicePixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    const int edge = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    picture = QPixmap(edge, edge);
    picture.fill(Qt::transparent);
    QByteArray svg = source(lucideName);
    if (!svg.isEmpty()) {
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QPainter painter(&picture);
        QSvgRenderer(svg).render(&painter);
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

bool hasIcon(const QString& lucideName) {
    return QFile::exists(resourcePath(lucideName));
}

} // namespace callreel
