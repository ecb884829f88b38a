// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/SettingEditor.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QWheelEvent>

#include <utility>

#include "model/recording/Interpreters.h"
#include "widgets/common/Switch.h"
#include "widgets/settings/SettingTexts.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"

namespace callreel {

namespace {

constexpr int editorWidth = 236;

QHBoxLayout* rowOf(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::spacing(2));
    return row;
}

/// Scrolling the page must not change a value that happens to be under the pointer.
template <typename Control>
class Unscrolled : public Control {
public:
    using Control::Control;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

class SwitchEditor : public SettingEditor {
public:
    explicit SwitchEditor(QWidget* parent) : SettingEditor(parent), m_switch(new Switch(this)) {
        QHBoxLayout* row = rowOf(this);
        row->addWidget(m_switch);
        row->addStretch(1);
        connect(m_switch, &Switch::clicked, this, &SettingEditor::edited);
    }
    void setValue(const QVariant& value) override { m_switch->setChecked(value.toBool()); }
    QWidget* control() const override { return m_switch; }

private:
    Switch* m_switch;
};

/// The families of this machine, looked up when they are first asked for: there may be thousands.
class FontBox : public Unscrolled<QComboBox> {
public:
    FontBox(bool fixedOnly, QWidget* parent) : Unscrolled<QComboBox>(parent), m_fixedOnly(fixedOnly) {}
    void showPopup() override {
        fill();
        QComboBox::showPopup();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        fill();
        QComboBox::keyPressEvent(event);
    }

private:
    void fill() {
        if (std::exchange(m_filled, true))
            return;
        for (const QString& family : QFontDatabase::families())
            if (!QFontDatabase::isPrivateFamily(family) && findData(family) < 0 &&
                (!m_fixedOnly || QFontDatabase::isFixedPitch(family)))
                addItem(family, family);
    }

    bool m_fixedOnly;
    bool m_filled = false;
};

class ChoiceEditor : public SettingEditor {
public:
    ChoiceEditor(const Setting& setting, QWidget* parent)
        : SettingEditor(parent),
          m_box(setting.type == Setting::Type::Choice ? new Unscrolled<QComboBox>(this)
                                                      : new FontBox(setting.type == Setting::Type::FixedFont, this)) {
        if (setting.type == Setting::Type::Choice) {
            for (const Setting::Choice& choice : setting.choices)
                m_box->addItem(settingText(choice.label), choice.value);
        } else {
            m_box->addItem(settingValueText(setting, QString()), QString());
        }
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setFixedWidth(editorWidth);
        QHBoxLayout* row = rowOf(this);
        row->addWidget(m_box);
        row->addStretch(1);
        connect(m_box, &QComboBox::activated, this, [this](int index) { Q_EMIT edited(m_box->itemData(index)); });
    }
    void setValue(const QVariant& value) override {
        int index = m_box->findData(value.toString());
        // A font that this machine does not have stays visible as what is set.
        if (index < 0) {
            m_box->addItem(value.toString(), value.toString());
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
    }
    QWidget* control() const override { return m_box; }

private:
    QComboBox* m_box;
};

class NumberEditor : public SettingEditor {
public:
    NumberEditor(const Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_box(new Unscrolled<QSpinBox>(this)) {
        m_box->setRange(setting.minimum, setting.maximum);
        m_box->setSuffix(QLatin1String(setting.unit));
        m_box->setSingleStep(10);
        m_box->setFixedWidth(editorWidth / 2);
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->setKeyboardTracking(false);
        QHBoxLayout* row = rowOf(this);
        row->addWidget(m_box);
        row->addStretch(1);
        connect(m_box, &QSpinBox::valueChanged, this, &SettingEditor::edited);
    }
    void setValue(const QVariant& value) override {
        const QSignalBlocker quiet(m_box);
        m_box->setValue(value.toInt());
    }
    QWidget* control() const override { return m_box; }

private:
    QSpinBox* m_box;
};

/// A path: typed, or chosen; saved when the field is left or Return pressed.
class PathEditor : public SettingEditor {
public:
    PathEditor(const Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_folder(setting.type == Setting::Type::Folder), m_edit(new QLineEdit(this)),
          m_browse(new QPushButton(SettingEditor::tr("Browse…"), this)) {
        m_edit->setPlaceholderText(settingValueText(setting, QString()));
        m_edit->setFixedWidth(editorWidth - m_browse->sizeHint().width());
        m_browse->setAccessibleName(m_folder ? SettingEditor::tr("Browse for a folder")
                                             : SettingEditor::tr("Browse for a file"));
        setButtonLook(m_browse, ButtonLook::Plain);
        QHBoxLayout* row = rowOf(this);
        row->addWidget(m_edit, 1);
        row->addWidget(m_browse);
        m_edit->setMinimumWidth(120);
        m_edit->setMaximumWidth(QWIDGETSIZE_MAX);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] {
            if (m_edit->text() != m_shown) {
                m_shown = m_edit->text();
                Q_EMIT edited(m_shown);
            }
        });
        connect(m_browse, &QPushButton::clicked, this, &PathEditor::browse);
    }
    void setValue(const QVariant& value) override {
        m_shown = value.toString();
        m_edit->setText(m_shown);
    }
    QWidget* control() const override { return m_edit; }

private:
    void browse() {
        auto* dialog = new QFileDialog(window(),
                                       m_folder ? SettingEditor::tr("Choose the trace folder")
                                                : SettingEditor::tr("Choose the log file"),
                                       m_shown);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(m_folder ? QFileDialog::Directory : QFileDialog::AnyFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
            setValue(path);
            Q_EMIT edited(path);
        });
        dialog->open();
    }

    bool m_folder;
    QString m_shown;
    QLineEdit* m_edit;
    QPushButton* m_browse;
};

/// A path or name of an interpreter, from those found or typed.
class InterpreterEditor : public SettingEditor {
public:
    InterpreterEditor(const Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_box(new Unscrolled<QComboBox>(this)) {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->lineEdit()->setPlaceholderText(settingValueText(setting, QString()));
        // The list names what can be found without starting anything.
        for (const InterpreterCandidate& candidate : Interpreters::discover())
            if (candidate.origin != InterpreterCandidate::Origin::Variable &&
                candidate.origin != InterpreterCandidate::Origin::Settings)
                m_box->addItem(candidate.path);
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->setFixedWidth(editorWidth);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        QHBoxLayout* row = rowOf(this);
        row->addWidget(m_box);
        row->addStretch(1);
        connect(m_box, &QComboBox::activated, this, [this] { tell(); });
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] { tell(); });
    }
    void setValue(const QVariant& value) override {
        m_shown = value.toString();
        m_box->setEditText(m_shown);
    }
    QWidget* control() const override { return m_box; }

private:
    void tell() {
        if (m_box->currentText() == m_shown)
            return;
        m_shown = m_box->currentText();
        Q_EMIT edited(m_shown);
    }

    QComboBox* m_box;
    QString m_shown;
};

} // namespace

SettingEditor* SettingEditor::make(const Setting& setting, QWidget* parent) {
    switch (setting.type) {
    case Setting::Type::Boolean:
        return new SwitchEditor(parent);
    case Setting::Type::Choice:
    case Setting::Type::Font:
    case Setting::Type::FixedFont:
        return new ChoiceEditor(setting, parent);
    case Setting::Type::Number:
        return new NumberEditor(setting, parent);
    case Setting::Type::Folder:
    case Setting::Type::File:
        return new PathEditor(setting, parent);
    case Setting::Type::Interpreter:
        return new InterpreterEditor(setting, parent);
    }
    return nullptr;
}

} // namespace callreel
