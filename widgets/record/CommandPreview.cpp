// SPDX-License-Identifier: Apache-2.0
#include "widgets/record/CommandPreview.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

constexpr QChar wordJoiner(0x2060);

/// Lines break between words only, never after the dash of an option or inside a path: what is shown has joiners there,
/// what is copied has not.
class CommandText : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

    static QString joined(const QString& command) {
        QString text;
        for (const QChar c : command) {
            text += c;
            if (c == QLatin1Char('-') || c == QLatin1Char('/'))
                text += wordJoiner;
        }
        return text;
    }

protected:
    QMimeData* createMimeDataFromSelection() const override {
        auto* mime = new QMimeData;
        mime->setText(textCursor().selection().toPlainText().remove(wordJoiner));
        return mime;
    }
};

} // namespace

CommandPreview::CommandPreview(QWidget* parent)
    : QFrame(parent), m_text(new CommandText(this)), m_copy(new QPushButton(tr("Cop&y"), this)),
      m_copied(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::spacing(1), metrics::spacing(1), metrics::spacing(2), metrics::spacing(1));
    row->setSpacing(metrics::spacing(2));
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(metrics::valueFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Exact command"));
    m_text->setPlaceholderText(tr("Shown as soon as there is something to run"));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    m_text->setPalette(palette);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->viewport()->installEventFilter(this);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_copy->setIconSize(QSize(metrics::rowIconSize(), metrics::rowIconSize()));
    setButtonLook(m_copy, ButtonLook::Plain, true);
    m_copy->setEnabled(false);
    m_copied->setSingleShot(true);
    m_copied->setInterval(1500);
    connect(m_copied, &QTimer::timeout, this, [this] {
        m_copy->setText(tr("Cop&y"));
        m_copy->setIcon(icon(QStringLiteral("copy")));
    });
    connect(m_copy, &QPushButton::clicked, this, &CommandPreview::copy);
}

void CommandPreview::setCommand(const QString& command) {
    if (m_command == command)
        return;
    m_command = command;
    m_text->setPlainText(CommandText::joined(command));
    m_copy->setEnabled(!command.isEmpty());
    fitHeight();
}

QString CommandPreview::command() const {
    return m_command;
}

QWidget* CommandPreview::textField() const {
    return m_text;
}

void CommandPreview::copy() {
    QApplication::clipboard()->setText(command());
    m_copy->setText(tr("Copied"));
    m_copy->setIcon(icon(QStringLiteral("check"), Token::Ok));
    m_copied->start();
}

void CommandPreview::fitHeight() {
    constexpr int mostLines = 6;
    const QTextDocument* document = m_text->document();
    qreal height = 0;
    qreal line = QFontMetricsF(m_text->font()).lineSpacing();
    for (QTextBlock block = document->firstBlock(); block.isValid(); block = block.next()) {
        height += document->documentLayout()->blockBoundingRect(block).height(); // lays it out
        if (block.layout()->lineCount() > 0)
            line = std::max(line, block.layout()->lineAt(0).height());
    }
    const bool fits = height <= mostLines * line;
    m_text->setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_text->setFixedHeight(static_cast<int>(std::ceil(std::clamp(height, line, mostLines * line))) +
                           2 * static_cast<int>(document->documentMargin()) + 2);
}

bool CommandPreview::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text->viewport() && event->type() == QEvent::Resize) {
        // Other lines for another width. The text lays itself out after this event.
        const int width = static_cast<QResizeEvent*>(event)->size().width();
        if (std::exchange(m_fittedWidth, width) != width)
            QMetaObject::invokeMethod(this, &CommandPreview::fitHeight, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::Line), theme().lineWidth()));
    painter.setBrush(theme().color(Token::Sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius,
                            metrics::controlRadius);
    if (m_text->hasFocus()) {
        painter.setPen(QPen(theme().color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::controlRadius, metrics::controlRadius);
    }
}

} // namespace callreel
