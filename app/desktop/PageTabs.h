// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace callreel {

class Page;

/// The tab bar and the pages below it. The first page added stays: it has no close button and does not move.
class PageTabs : public QWidget {
    Q_OBJECT
public:
    explicit PageTabs(QWidget* parent = nullptr);

    /// Adds the page at the end and takes it over; brings it to the front unless told otherwise.
    void add(Page* page, bool front = true);
    /// Puts another page in the place of one, which is deleted later.
    void replace(Page* old, Page* page);
    /// Takes the page away and deletes it later. The first page stays.
    void remove(Page* page);
    /// Takes the page away and leaves it to the caller, hidden and without a parent.
    void take(Page* page);
    void show(Page* page);
    void step(int by);

    Page* current() const;
    QList<Page*> pages() const;
    /// The page that shows the file; nullptr when none does.
    Page* find(const QString& filePath) const;
    bool isFixed(Page* page) const;

    /// Widgets at the right end of the tab bar's row.
    void addCorner(QWidget* widget);
    /// Between the tab bar and the pages: messages of the window.
    void setBanner(QWidget* widget);
    QTabBar* bar() const { return m_bar; }

Q_SIGNALS:
    void currentChanged(callreel::Page* page);
    /// The user wants the page closed (close button, middle click).
    void closeRequested(callreel::Page* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Page* pageAt(int tab) const;
    int tabOf(Page* page) const;
    void connectPage(Page* page);
    void refreshTab(Page* page);
    void dressTab(int tab);
    void insert(int tab, Page* page);

    QTabBar* m_bar;
    QStackedWidget* m_stack;
    QHBoxLayout* m_corner;
    QWidget* m_row;
};

} // namespace callreel
