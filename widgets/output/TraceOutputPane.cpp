// SPDX-License-Identifier: Apache-2.0
#include "widgets/output/TraceOutputPane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/FilterBox.h"
#include "widgets/common/FindBar.h"
#include "widgets/common/Numbers.h"
#include "widgets/common/StatePane.h"
#include "widgets/output/FilteredOutput.h"
#include "widgets/output/OutputDelegate.h"
#include "widgets/output/OutputModel.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/trace/TraceState.h"

namespace callreel {

TraceOutputPane::TraceOutputPane(TraceState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_model(new OutputModel(state->share(), this)),
      m_shown(new FilteredOutput(m_model, this)), m_list(new QListView),
      m_find(new FindBar(tr("Find in the output"), this)), m_stateless(new StatePane), m_stack(new QStackedLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_stateless);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new OutputDelegate(m_state, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Output of the program"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    setFillToken(this, Token::Panel);
    setFocusProxy(m_list);
    makeTools();
    connect(m_list, &QListView::clicked, this, &TraceOutputPane::choose);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &TraceOutputPane::showMenu);
    connect(m_model, &OutputModel::loaded, this, [this] {
        refresh();
        finishSearch();
    });
    connect(m_state, &TraceState::currentChanged, this, [this] {
        if (m_only->isChecked())
            applyFilter();
        m_list->viewport()->update();
    });
    connect(m_find, &FindBar::textEdited, this, [this] { search(std::max(0, m_list->currentIndex().row()), true); });
    connect(m_find, &FindBar::nextRequested, this, [this] { findAgain(true); });
    connect(m_find, &FindBar::previousRequested, this, [this] { findAgain(false); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_searching = false;
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_list, [this] { m_list->doItemsLayout(); });
    refresh();
}

void TraceOutputPane::makeTools() {
    m_tools = new QWidget;
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::spacing(1));
    m_amount = new QLabel;
    m_amount->setFont(metrics::smallFont());
    setTextToken(m_amount, Token::Text3);
    row->addWidget(m_amount);
    const auto button = [&](const QString& words, const QString& picture) {
        auto* made = new QToolButton;
        made->setText(words);
        made->setAccessibleName(words);
        if (!picture.isEmpty())
            made->setIcon(icon(picture));
        made->setToolButtonStyle(picture.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
        setButtonLook(made, ButtonLook::Quiet, true);
        row->addWidget(made);
        return made;
    };
    m_part = button(tr("Next part"), {});
    m_part->hide();
    connect(m_part, &QToolButton::clicked, this, [this] {
        if (m_model->hasNextPart())
            m_model->showNextPart();
        else
            m_model->showFirstPart();
    });
    m_filter = new FilterBox;
    row->addWidget(m_filter);
    connect(m_filter, &FilterBox::chosen, this, [this] {
        const int line = m_shown->lineOf(m_list->currentIndex());
        m_shown->setProfile(m_filter->profile());
        if (line >= 0) { // what one looks at stays in sight
            m_list->setCurrentIndex(m_shown->indexOfLine(line));
            m_list->scrollTo(m_list->currentIndex());
        }
        refresh();
    });
    m_only = button(tr("Only this call"), QStringLiteral("funnel"));
    m_only->setToolTip(tr("Show only what the selected call and the calls below it wrote"));
    m_only->setCheckable(true);
    connect(m_only, &QToolButton::toggled, this, &TraceOutputPane::applyFilter);
    auto* search = button(tr("Find in the output"), QStringLiteral("search"));
    search->setToolTip(tr("Find in the output (Ctrl+F)"));
    connect(search, &QToolButton::clicked, this, &TraceOutputPane::find);
}

void TraceOutputPane::refresh() {
    const Trace& trace = m_state->trace();
    m_amount->setText(
        trace.outputCount() == 0
            ? QString()
            : tr("%1 in %2")
                  .arg(formatBytes(trace.outputBytes()),
                       tr("%n write(s)", nullptr,
                          static_cast<int>(std::min<std::uint64_t>(trace.outputCount(), 2'000'000'000)))));
    m_part->setVisible(m_model->hasNextPart() || !m_model->isFirstPart());
    m_part->setText(m_model->hasNextPart() ? tr("Next part") : tr("First part"));
    // What is shown of much may be little: the list asks for more only when it is scrolled to its end.
    constexpr int enough = 200;
    if (m_shown->isFiltering() && m_shown->rowCount() < enough && m_model->canFetchMore({}))
        m_model->fetchMore({});
    if (m_shown->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    PaneState state;
    state.icon = QStringLiteral("terminal");
    if (m_model->error()) {
        state = PaneState::broken(*m_model->error());
    } else if (m_model->isLoading()) {
        state.loading = true;
        state.title = tr("Reading the output");
    } else if (!trace.run().outputRecorded) {
        state.title = tr("Output was not recorded");
        state.text = tr("This run was recorded with --no-output.");
    } else if (m_only->isChecked() && trace.outputCount() > 0) {
        state.title = tr("This call wrote nothing");
        state.text = tr("Neither did the calls below it.");
        state.actions << MessageAction{QStringLiteral("all"), tr("Show all output"), {}};
    } else {
        state.title = tr("This run wrote nothing");
        state.text = tr("Neither to standard output nor to standard error.");
    }
    m_stateless->setState(state);
    disconnect(m_stateless, &StatePane::actionTriggered, this, nullptr);
    connect(m_stateless, &StatePane::actionTriggered, this, [this] { m_only->setChecked(false); });
    m_stack->setCurrentWidget(m_stateless);
}

void TraceOutputPane::applyFilter() {
    std::optional<Call> only;
    if (m_only->isChecked() && m_state->current()) {
        if (auto call = m_state->trace().call(*m_state->current()))
            only = *call;
    }
    m_model->setOnlyCall(only);
}

void TraceOutputPane::choose(const QModelIndex& index) {
    if (index.data(FilteredOutput::FoldRole).toLongLong() > 0) {
        const int line = m_shown->lineOf(index);
        m_shown->open(index);
        m_list->setCurrentIndex(m_shown->indexOfLine(line));
        return;
    }
    const QVariant number = index.data(OutputModel::CallRole);
    if (!number.isValid())
        return m_state->say(tr("Nobody knows which call wrote this."));
    if (m_only->isChecked())
        return; // the filter is the selection's: following it would change what is seen
    m_state->select(CallId::fromNumber(number.toULongLong()));
}

void TraceOutputPane::find() {
    m_find->open();
}

void TraceOutputPane::findAgain(bool forward) {
    if (m_find->text().isEmpty() || m_find->isHidden())
        return find();
    search(m_list->currentIndex().row() + (forward ? 1 : -1), forward);
}

void TraceOutputPane::search(int from, bool forward) {
    const QString text = m_find->text();
    m_searching = false;
    if (text.isEmpty())
        return m_find->setResult({});
    for (int row = from; row >= 0 && row < m_shown->rowCount(); row += forward ? 1 : -1) {
        const QModelIndex index = m_shown->index(row, 0);
        if (index.data(FilteredOutput::FoldRole).toLongLong() == 0 &&
            index.data().toString().contains(text, Qt::CaseInsensitive)) {
            m_list->setCurrentIndex(index);
            m_list->scrollTo(index);
            m_find->setResult({});
            return;
        }
    }
    if (forward && m_model->canFetchMore({})) {
        m_searching = true;
        m_find->setResult(
            tr("Searching, %1 lines so far…").arg(formatCount(static_cast<std::uint64_t>(m_model->rowCount()))));
        m_model->fetchMore({});
        return;
    }
    m_find->setResult(forward ? tr("Not found below") : tr("Not found above"), false);
}

void TraceOutputPane::finishSearch() {
    if (m_searching)
        search(std::max(0, m_list->currentIndex().row() + 1), true);
}

void TraceOutputPane::copy() const {
    QGuiApplication::clipboard()->setText(m_list->currentIndex().data().toString());
}

void TraceOutputPane::showMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_list->currentIndex();
    menu->addAction(tr("&Copy"), this, &TraceOutputPane::copy)->setEnabled(index.isValid());
    if (index.data(FilteredOutput::FoldRole).toLongLong() > 0)
        menu->addAction(tr("Show these &lines"), this, [this] { choose(m_list->currentIndex()); });
    if (m_shown->hasOpened())
        menu->addAction(tr("&Fold what was opened"), m_shown, &FilteredOutput::fold);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool TraceOutputPane::eventFilter(QObject* object, QEvent* event) {
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_list->currentIndex());
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void TraceOutputPane::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find))
        return find();
    if (event->key() == Qt::Key_F3)
        return findAgain(!(event->modifiers() & Qt::ShiftModifier));
    QWidget::keyPressEvent(event);
}

} // namespace callreel
