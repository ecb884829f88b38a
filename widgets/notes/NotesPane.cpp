// SPDX-License-Identifier: Apache-2.0
#include "widgets/notes/NotesPane.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "model/recording/TraceBookmarks.h"
#include "widgets/common/ButtonRow.h"
#include "widgets/common/StatePane.h"
#include "widgets/notes/NotesDelegate.h"
#include "widgets/notes/NotesModel.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

NotesPane::NotesPane(TraceState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_model(new NotesModel(state, this)), m_stack(new QStackedLayout(this)),
      m_empty(new StatePane), m_content(new QWidget), m_view(new QListView) {
    setFillToken(this, Token::Panel);
    m_view->setModel(m_model);
    auto* delegate = new NotesDelegate(m_view);
    m_view->setItemDelegate(delegate);
    m_view->setAccessibleName(tr("Bookmarks"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->installEventFilter(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    auto* buttons = new ButtonRow;
    connect(buttons->add(tr("Edit note"), QStringLiteral("message-square"), tr("Edit note (F2)")),
            &QPushButton::clicked, this, [this] { m_view->edit(m_view->currentIndex()); });
    connect(buttons->add(tr("Remove"), QStringLiteral("trash-2"), tr("Takes the bookmark and its note away (Del)")),
            &QPushButton::clicked, this, &NotesPane::removeCurrent);
    column->addWidget(buttons);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);

    PaneState none;
    none.icon = QStringLiteral("bookmark");
    none.title = tr("No bookmarks yet");
    none.text = tr("In the call tree, M marks the selected call and F2 writes a note to it.");
    none.actions << MessageAction{QStringLiteral("mark"), tr("Bookmark the selected call"), QStringLiteral("bookmark")};
    m_empty->setState(none);
    connect(m_empty, &StatePane::actionTriggered, this, [this] {
        if (m_state->current())
            m_state->bookmarks()->add(*m_state->current());
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        follow();
    });
    connect(m_state, &TraceState::currentChanged, this, &NotesPane::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && !m_following && m_state->trace().call(m_model->call(index)))
            m_state->select(m_model->call(index));
    });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_state->trace().call(m_model->call(index)))
            m_state->select(m_model->call(index));
    });
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_view, [this] { m_view->doItemsLayout(); });
    showState();
    follow();
}

void NotesPane::showState() {
    const bool none = m_model->rowCount() == 0;
    const bool focused = isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_content);
    QWidget* const proxy = none ? m_empty->findChild<QPushButton*>() : static_cast<QWidget*>(m_view);
    setFocusProxy(proxy);
    if (focused && proxy)
        proxy->setFocus(Qt::OtherFocusReason);
}

void NotesPane::follow() {
    m_following = true;
    if (const auto call = m_state->current()) {
        const QModelIndex at = m_model->indexOf(*call);
        m_view->setCurrentIndex(at);
        if (at.isValid())
            m_view->scrollTo(at);
    }
    m_following = false;
}

void NotesPane::edit(CallId call, QWidget* after) {
    m_state->bookmarks()->add(call);
    const QModelIndex at = m_model->indexOf(call);
    if (!at.isValid())
        return;
    m_view->setFocus(Qt::ShortcutFocusReason);
    m_view->setCurrentIndex(at);
    m_view->edit(at);
    // By Return or Escape: back to where one came from. Who goes elsewhere with the mouse stays there.
    connect(
        m_view->itemDelegate(), &QAbstractItemDelegate::closeEditor, after,
        [this, after] {
            if (isAncestorOf(window()->focusWidget()))
                after->setFocus(Qt::ShortcutFocusReason);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void NotesPane::removeCurrent() {
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid())
        return;
    const int row = at.row();
    m_state->bookmarks()->remove(m_model->call(at));
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    m_state->say(tr("The bookmark was removed; Ctrl+Z brings it back."));
}

bool NotesPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace callreel
