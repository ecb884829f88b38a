// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/RecordDialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

#include "model/recording/InterpreterList.h"
#include "model/recording/Presets.h"
#include "model/recording/RunHistory.h"
#include "model/settings/Settings.h"
#include "widgets/common/ColumnScrollArea.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/record/LaunchList.h"
#include "widgets/record/RecordFooter.h"
#include "widgets/record/RecordForm.h"
#include "widgets/recording/RecordingHeader.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

const QString sizeKey = QStringLiteral("state/recordDialogSize");
const QString splitterKey = QStringLiteral("state/recordDialogSplitter");

/// What a form holds before anything was ever recorded.
RecordOptions firstOptions(const Settings& settings) {
    RecordOptions options;
    options.pythonOptions = {QStringLiteral("-u")};
    options.values = settings.flag("recording/values");
    return options;
}

} // namespace

RecordDialog::RecordDialog(Settings& settings, InterpreterList& interpreters, Presets& presets, RunHistory& history,
                           QWidget* parent)
    : QDialog(parent), m_settings(settings), m_presets(presets), m_launches(new LaunchList(presets, history, this)),
      m_form(new RecordForm(settings, interpreters, this)), m_scroll(new ColumnScrollArea(this)),
      m_splitter(new QSplitter(this)) {
    setWindowTitle(tr("Record a Python program"));
    setModal(true);
    setPaneHelp(this, {tr("Record a Python program"),
                       tr("What to run, with which interpreter and where; what is wrong is said beside the field. The "
                          "exact command at the bottom is what Record runs: copied to a shell, it does the same. Left: "
                          "saved presets and earlier runs; one click fills everything in, Ctrl+Z takes it back."),
                       "Record dialog"});
    m_scroll->setWidget(m_form);
    m_form->setAutoFillBackground(true);
    setFillToken(m_form, Token::Window);
    m_launches->setMinimumWidth(150);
    m_splitter->addWidget(m_launches);
    auto* right = new QWidget(this);
    auto* rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* edge = new QWidget(right); // there is more behind it
    edge->setFixedHeight(1);
    edge->setAutoFillBackground(true);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(edge);
    rows->addWidget(m_form->commandRow());
    QScrollBar* bar = m_scroll->verticalScrollBar();
    const auto followBar = [this, edge, bar](int, int most) {
        setFillToken(edge, most > 0 ? Token::Line : Token::Window);
        QMargins margins = m_form->commandRow()->layout()->contentsMargins();
        margins.setRight(metrics::spacing(6) + (most > 0 ? bar->sizeHint().width() : 0));
        m_form->commandRow()->layout()->setContentsMargins(margins);
    };
    connect(bar, &QScrollBar::rangeChanged, edge, followBar);
    followBar(0, 0);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(buildFooter());

    connect(m_launches, &LaunchList::chosen, this,
            [this](const RecordOptions& options) { m_form->setOptions(options); });
    connect(m_form, &RecordForm::changed, this, [this] { m_launches->compare(m_form->options()); });
    connect(m_form, &RecordForm::problemsChanged, this, &RecordDialog::updateFooter);
    m_form->setRecent(history);
    m_form->setOptions(history.last().value_or(firstOptions(settings)), true);
    updateFooter();
    restoreSize();
    // Every field's own undo would give way to the form's: undo takes back a filled form as well as a typed word.
    qApp->installEventFilter(this);
    m_form->focusField(FieldProblem::Field::Program);
}

RecordDialog::~RecordDialog() {
    m_settings.store().setValue(sizeKey, size());
    m_settings.store().setValue(splitterKey, m_splitter->saveState());
}

void RecordDialog::restoreSize() {
    m_splitter->setSizes({232, 848});
    m_splitter->restoreState(m_settings.store().value(splitterKey).toByteArray());
    const QSize wanted = m_settings.store().value(sizeKey, QSize(1080, 700)).toSize();
    resize(wanted.boundedTo(screen()->availableSize()));
    setMinimumHeight(360);
}

