// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/PasteCommandDialog.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "model/recording/PastedCommand.h"
#include "widgets/record/RowFrame.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"
#include "widgets/common/DiagnosticText.h"

namespace callreel {

PasteCommandDialog::PasteCommandDialog(const RecordOptions& before, QWidget* parent)
    : QDialog(parent), m_before(before), m_line(new QPlainTextEdit(this)), m_result(new QLabel(this)),
      m_warning(new QLabel(this)), m_take(new QPushButton(tr("&Take it"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste a command line"));
    auto* label = new QLabel(tr("&Command line, split as a POSIX shell splits it; nothing is run or expanded"), this);
    label->setBuddy(m_line);
    label->setWordWrap(true);
    setTextToken(label, Token::Text2);
    m_line->setFont(metrics::valueFont());
    m_line->setTabChangesFocus(true);
    m_line->setAccessibleName(tr("Command line"));
    m_line->setPlaceholderText(QStringLiteral("python3 orders.py day.csv --title \"Monday's orders\""));
    m_line->setFixedHeight(metrics::lineHeight() * 4);
    m_line->installEventFilter(this);
    m_result->setTextFormat(Qt::RichText);
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warning->setWordWrap(true);
    m_warning->setFont(metrics::smallFont());
    setTextToken(m_warning, Token::Warn);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_result);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    setButtonLook(cancel, ButtonLook::Plain);
    setButtonLook(m_take, ButtonLook::Primary);
    m_take->setAccessibleName(tr("Take it"));
    m_take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::spacing(2));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::spacing(5), metrics::spacing(5), metrics::spacing(5), metrics::spacing(4));
    column->setSpacing(metrics::spacing(3));
    column->addWidget(label);
    m_line->setFrameShape(QFrame::NoFrame);
    auto* frame = new RowFrame(this);
    frame->rows()->setContentsMargins(3, 3, 3, 3);
    frame->rows()->addWidget(m_line);
    column->addWidget(frame);
    column->addWidget(scroll, 1);
    column->addWidget(m_warning);
    column->addLayout(buttons);
    resize(640, 420);
    connect(m_line, &QPlainTextEdit::textChanged, this, &PasteCommandDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken(m_after);
        accept();
    });
    update();
}

void PasteCommandDialog::setLine(const QString& line) {
    m_line->setPlainText(line);
    m_line->selectAll();
}

void PasteCommandDialog::update() {
    const auto pasted = PastedCommand::parse(m_line->toPlainText(), m_before, QDir::homePath());
    m_take->setEnabled(pasted.has_value());
    m_warning->clear();
    if (!pasted) {
        const bool empty = pasted.error().code == "nothing-pasted";
        m_result->setText(empty ? QString() : diagnosticText(pasted.error()).toHtmlEscaped());
        m_take->setToolTip(diagnosticText(pasted.error()));
        return;
    }
    m_take->setToolTip({});
    m_after = pasted->options;
    m_result->setText(describe(*pasted));
    if (!pasted->notExpanded.isEmpty())
        m_warning->setText(tr("Taken as it is written, a shell would have acted upon it: %1")
                               .arg(pasted->notExpanded.join(QStringLiteral("  "))));
}

QString PasteCommandDialog::describe(const PastedCommand& pasted) const {
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    const auto row = [&html](const QString& name, const QString& value) {
        html +=
            QStringLiteral(
                "<tr><td align='right'><span style='color:%3'>%1</span>&nbsp;&nbsp;</td><td><code>%2</code></td></tr>")
                .arg(name.toHtmlEscaped(), value.toHtmlEscaped(), theme().color(Token::Text2).name());
    };
    const RecordOptions& options = pasted.options;
    if (!pasted.argumentsOnly) {
        if (options.workdir != m_before.workdir)
            row(tr("Working directory"), options.workdir);
        for (const auto& [name, value] : options.environment)
            row(tr("Variable"), name + QLatin1Char('=') + value);
        if (options.interpreter != m_before.interpreter)
            row(tr("Interpreter"), options.interpreter);
        if (!options.pythonOptions.isEmpty())
            row(tr("Python’s options"), options.pythonOptions.join(QLatin1Char(' ')));
        row(options.target == RecordOptions::Target::Module   ? tr("Module")
            : options.target == RecordOptions::Target::Script ? tr("Script")
                                                              : tr("Code"),
            options.program);
    }
    for (qsizetype i = 0; i < options.arguments.size(); ++i)
        row(tr("Argument %1").arg(i + 1), options.arguments.at(i).isEmpty() ? tr("(empty)") : options.arguments.at(i));
    return html + QStringLiteral("</table>");
}

bool PasteCommandDialog::eventFilter(QObject* watched, QEvent* event) {
    // Return takes it: a command is one line; a pasted one may have several all the same.
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier)) {
            m_take->click();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace callreel
