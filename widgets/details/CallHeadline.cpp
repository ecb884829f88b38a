// SPDX-License-Identifier: Apache-2.0
#include "widgets/details/CallHeadline.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "model/analysis/ModuleCategories.h"
#include "widgets/calltree/CallGlyphs.h"
#include "widgets/calltree/CallTexts.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// A word on a quiet, rounded ground.
class Badge : public QLabel {
public:
    using QLabel::QLabel;
    QSize sizeHint() const override { return QLabel::sizeHint() + QSize(metrics::spacing(3), 2); }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Token::Sunken));
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.end();
        QLabel::paintEvent(event);
    }
};

QPixmap chip(const Theme::Category& colours, qreal ratio) {
    QPixmap pixmap(QSize(10, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.edge, 1));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(0.5, 0.5, 8, 14), metrics::barRadius, metrics::barRadius);
    return pixmap;
}

QFont nameFont() {
    QFont font = metrics::valueFont();
    font.setPixelSize(QFontInfo(metrics::headingFont()).pixelSize());
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

CallHeadline::CallHeadline(QWidget* parent)
    : QWidget(parent), m_chip(new QLabel(this)), m_name(new ElidedLabel({}, Qt::ElideLeft, this)),
      m_flavour(new Badge(this)), m_location(new QToolButton(this)), m_enterIcon(new QLabel(this)),
      m_enter(new QLabel(this)), m_arrow(new QLabel(this)), m_exitIcon(new QLabel(this)),
      m_exit(new ElidedLabel({}, Qt::ElideRight, this)), m_place(new ElidedLabel({}, Qt::ElideLeft, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::spacing(1));
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::spacing(2));
    m_flavour->setAlignment(Qt::AlignCenter);
    setTextToken(m_flavour, Token::Text2);
    setButtonLook(m_location, ButtonLook::Link, true);
    m_location->setFocusPolicy(Qt::StrongFocus);
    connect(m_location, &QAbstractButton::clicked, this, &CallHeadline::locationClicked);
    first->addWidget(m_chip);
    first->addWidget(m_name, 0);
    first->addWidget(m_flavour);
    first->addStretch(1);
    first->addWidget(m_location);
    column->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(metrics::spacing(1));
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextToken(m_place, Token::Text2);
    m_arrow->setText(QStringLiteral("→"));
    setTextToken(m_arrow, Token::Text2);
    second->addWidget(m_enterIcon);
    second->addWidget(m_enter);
    second->addWidget(m_arrow);
    second->addWidget(m_exitIcon);
    second->addWidget(m_exit, 1);
    second->addWidget(m_place);
    column->addLayout(second);
    const auto fonts = [this] {
        m_name->setFont(nameFont());
        for (QWidget* small :
             {static_cast<QWidget*>(m_flavour), static_cast<QWidget*>(m_location), static_cast<QWidget*>(m_enter),
              static_cast<QWidget*>(m_arrow), static_cast<QWidget*>(m_exit), static_cast<QWidget*>(m_place)})
            small->setFont(metrics::smallFont());
    };
    fonts();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, fonts);
}

void CallHeadline::setCall(const Trace& trace, const ModuleCategories& categories, const Call& call,
                           const QString& exception) {
    const FunctionInfo& function = trace.function(call.function);
    const int category = categories.category(call.function);
    m_chip->setPixmap(
        chip(function.library ? theme().paleCategory(category) : theme().category(category), devicePixelRatioF()));
    m_chip->setToolTip(QString::fromStdString(function.module));
    m_name->setText(QString::fromStdString(function.name));
    m_name->setAccessibleName(m_name->text());
    const QString flavour = callTexts::flavour(function.flavour);
    m_flavour->setText(flavour);
    m_flavour->setVisible(!flavour.isEmpty());
    const QString location = callTexts::location(function);
    m_location->setText(location);
    m_location->setVisible(!location.isEmpty());
    m_location->setToolTip(QString::fromStdString(function.file));
    m_location->setAccessibleName(tr("Show the source, %1").arg(location));

    const CallGlyph in = enterGlyph(call.enter), out = exitGlyph(call.exit);
    const auto show = [&](QLabel* picture, const CallGlyph& glyph) {
        picture->setVisible(!glyph.icon.isEmpty());
        if (!glyph.icon.isEmpty())
            picture->setPixmap(
                iconPixmap(glyph.icon, metrics::rowIconSize(), theme().color(glyph.colour), devicePixelRatioF()));
    };
    show(m_enterIcon, in);
    show(m_exitIcon, out);
    m_enter->setText(in.word);
    m_enter->setToolTip(in.meaning);
    setTextToken(m_enter, in.icon.isEmpty() ? Token::Text2 : in.colour);
    m_exit->setText(call.exit == ExitCause::Unwind && !exception.isEmpty() ? tr("unwound by %1").arg(exception)
                                                                           : out.word);
    setTextToken(m_exit, out.icon.isEmpty() ? Token::Text2 : out.colour);
    QString thread;
    const auto& threads = trace.threads();
    if (const auto info = std::ranges::find(threads, call.id.thread, &ThreadInfo::id); info != threads.end())
        thread = QString::fromStdString(info->name);
    if (thread.isEmpty())
        thread = tr("thread %1").arg(call.id.thread);
    m_place->setText(tr("%1 · depth %2").arg(thread).arg(call.depth));
}

} // namespace callreel
