// SPDX-License-Identifier: Apache-2.0
#include "widgets/settings/SettingsPage.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

#include "model/settings/Settings.h"
#include "widgets/common/MessageBar.h"
#include "widgets/common/PaneHelp.h"
#include "widgets/common/StatePane.h"
#include "widgets/settings/PageListDelegate.h"
#include "widgets/settings/SettingEditor.h"
#include "widgets/settings/SettingRow.h"
#include "widgets/settings/SettingTexts.h"
#include "widgets/settings/SettingsUndo.h"
#include "widgets/theme/Icon.h"
#include "widgets/theme/Metrics.h"
#include "widgets/theme/Style.h"
#include "widgets/theme/Theme.h"

namespace callreel {

namespace {

struct PageEntry {
    Setting::Page page;
    const char* icon;
};

constexpr PageEntry pageEntries[] = {{Setting::Page::ExitStatus, "log-out"},
                                     {Setting::Page::Recording, "circle-dot"},
                                     {Setting::Page::Storage, "hard-drive"},
                                     {Setting::Page::Appearance, "eye"},
                                     {Setting::Page::Start, "house"}};

void followFont(QLabel* label, QFont (*font)()) {
    label->setFont(font());
    QObject::connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, label,
                     [label, font] { label->setFont(font()); });
}

} // namespace

SettingsPage::SettingsPage(Settings* settings, Environment environment, QWidget* parent)
    : Page(parent), m_settings(settings), m_environment(std::move(environment)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeMain(), 1);
    connect(m_settings, &Settings::changed, this, &SettingsPage::refreshRows);
    connect(&m_undo, &QUndoStack::indexChanged, this, &Page::actionsChanged);
    setPaneHelp(this,
                {tr("Settings"),
                 tr("Saved as you change them; Ctrl+Z takes a change back. Beside each setting stands what is in "
                    "effect and who says so: the command line comes before the environment, the environment before "
                    "the settings, the settings before the default."),
                 "Everywhere"});
    rebuild();
}

QWidget* SettingsPage::makeSide() {
    auto* side = new QWidget(this);
    setFillToken(side, Token::Window);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->addAction(icon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_pages = new QListWidget(side);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setAccessibleName(tr("Pages of settings"));
    m_pages->setItemDelegate(new PageListDelegate(m_pages));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setMouseTracking(true);
    setFillToken(m_pages, Token::Window);
    for (const PageEntry& entry : pageEntries) {
        auto* item = new QListWidgetItem(settingText(settingPageTitle(entry.page)), m_pages);
        item->setData(PageListDelegate::IconRole, QLatin1String(entry.icon));
        item->setData(PageListDelegate::PageRole, static_cast<int>(entry.page));
    }
    m_pages->setCurrentRow(0);
    m_count = new QLabel(side);
    m_count->setWordWrap(true);
    m_count->setIndent(metrics::spacing(3));
    followFont(m_count, metrics::smallFont);
    setTextToken(m_count, Token::Text3);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(metrics::spacing(3), metrics::spacing(5), metrics::spacing(3), metrics::spacing(3));
    column->setSpacing(metrics::spacing(3));
    column->addWidget(m_search);
    column->addWidget(m_pages);
    column->addWidget(m_count);
    column->addStretch(1);
    const auto fit = [this, side] {
        m_pages->setFixedHeight(m_pages->count() * PageListDelegate::rowHeight() + 4);
        side->setFixedWidth(std::max(232, m_pages->sizeHintForColumn(0) + 2 * metrics::spacing(3)));
    };
    fit();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, m_pages, fit);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::rebuild);
    connect(m_pages, &QListWidget::currentRowChanged, this, &SettingsPage::rebuild);
    return side;
}