QWidget* RecordDialog::buildFooter() {
    auto* footer = new RecordFooter(this);
    m_save = new QPushButton(tr("Save as &preset…"), footer);
    m_problemIcon = new QLabel(footer);
    m_problems = new QLabel(footer);
    m_cancel = new QPushButton(tr("Cancel"), footer);
    m_record = new QPushButton(tr("Re&cord"), footer);
    setButtonLook(m_save, ButtonLook::Plain);
    setButtonLook(m_cancel, ButtonLook::Plain);
    m_save->setAccessibleName(tr("Save as preset…"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_record->setAccessibleName(tr("Record"));
    m_record->setToolTip(tr("Ctrl+Return"));
    m_record->setMinimumWidth(120);
    m_problems->setTextFormat(Qt::RichText);
    m_problems->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setTextToken(m_problems, Token::Err);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::spacing(5), metrics::spacing(3), metrics::spacing(5), metrics::spacing(3));
    row->setSpacing(metrics::spacing(2));
    row->addWidget(m_save);
    row->addStretch(1);
    row->addWidget(m_problemIcon);
    row->addWidget(m_problems);
    row->addWidget(m_cancel);
    row->addWidget(m_record);
    connect(m_save, &QPushButton::clicked, this, &RecordDialog::savePreset);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_record, &QPushButton::clicked, this, &RecordDialog::record);
    connect(m_problems, &QLabel::linkActivated, this,
            [this](const QString& link) { m_form->focusField(static_cast<FieldProblem::Field>(link.toInt())); });
    return footer;
}

void RecordDialog::setOptions(const RecordOptions& options) {
    m_form->setOptions(options, true);
}

RecordOptions RecordDialog::options() const {
    return m_form->options();
}

void RecordDialog::record() {
    const QList<FieldProblem>& problems = m_form->checkNow();
    if (!problems.isEmpty()) {
        m_form->focusField(problems.first().field);
        return;
    }
    const RecordOptions options = m_form->options();
    accept();
    Q_EMIT recordRequested(options);
}

void RecordDialog::updateFooter() {
    const QList<FieldProblem>& problems = m_form->problems();
    QStringList links;
    QStringList names;
    for (const FieldProblem& problem : problems) {
        const QString name = RecordCheck::fieldName(problem.field);
        if (names.contains(name))
            continue;
        names << name;
        links << QStringLiteral("<a href='%1' style='color:%2; text-decoration:none'>%3</a>")
                     .arg(static_cast<int>(problem.field))
                     .arg(theme().color(Token::AccentText).name(), name.toHtmlEscaped());
    }
    const bool wrong = !problems.isEmpty();
    // A form that one is about to fill in is not full of mistakes.
    const bool fresh = problems.size() == 1 && problems.first().field == FieldProblem::Field::Program &&
                       m_form->options().program.isEmpty();
    const QString count = tr("%n thing(s) to fix", nullptr, static_cast<int>(problems.size()));
    m_problems->setText(wrong ? tr("%1: %2").arg(count, links.join(QStringLiteral(", "))) : QString());
    m_problems->setAccessibleName(wrong ? tr("%1: %2").arg(count, names.join(QStringLiteral(", "))) : QString());
    m_problems->setVisible(wrong && !fresh);
    m_problemIcon->setVisible(wrong && !fresh);
    m_problemIcon->setPixmap(
        iconPixmap(QStringLiteral("circle-x"), metrics::iconSize(), theme().color(Token::Err), devicePixelRatioF()));
    // It stays in reach: pressed too early, it goes to the first field to fix.
    setButtonLook(m_record, wrong ? ButtonLook::Plain : ButtonLook::Primary);
    setTextToken(m_record, wrong ? Token::Disabled : Token::OnAccent);
    m_record->setIcon(icon(QStringLiteral("circle-dot"), wrong ? Token::Disabled : Token::OnAccent));
    m_record->setAccessibleDescription(wrong ? count : QString());
}

void RecordDialog::savePreset() {
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save as preset"));
    ask->setLabelText(tr("&Name of the preset; one that is taken is replaced"));
    ask->setTextValue(programTitle(m_form->options()).left(60));
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (m_presets.save(name, m_form->options())) {
            m_launches->choosePreset(name.trimmed());
            m_launches->compare(m_form->options());
        }
    });
    ask->open();
}

void RecordDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        record();
        return;
    }
    if (enter)
        return; // Return in a field is that field's; it never starts a recording by accident
    QDialog::keyPressEvent(event);
}

bool RecordDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QDialog::eventFilter(watched, event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != this)
        return QDialog::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    const bool enter =
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier;
    if (!undo && !redo && !enter)
        return QDialog::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        if (undo)
            m_form->undo();
        else if (redo)
            m_form->redo();
        else
            record();
    }
    return true;
}

} // namespace callreel
