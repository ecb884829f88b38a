// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

#include <vector>

namespace callreel {

class PythonHighlighter;

/// Python source as it was recorded: read only, line numbers in the margin, a bar beside lines that ran, the call's own
/// line marked.
class SourceView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SourceView(QWidget* parent = nullptr);

    void setSource(const QString& text, bool python);
    /// Marks the line where the call's function begins and brings it into sight; 0 marks none.
    void markLine(int line);
    int markedLine() const { return m_marked; }
    /// Lines that ran in the call, sorted; empty when they were not recorded.
    void setExecuted(std::vector<std::uint32_t> lines);
    void goToLine(int line);
    /// Selects the next (or previous) occurrence, around the end; false when there is none.
    bool findText(const QString& text, bool forward, bool fromCurrent = false);
    int countText(const QString& text) const;

    int marginWidth() const;
    void paintMargin(QPaintEvent* event);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshMarks();
    void applyTheme();

    PythonHighlighter* m_highlighter;
    QWidget* m_margin;
    int m_marked = 0;
    std::vector<std::uint32_t> m_executed;
    QString m_found;
};

} // namespace callreel
