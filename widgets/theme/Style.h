// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

#include "widgets/theme/Token.h"

class QAbstractButton;

namespace callreel {

/// How a button is dressed; the style reads it from the widget.
enum class ButtonLook {
    Plain,   ///< raised, with a border
    Primary, ///< the one thing to do here, in the accent colour
    Quiet,   ///< no border until the pointer is over it
    Link,    ///< words in the accent colour
    Warn,    ///< on a warning: border and words in its colour
    Err,     ///< on an error, or a dangerous act
    Info,    ///< on an information
    Segment, ///< one of a row of choices
};

/// Dresses a button: look, colours of its words, height; follows the theme.
void setButtonLook(QAbstractButton* button, ButtonLook look, bool small = false);

/// Marks a field (line edit, combo box) as wrong: its border is Token::Err. Repaints.
void setFieldWrong(QWidget* field, bool wrong);

/// Fusion with the project's shapes: flat rounded controls, one line weight, visible focus, thin scroll bars. All
/// colours come from theme(); no style sheet is used anywhere.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawCheck(const QStyleOption* option, QPainter* painter, bool radio) const;
    void drawTab(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawHeaderSection(const QStyleOption* option, QPainter* painter) const;
    void drawProgress(const QStyleOption* option, QPainter* painter) const;
    void drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
};

} // namespace callreel
