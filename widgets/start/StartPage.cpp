// SPDX-License-Identifier: Apache-2.0
#include "widgets/start/StartPage.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/common/Numbers.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/start/DropZone.h"
#include "widgets/start/InterpreterCard.h"
#include "widgets/start/RecentRuns.h"
#include "widgets/start/RunsModel.h"
#include "widgets/start/RunsView.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

/// A label in a font of ours, that follows the theme's changes.
QLabel* label(const QString& text, QFont (*font)(), Token token, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setWordWrap(true);
    made->setFont(font());
    setTextToken(made, token);
    QObject::connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, made,
                     [made, font] { made->setFont(font()); });
    return made;
}

} // namespace

StartPage::StartPage(RunFolder* folder, const QList<Example>& examples, QWidget* parent)
    : Page(parent), m_runs(new RecentRuns(folder, this)) {
    m_left = makeLeft(examples);
    setPaneHelp(this,
                {tr("Start"),
                 tr("Record a script, an example, or what you drop here; open a trace. The list has every trace of "
                    "the trace folder with how its run ended, and what is being recorded right now."),
                 "Recent runs"});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addSpacing(1); // the dividing line, painted below
    row->addWidget(m_runs, 1);
    connect(m_runs, &RecentRuns::showRequested, this, &StartPage::showRecording);
    connect(m_runs, &RecentRuns::stopRequested, this, &StartPage::stopRecording);
    connect(m_runs, &RecentRuns::openRequested, this, &StartPage::openRun);
    connect(m_runs, &RecentRuns::againRequested, this, &StartPage::recordAgain);
    connect(m_runs, &RecentRuns::trashRequested, this, &StartPage::trashRun);
    connect(m_runs, &RecentRuns::undoRequested, this, &StartPage::restoreRun);
    connect(m_runs, &RecentRuns::showFolderRequested, this, &StartPage::showFolder);
    connect(m_runs, &RecentRuns::chooseFolderRequested, this, &StartPage::chooseFolder);
    connect(m_runs, &RecentRuns::recordExampleRequested, this, [this] { Q_EMIT recordExample(m_firstExample); });
    connect(m_runs, &RecentRuns::statusChanged, this, &Page::statusChanged);
}

QWidget* StartPage::makeLeft(const QList<Example>& examples) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    setFillToken(body, Token::Window);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::spacing(7) + 8, metrics::spacing(7), metrics::spacing(7), metrics::spacing(5));
    column->setSpacing(0);
    column->addWidget(label(tr("Record a Python program"), metrics::titleFont, Token::Text, body));
    column->addSpacing(metrics::spacing(1));
    column->addWidget(
        label(tr("See every call it makes, and how it really ended."), metrics::textFont, Token::Text2, body));
    column->addSpacing(metrics::spacing(4));
    m_drop = new DropZone(body);
    column->addWidget(m_drop);

    m_examples = new QWidget(body);
    auto* list = new QVBoxLayout(m_examples);
    list->setContentsMargins(0, metrics::spacing(6), 0, 0);
    list->setSpacing(metrics::spacing(2));
    auto* heads = new QVBoxLayout;
    heads->setSpacing(1);
    heads->addWidget(label(tr("No script at hand? Record an example"), metrics::strongFont, Token::Text, m_examples));
    heads->addWidget(label(tr("Runs with the Python found on this computer, in a second or two."), metrics::smallFont,
                           Token::Text2, m_examples));
    list->addLayout(heads);
    for (const Example& example : examples) {
        auto* card = new ExampleCard(example, m_examples);
        connect(card, &ExampleCard::recordPressed, this, &StartPage::recordExample);
        list->addWidget(card);
        if (m_firstExample.isEmpty())
            m_firstExample = example.path;
    }
    column->addWidget(m_examples);
    column->addStretch(1);
    column->addSpacing(metrics::spacing(4));
    m_interpreter = new InterpreterCard(body);
    column->addWidget(m_interpreter);
    connect(m_drop, &DropZone::recordPressed, this, &StartPage::recordPressed);
    connect(m_drop, &DropZone::openPressed, this, &StartPage::openPressed);
    connect(m_interpreter, &InterpreterCard::chooseAnother, this, &StartPage::chooseInterpreter);
    scroll->setWidget(body);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &StartPage::fitLeft);
    return scroll;
}

void StartPage::fitLeft() {
    // A third of a narrow window; the buttons' words must stay whole.
    const int usual = 455 * QFontInfo(metrics::textFont()).pixelSize() / 13;
    const auto* scroll = static_cast<const QScrollArea*>(m_left);
    const int least = scroll->widget()->minimumSizeHint().width() +
                      style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, scroll->verticalScrollBar());
    m_left->setFixedWidth(std::max(least, std::min(width() * 36 / 100, usual)));
}

void StartPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitLeft();
}

QString StartPage::status() const {
    return tr("Ready");
}

QString StartPage::statusDetail() const {
    return m_runs ? tr("Traces: %1").arg(formatBytes(m_runs->model()->bytes())) : QString();
}

bool StartPage::canPerform(const QString& action) const {
    return action == QLatin1String("edit.find") || action == QLatin1String("view.nextPane") ||
           action == QLatin1String("view.previousPane");
}

void StartPage::perform(const QString& action) {
    if (action == QLatin1String("edit.find")) {
        m_runs->filterField()->setFocus(Qt::ShortcutFocusReason);
        m_runs->filterField()->selectAll();
    } else if (focusWidget() && m_runs->isAncestorOf(focusWidget())) {
        m_drop->setFocus(Qt::TabFocusReason);
    } else {
        m_runs->view()->setFocus(Qt::TabFocusReason);
    }
}

void StartPage::focusContent() {
    if (m_runs->model()->shownCount() > 0)
        m_runs->view()->setFocus(Qt::OtherFocusReason);
    else
        m_drop->setFocus(Qt::OtherFocusReason);
}

void StartPage::setExamplesVisible(bool visible) {
    m_examples->setVisible(visible);
}

void StartPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(m_left->geometry().right() + 1, 0, theme().lineWidth(), height()),
                     theme().color(Token::Line));
}

} // namespace callreel
