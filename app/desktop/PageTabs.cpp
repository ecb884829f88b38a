// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/PageTabs.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/Page.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

PageTabs::PageTabs(QWidget* parent)
    : QWidget(parent), m_bar(new QTabBar(this)), m_stack(new QStackedWidget(this)), m_row(new QWidget(this)) {
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setMovable(true);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideMiddle);
    m_bar->setAccessibleName(tr("Tabs"));
    m_bar->setFocusPolicy(Qt::TabFocus);
    m_bar->installEventFilter(this);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(metrics::spacing(2), 0, metrics::spacing(2), 0);
    row->setSpacing(metrics::spacing(2));
    row->addWidget(m_bar, 1, Qt::AlignBottom);
    m_corner = new QHBoxLayout;
    m_corner->setSpacing(metrics::spacing(2));
    row->addLayout(m_corner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (Page* page = pageAt(tab)) {
            m_stack->setCurrentWidget(page);
            Q_EMIT currentChanged(page);
        }
    });
    // The first tab stays the first, whatever is dragged.
    connect(m_bar, &QTabBar::tabMoved, this, [this] {
        for (int tab = 1; tab < m_bar->count(); ++tab)
            if (pageAt(tab) && isFixed(pageAt(tab)))
                QMetaObject::invokeMethod(
                    this, [this, tab] { m_bar->moveTab(tab, 0); }, Qt::QueuedConnection);
    });
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, qOverload<>(&QWidget::update));
}

void PageTabs::add(Page* page, bool front) {
    insert(m_bar->count(), page);
    if (front)
        show(page);
}

void PageTabs::insert(int tab, Page* page) {
    m_stack->addWidget(page);
    m_bar->insertTab(tab, page->title());
    m_bar->setTabData(tab, QVariant::fromValue<QWidget*>(page));
    connectPage(page);
    dressTab(tab);
    refreshTab(page);
    // The bar's first tab was current before it had data.
    if (m_bar->count() == 1) {
        m_stack->setCurrentWidget(page);
        Q_EMIT currentChanged(page);
    }
}

void PageTabs::connectPage(Page* page) {
    connect(page, &Page::titleChanged, this, [this, page] { refreshTab(page); });
}

void PageTabs::dressTab(int tab) {
    Page* page = pageAt(tab);
    if (isFixed(page))
        return;
    auto* close = new QToolButton(m_bar);
    close->setIcon(icon(QStringLiteral("x")));
    setButtonLook(close, ButtonLook::Quiet, true);
    close->setIconSize(QSize(14, 14));
    close->setFixedSize(24, 24);
    // The tab bar itself is the Tab stop; closing by keyboard is Ctrl+W.
    close->setFocusPolicy(Qt::NoFocus);
    close->setToolTip(tr("Close tab (Ctrl+W)"));
    connect(close, &QToolButton::clicked, this, [this, page] { Q_EMIT closeRequested(page); });
    m_bar->setTabButton(tab, QTabBar::RightSide, close);
}

void PageTabs::refreshTab(Page* page) {
    const int tab = tabOf(page);
    if (tab < 0)
        return;
    // An ampersand in a file's name is no mnemonic.
    m_bar->setTabText(tab, page->title().replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_bar->setTabIcon(tab, icon(page->iconName(), page->isBusy() ? Token::AccentText : Token::Text2));
    m_bar->setTabToolTip(tab, page->tabToolTip());
    m_bar->setAccessibleTabName(tab, page->title());
    if (QWidget* close = m_bar->tabButton(tab, QTabBar::RightSide))
        close->setAccessibleName(tr("Close %1").arg(page->title()));
}

void PageTabs::replace(Page* old, Page* page) {
    const int tab = tabOf(old);
    if (tab < 0) {
        add(page);
        return;
    }
    const bool front = m_bar->currentIndex() == tab;
    insert(tab + 1, page);
    if (front)
        show(page);
    remove(old);
}

void PageTabs::remove(Page* page) {
    const int tab = tabOf(page);
    if (tab < 0 || isFixed(page))
        return;
    take(page);
    page->deleteLater();
}

void PageTabs::take(Page* page) {
    const int tab = tabOf(page);
    if (tab < 0 || isFixed(page))
        return;
    page->disconnect(this);
    m_bar->removeTab(tab);
    m_stack->removeWidget(page);
    page->hide();
    page->setParent(nullptr);
}

void PageTabs::show(Page* page) {
    const int tab = tabOf(page);
    if (tab >= 0)
        m_bar->setCurrentIndex(tab);
}

void PageTabs::step(int by) {
    const int count = m_bar->count();
    if (count > 0)
        m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
}

Page* PageTabs::current() const {
    return pageAt(m_bar->currentIndex());
}

QList<Page*> PageTabs::pages() const {
    QList<Page*> list;
    for (int tab = 0; tab < m_bar->count(); ++tab)
        list.append(pageAt(tab));
    return list;
}

Page* PageTabs::find(const QString& filePath) const {
    for (Page* page : pages())
        if (!filePath.isEmpty() && page->filePath() == filePath)
            return page;
    return nullptr;
}

bool PageTabs::isFixed(Page* page) const {
    return m_stack->count() > 0 && m_stack->widget(0) == page;
}

Page* PageTabs::pageAt(int tab) const {
    return tab < 0 ? nullptr : qobject_cast<Page*>(m_bar->tabData(tab).value<QWidget*>());
}

int PageTabs::tabOf(Page* page) const {
    for (int tab = 0; tab < m_bar->count(); ++tab)
        if (pageAt(tab) == page)
            return tab;
    return -1;
}

void PageTabs::addCorner(QWidget* widget) {
    m_corner->addWidget(widget);
}

void PageTabs::setBanner(QWidget* widget) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, widget);
}

bool PageTabs::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_bar && event->type() == QEvent::MouseButtonRelease) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        Page* page = pageAt(m_bar->tabAt(mouse->position().toPoint()));
        if (mouse->button() == Qt::MiddleButton && page && !isFixed(page)) {
            Q_EMIT closeRequested(page);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PageTabs::paintEvent(QPaintEvent*) {
    // The line under the whole row; the chosen tab stands on it and covers it.
    QPainter painter(this);
    const int line = theme().lineWidth();
    painter.fillRect(QRect(0, m_row->geometry().bottom() - line + 1, width(), line), theme().color(Token::Line));
}

} // namespace callreel
