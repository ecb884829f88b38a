// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "model/recording/LiveOutput.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace callreel {

class FilterBox;
class InputLine;
class OutputView;
class SegmentedControl;
class StatePane;

/// The live output with its head: filter, count of lines, find, Following; below it the input line.
class OutputPane : public QWidget {
    Q_OBJECT

public:
    explicit OutputPane(LiveOutput& output, QWidget* parent = nullptr);

    /// Shows what is new; to be called at most as often as the screen is drawn.
    void refresh();
    void setEnded(bool ended);
    InputLine* input() const { return m_input; }
    OutputView* view() const { return m_view; }
    FilterBox* filter() const { return m_profile; }

public Q_SLOTS:
    void openFind();
    /// The next line with the text of the find bar; opens the bar when there is none.
    void find(bool forward);
    void clearView();
    void follow();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildFind();
    void updateState();
    void updateFollow(bool following);
    void closeFind();

    LiveOutput& m_output;
    OutputView* m_view;
    InputLine* m_input;
    SegmentedControl* m_filter;
    FilterBox* m_profile;
    QLabel* m_count;
    QToolButton* m_findButton;
    QToolButton* m_follow;
    QWidget* m_findBar;
    QLineEdit* m_findEdit;
    QLabel* m_findAnswer;
    StatePane* m_state;
    QStackedLayout* m_stack;
    bool m_ended = false;
};

} // namespace callreel