QWidget* SettingsPage::makeMain() {
    auto* main = new QWidget(this);
    setFillToken(main, Token::Panel);
    m_title = new QLabel(main);
    followFont(m_title, metrics::titleFont);
    m_onlyChanged = new QPushButton(tr("Only changed"), main);
    m_onlyChanged->setCheckable(true);
    m_onlyChanged->setIcon(icon(QStringLiteral("list"), Token::Text));
    m_onlyChanged->setAccessibleName(tr("Only changed"));
    setButtonLook(m_onlyChanged, ButtonLook::Plain, true);
    m_reset = new QPushButton(tr("Reset this page"), main);
    m_reset->setIcon(icon(QStringLiteral("rotate-ccw"), Token::Text));
    m_reset->setAccessibleName(tr("Reset this page"));
    setButtonLook(m_reset, ButtonLook::Plain, true);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::spacing(2));
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_onlyChanged);
    top->addWidget(m_reset);

    auto* heads = new QWidget(main);
    auto* grid = new QGridLayout(heads);
    grid->setContentsMargins(0, 0, metrics::spacing(1), 0);
    grid->setHorizontalSpacing(metrics::spacing(5));
    int index = 0;
    for (const QString& text :
         {tr("Setting"), tr("Value in the settings"), tr("In effect, and from where"), QString()}) {
        auto* head = new QLabel(text, heads);
        followFont(head, metrics::smallFont);
        setTextToken(head, Token::Text2);
        grid->addWidget(head, 0, index++);
    }
    grid->itemAtPosition(0, 1)->widget()->setFixedWidth(250);
    grid->itemAtPosition(0, 3)->widget()->setFixedWidth(metrics::smallControlHeight());
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(2, 3);

    m_messages = new MessageBar(main);
    m_body = new QWidget(main);
    setFillToken(m_body, Token::Panel);
    m_rowColumn = new QVBoxLayout(m_body);
    m_rowColumn->setContentsMargins(0, 0, 0, 0);
    m_rowColumn->setSpacing(0);
    for (const PageEntry& entry : pageEntries) {
        auto* head = new QLabel(settingText(settingPageTitle(entry.page)), m_body);
        followFont(head, metrics::headingFont);
        head->setContentsMargins(0, metrics::spacing(5), 0, 0);
        m_rowColumn->addWidget(head);
        m_heads.append(head);
        for (const Setting& setting : settingsTable()) {
            if (setting.page != entry.page)
                continue;
            auto* one = new SettingRow(setting, m_settings, m_environment, m_body);
            connect(one, &SettingRow::edited, this, &SettingsPage::change);
            connect(one, &SettingRow::resetPressed, this, [this](const QString& key) { change(key, QVariant()); });
            m_rowColumn->addWidget(one);
            m_rows.append(one);
        }
    }
    m_nothing = new StatePane(m_body);
    m_rowColumn->addWidget(m_nothing);
    m_rowColumn->addStretch(1);
    m_scroll = new QScrollArea(main);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    connect(m_onlyChanged, &QPushButton::toggled, this, &SettingsPage::rebuild);
    connect(m_reset, &QPushButton::clicked, this, &SettingsPage::resetPage);
    connect(m_nothing, &StatePane::actionTriggered, this, [this] {
        m_search->clear();
        m_onlyChanged->setChecked(false);
    });

    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(metrics::spacing(7), metrics::spacing(5), metrics::spacing(5) + 4, 0);
    column->setSpacing(metrics::spacing(2));
    column->addLayout(top);
    column->addWidget(m_messages);
    connect(m_messages, &MessageBar::actionTriggered, this, [this](const QString&, const QString& action) {
        if (action == QLatin1String("restart"))
            Q_EMIT requested(QStringLiteral("restart"), {});
    });
    auto* line = new QWidget(main);
    line->setFixedHeight(1);
    setFillToken(line, Token::Line);
    column->addWidget(heads);
    column->addWidget(line);
    column->addSpacing(-metrics::spacing(2));
    column->addWidget(m_scroll, 1);
    return main;
}

Setting::Page SettingsPage::currentPage() const {
    const QListWidgetItem* item = m_pages->currentItem();
    return item ? static_cast<Setting::Page>(item->data(PageListDelegate::PageRole).toInt())
                : Setting::Page::ExitStatus;
}

