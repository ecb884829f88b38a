// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/TargetField.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include "widgets/common/SegmentedControl.h"
#include "widgets/record/RowFrame.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"

namespace callreel {

TargetField::TargetField(QWidget* parent)
    : QWidget(parent), m_kind(new SegmentedControl(this)), m_stack(new QStackedWidget(this)),
      m_script(makeCombo(QStringLiteral("file-code"), tr("Path of a script, a zipapp or a folder with __main__.py"))),
      m_module(makeCombo(QStringLiteral("boxes"), tr("Name of a module, like json.tool"))),
      m_codeFrame(new RowFrame(m_stack)), m_code(new QPlainTextEdit(m_codeFrame)),
      m_browse(new QPushButton(tr("Browse…"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::spacing(2));
    m_kind->setAccessibleName(tr("Kind of program"));
    m_kind->addSegment(static_cast<int>(RecordOptions::Target::Script), tr("Script"));
    m_kind->addSegment(static_cast<int>(RecordOptions::Target::Module), tr("Module"));
    m_kind->addSegment(static_cast<int>(RecordOptions::Target::Code), tr("Code"));
    m_code->setFont(metrics::valueFont());
    m_code->setPlaceholderText(tr("import this"));
    m_code->setTabChangesFocus(true);
    m_code->setAccessibleName(tr("Code"));
    m_code->setFixedHeight(metrics::lineHeight() * 4 + metrics::spacing(2));
    m_stack->addWidget(m_script);
    m_stack->addWidget(m_module);
    // A text field has no frame of a field's kind, so it gets the one of the rows.
    m_code->setFrameShape(QFrame::NoFrame);
    m_codeFrame->rows()->setContentsMargins(3, 3, 3, 3);
    m_codeFrame->rows()->addWidget(m_code);
    m_stack->addWidget(m_codeFrame);
    setButtonLook(m_browse, ButtonLook::Plain);
    m_browse->setAccessibleName(tr("Browse for a script"));
    row->addWidget(m_kind, 0, Qt::AlignTop);
    row->addWidget(m_stack, 1);
    row->addWidget(m_browse, 0, Qt::AlignTop);
    connect(m_kind, &SegmentedControl::chosen, this, [this] {
        showTarget();
        Q_EMIT targetChanged();
        Q_EMIT changed();
    });
    connect(m_script, &QComboBox::editTextChanged, this, &TargetField::changed);
    connect(m_module, &QComboBox::editTextChanged, this, &TargetField::changed);
    connect(m_code, &QPlainTextEdit::textChanged, this, &TargetField::changed);
    connect(m_browse, &QPushButton::clicked, this, &TargetField::browseRequested);
    showTarget();
}

QComboBox* TargetField::makeCombo(const QString& iconName, const QString& placeholder) {
    auto* combo = new QComboBox(m_stack);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    combo->lineEdit()->setPlaceholderText(placeholder);
    combo->lineEdit()->addAction(icon(iconName, Token::Text3), QLineEdit::LeadingPosition);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->installEventFilter(this);
    return combo;
}

RecordOptions::Target TargetField::target() const {
    return static_cast<RecordOptions::Target>(m_kind->currentId());
}

QString TargetField::program() const {
    switch (target()) {
    case RecordOptions::Target::Script:
        return m_script->currentText().trimmed();
    case RecordOptions::Target::Module:
        return m_module->currentText().trimmed();
    case RecordOptions::Target::Code:
        break;
    }
    return m_code->toPlainText();
}

void TargetField::set(RecordOptions::Target target, const QString& program) {
    if (target == this->target() && program == this->program())
        return;
    const QSignalBlocker blocker(this);
    m_kind->setCurrentId(static_cast<int>(target));
    switch (target) {
    case RecordOptions::Target::Script:
        m_script->setEditText(program);
        break;
    case RecordOptions::Target::Module:
        m_module->setEditText(program);
        break;
    case RecordOptions::Target::Code:
        m_code->setPlainText(program);
        break;
    }
    showTarget();
}

void TargetField::setRecent(const QStringList& scripts, const QStringList& modules) {
    const QSignalBlocker blocker(this);
    for (const auto& [combo, names] : {std::pair{m_script, scripts}, {m_module, modules}}) {
        const QString text = combo->currentText();
        combo->clear();
        combo->addItems(names);
        combo->setEditText(text);
    }
}

QWidget* TargetField::editor() const {
    return target() == RecordOptions::Target::Code ? m_code : m_stack->currentWidget();
}

void TargetField::showTarget() {
    m_stack->setCurrentIndex(static_cast<int>(target()));
    m_browse->setVisible(target() == RecordOptions::Target::Script);
    const bool code = target() == RecordOptions::Target::Code;
    // The stack is as high as its page, not as its highest one.
    m_stack->setFixedHeight(code ? m_codeFrame->sizeHint().height() : m_script->sizeHint().height());
}

bool TargetField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox*>(watched)) {
        event->ignore(); // the dialog scrolls; a wheel must not change what runs
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace callreel
