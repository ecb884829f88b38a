// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/LaunchList.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "model/recording/Presets.h"
#include "widgets/record/LaunchDelegate.h"
#include "widgets/record/LaunchModel.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

LaunchList::LaunchList(Presets& presets, RunHistory& history, QWidget* parent)
    : QWidget(parent), m_presets(presets), m_history(history), m_model(new LaunchModel(presets, history, this)),
      m_list(new QListView(this)), m_clear(new QPushButton(tr("Clear history"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::spacing(1), 1, metrics::spacing(2));
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::spacing(3), 0, 0, 0);
    foot->addWidget(m_clear);
    foot->addStretch();
    column->addLayout(foot);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LaunchDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Presets and history"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_clear->setAccessibleName(tr("Clear history"));
    setButtonLook(m_clear, ButtonLook::Link, true);
    m_clear->setEnabled(!history.entries().isEmpty());
    connect(m_list, &QListView::clicked, this, &LaunchList::choose);
    connect(m_list, &QListView::customContextMenuRequested, this, &LaunchList::showMenu);
    connect(m_clear, &QPushButton::clicked, this, &LaunchList::clearOrRestore);
    connect(&history, &RunHistory::changed, this,
            [this] { m_clear->setEnabled(!m_history.entries().isEmpty() || !m_cleared.isEmpty()); });
}

void LaunchList::choose(const QModelIndex& index) {
    if (const Preset* preset = m_model->preset(index)) {
        m_preset = preset->name;
        Q_EMIT chosen(RecordOptions(preset->options));
    } else if (const HistoryEntry* entry = m_model->launch(index)) {
        m_preset.clear();
        m_model->setChosenPreset({}, false);
        Q_EMIT chosen(RecordOptions(entry->options));
    }
}

void LaunchList::compare(const RecordOptions& options) {
    const auto preset = m_presets.find(m_preset);
    m_model->setChosenPreset(m_preset, preset && *preset != options);
}

void LaunchList::choosePreset(const QString& name) {
    m_preset = name;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const Preset* preset = m_model->preset(m_model->index(row)); preset && preset->name == name)
            m_list->setCurrentIndex(m_model->index(row));
}

void LaunchList::removeCurrent() {
    if (const Preset* preset = m_model->preset(m_list->currentIndex()))
        m_presets.remove(QString(preset->name));
}

void LaunchList::clearOrRestore() {
    if (m_cleared.isEmpty()) {
        const QList<HistoryEntry> before = m_history.entries();
        m_history.clear();
        m_cleared = before;
        m_clear->setText(tr("Undo: clear history"));
    } else {
        m_history.restore(std::exchange(m_cleared, {}));
        m_clear->setText(tr("Clear history"));
    }
    m_clear->setAccessibleName(m_clear->text());
    m_clear->setEnabled(true);
}

void LaunchList::showMenu(const QPoint& position) {
    const QModelIndex index = m_list->indexAt(position);
    if (!m_model->preset(index))
        return;
    m_list->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Remove this preset"), this, &LaunchList::removeCurrent);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool LaunchList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) &&
            key->modifiers() == Qt::NoModifier) {
            choose(m_list->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LaunchList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Panel));
    painter.fillRect(isRightToLeft() ? QRect(0, 0, 1, height()) : QRect(width() - 1, 0, 1, height()),
                     theme().color(Token::Line));
}

} // namespace callreel
