// SPDX-License-Identifier: Apache-2.0
#include "widgets/source/SourceView.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

#include "widgets/common/DigitPainter.h"
#include "widgets/source/PythonHighlighter.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

class Margin : public QWidget {
public:
    explicit Margin(SourceView* view) : QWidget(view), m_view(view) {}
    QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintMargin(event); }

private:
    SourceView* m_view;
};

constexpr int barWidth = 3;

} // namespace

SourceView::SourceView(QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(new PythonHighlighter(nullptr)), m_margin(new Margin(this)) {
    m_highlighter->setParent(this);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Source"));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(metrics::spacing(1));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(marginWidth(), 0, 0, 0); });
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &SourceView::applyTheme);
    applyTheme();
}

void SourceView::applyTheme() {
    setFont(metrics::valueFont());
    setTabStopDistance(QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')) * 8);
    setViewportMargins(marginWidth(), 0, 0, 0);
    refreshMarks();
    m_margin->update();
}

void SourceView::setSource(const QString& text, bool python) {
    m_marked = 0;
    m_executed.clear();
    m_highlighter->setDocument(nullptr);
    setPlainText(text);
    if (python)
        m_highlighter->setDocument(document());
    refreshMarks();
}

void SourceView::setExecuted(std::vector<std::uint32_t> lines) {
    m_executed = std::move(lines);
    m_margin->update();
}

void SourceView::markLine(int line) {
    m_marked = line;
    refreshMarks();
    if (line > 0)
        goToLine(line);
    m_margin->update();
}

void SourceView::goToLine(int line) {
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    setTextCursor(cursor);
    centerCursor();
}

void SourceView::refreshMarks() {
    QList<QTextEdit::ExtraSelection> marks;
    if (m_marked > 0 && m_marked <= blockCount()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(m_marked - 1));
        mark.format.setBackground(theme().color(Token::Selected));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    if (!m_found.isEmpty()) {
        QTextCursor at(document());
        // Enough to see at a glance; the rest is found by asking for the next.
        for (int count = 0; count < 500; ++count) {
            at = document()->find(m_found, at);
            if (at.isNull())
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(theme().color(at == textCursor() ? Token::MatchNow : Token::Match));
            marks << mark;
        }
    }
    setExtraSelections(marks);
}

bool SourceView::findText(const QString& text, bool forward, bool fromCurrent) {
    m_found = text;
    if (text.isEmpty()) {
        refreshMarks();
        return true;
    }
    QTextDocument::FindFlags flags;
    if (!forward)
        flags |= QTextDocument::FindBackward;
    QTextCursor from = textCursor();
    if (fromCurrent)
        from.setPosition(from.selectionStart());
    QTextCursor found = document()->find(text, from, flags);
    if (found.isNull()) {
        QTextCursor edge(document());
        if (!forward)
            edge.movePosition(QTextCursor::End);
        found = document()->find(text, edge, flags);
    }
    if (!found.isNull())
        setTextCursor(found);
    refreshMarks();
    return !found.isNull();
}

int SourceView::countText(const QString& text) const {
    return text.isEmpty() ? 0 : static_cast<int>(toPlainText().count(text, Qt::CaseInsensitive));
}

int SourceView::marginWidth() const {
    const int digits = std::max<int>(3, static_cast<int>(QString::number(std::max(1, blockCount())).size()));
    const QFontMetricsF fontMetrics(metrics::valueFont());
    return static_cast<int>(fontMetrics.horizontalAdvance(QLatin1Char('0')) * digits) + barWidth + metrics::spacing(4);
}

void SourceView::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QRect around = contentsRect();
    m_margin->setGeometry(around.left(), around.top(), marginWidth(), around.height());
}

void SourceView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setViewportMargins(marginWidth(), 0, 0, 0);
}

void SourceView::paintMargin(QPaintEvent* event) {
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme().color(Token::Panel));
    painter.setFont(metrics::valueFont());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            const int line = block.blockNumber() + 1;
            if (line == m_marked) {
                painter.fillRect(QRectF(0, top, m_margin->width(), height), theme().color(Token::Selected));
                painter.fillRect(QRectF(0, top, barWidth, height), theme().color(Token::Accent));
            } else if (std::ranges::binary_search(m_executed, static_cast<std::uint32_t>(line))) {
                painter.fillRect(QRectF(0, top, barWidth, height), theme().color(Token::OkLine));
            }
            painter.setPen(theme().color(line == m_marked ? Token::Text2 : Token::Text3));
            drawNumber(&painter, QRectF(barWidth, top, m_margin->width() - barWidth - metrics::spacing(2), height),
                       QString::number(line), Qt::AlignRight | Qt::AlignVCenter);
        }
        top += height;
        block = block.next();
    }
}

} // namespace callreel