void SettingsPage::rebuild() {
    const QString words = m_search->text().trimmed();
    const bool searching = !words.isEmpty();
    const bool everywhere = searching || m_onlyChanged->isChecked();
    int shown = 0;
    for (int p = 0; p < m_pages->count(); ++p) {
        const auto page = pageEntries[p].page;
        int hits = 0;
        for (SettingRow* row : m_rows) {
            if (row->setting().page != page)
                continue;
            const bool wanted = (!searching || row->matches(words)) &&
                                (!m_onlyChanged->isChecked() || m_settings->isSet(row->setting().key));
            hits += wanted;
            row->setHighlight(words);
            row->setVisible(wanted && (everywhere || page == currentPage()));
        }
        shown += hits;
        m_pages->item(p)->setData(PageListDelegate::CountRole, everywhere ? hits : 0);
        m_heads[p]->setVisible(everywhere && hits > 0);
    }
    m_title->setText(searching    ? tr("Search results")
                     : everywhere ? tr("Changed settings")
                                  : settingText(settingPageTitle(currentPage())));
    m_reset->setVisible(!everywhere);
    m_count->setText(searching ? tr("%1 of %2 settings match \u201c%3\u201d").arg(shown).arg(m_rows.size()).arg(words)
                               : QString());
    m_nothing->setVisible(everywhere && shown == 0);
    if (everywhere && shown == 0) {
        PaneState state;
        state.icon = QStringLiteral("search");
        state.title = searching ? tr("No setting matches") : tr("Everything is at its default");
        state.actions = {{QStringLiteral("all"), tr("Show all settings"), {}}};
        m_nothing->setState(state);
    }
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::refreshRows() {
    for (SettingRow* row : m_rows)
        row->refresh();
}

void SettingsPage::change(const QString& key, const QVariant& value) {
    if (!m_settings->isWritable()) {
        Message message;
        message.id = QStringLiteral("not-writable");
        message.severity = MessageSeverity::Error;
        message.title = tr("The settings cannot be saved.");
        message.text =
            tr("%1 cannot be written. What you change is lost when Callreel ends.").arg(m_settings->filePath());
        m_messages->add(message);
    }
    m_undo.push(new SettingChange(m_settings, key, value));
    // A value that was refused or is the same leaves the control at what is in the settings.
    if (SettingRow* one = row(key))
        one->refresh();
    const Setting* setting = findSetting(key);
    if (setting && setting->needsRestart) {
        Message message;
        message.id = QStringLiteral("restart");
        message.title = tr("Callreel speaks the new language when it is started the next time.");
        message.text = tr("Open traces come back.");
        message.actions = {{QStringLiteral("restart"), tr("Restart now"), QStringLiteral("rotate-ccw")}};
        m_messages->add(message);
    }
    Q_EMIT statusChanged();
}

void SettingsPage::resetPage() {
    m_undo.beginMacro(tr("Reset this page"));
    for (const SettingRow* row : m_rows)
        if (row->setting().page == currentPage() && m_settings->isSet(row->setting().key))
            m_undo.push(new SettingChange(m_settings, row->setting().key, QVariant()));
    m_undo.endMacro();
}

SettingRow* SettingsPage::row(const QString& key) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const SettingRow* row) { return row->setting().key == key; });
    return found == m_rows.end() ? nullptr : *found;
}

void SettingsPage::showSetting(const QString& key) {
    SettingRow* wanted = row(key);
    if (!wanted)
        return;
    m_search->clear();
    m_onlyChanged->setChecked(false);
    for (int p = 0; p < m_pages->count(); ++p)
        if (pageEntries[p].page == wanted->setting().page)
            m_pages->setCurrentRow(p);
    wanted->editor()->control()->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(wanted);
}

QString SettingsPage::status() const {
    return tr("Saved as you change it");
}

QString SettingsPage::statusDetail() const {
    return m_settings->filePath();
}

bool SettingsPage::canPerform(const QString& action) const {
    if (action == QLatin1String("edit.undo"))
        return m_undo.canUndo();
    if (action == QLatin1String("edit.redo"))
        return m_undo.canRedo();
    return action == QLatin1String("edit.find") || action == QLatin1String("view.nextPane") ||
           action == QLatin1String("view.previousPane");
}

void SettingsPage::perform(const QString& action) {
    if (action == QLatin1String("edit.undo")) {
        m_undo.undo();
    } else if (action == QLatin1String("edit.redo")) {
        m_undo.redo();
    } else if (action == QLatin1String("edit.find")) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (m_body->isAncestorOf(focusWidget())) {
        m_pages->setFocus(Qt::TabFocusReason);
    } else {
        for (SettingRow* one : m_rows) {
            if (one->isVisibleTo(m_body)) {
                one->editor()->control()->setFocus(Qt::TabFocusReason);
                break;
            }
        }
    }
}

void SettingsPage::focusContent() {
    m_search->setFocus(Qt::OtherFocusReason);
}

} // namespace callreel
