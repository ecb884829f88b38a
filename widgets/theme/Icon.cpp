// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/Icon.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
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

struct PictureKey {
    QString name;
    int size;
    QRgb colour;
    qreal ratio;
    bool operator==(const PictureKey&) const = default;
};

size_t qHash(const PictureKey& key, size_t seed) {
    return qHashMulti(seed, key.name, key.size, key.colour, key.ratio);
}

constexpr qsizetype mostPictures = 2000;

/// Pictures drawn so far; none outlives the application.
QHash<PictureKey, QPixmap>& drawn() {
    static QHash<PictureKey, QPixmap> pictures;
    static const bool cleared = [] {
        qAddPostRoutine([] { drawn().clear(); });
        return true;
    }();
    Q_UNUSED(cleared)
    return pictures;
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
    // Rows ask for the same few again and again: a look into a hash, no key to be written.
    QHash<PictureKey, QPixmap>& pictures = drawn();
    const PictureKey key{lucideName, size, colour.rgba(), devicePixelRatio};
    if (const auto known = pictures.constFind(key); known != pictures.constEnd())
        return *known;
    if (pictures.size() >= mostPictures)
        pictures.clear();
    const int edge = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    QPixmap picture(edge, edge);
    picture.fill(Qt::transparent);
    QByteArray svg = source(lucideName);
    if (!svg.isEmpty()) {
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QPainter painter(&picture);
        QSvgRenderer(svg).render(&painter);
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    return *pictures.insert(key, picture);
}

bool hasIcon(const QString& lucideName) {
    return QFile::exists(resourcePath(lucideName));
}

} // namespace callreel
