// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/FilterBox.h"

#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

#include "model/recording/filters/FilterProfiles.h"
#include "widgets/common/DiagnosticText.h"
#include "widgets/theme/Metrics.h"

namespace callreel {

FilterBox::FilterBox(QWidget* parent) : QComboBox(parent) {
    setAccessibleName(tr("Filter"));
    setToolTip(tr("Show the output through a filter, as callreel run --filter does"));
    setFont(metrics::smallFont());
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fill();
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        load();
        Q_EMIT chosen();
    });
}

void FilterBox::showPopup() {
    fill();
    QComboBox::showPopup();
}

void FilterBox::choose(const QString& name) {
    setCurrentIndex(std::max(0, findData(name)));
}

void FilterBox::fill() {
    const QSignalBlocker blocker(this);
    const QString before = filterName();
    clear();
    addItem(tr("All lines"), QString());
    for (const FilterProfiles::Entry& entry : FilterProfiles::list()) {
        const QString name = QString::fromStdString(entry.name);
        const auto profile = FilterProfiles::load(entry.name);
        addItem(name, name);
        setItemData(count() - 1,
                    profile ? QString::fromStdString(profile->description) : diagnosticText(profile.error()),
                    Qt::ToolTipRole);
        if (!profile)
            qobject_cast<QStandardItemModel*>(model())->item(count() - 1)->setEnabled(false);
    }
    choose(before);
}

void FilterBox::load() {
    m_profile.reset();
    if (filterName().isEmpty())
        return;
    if (auto profile = FilterProfiles::load(filterName().toStdString()))
        m_profile = std::move(*profile);
}

} // namespace callreel
