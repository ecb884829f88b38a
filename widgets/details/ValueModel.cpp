// SPDX-License-Identifier: Apache-2.0
#include "widgets/details/ValueModel.h"

#include "widgets/calltree/CallTexts.h"
#include "widgets/common/Numbers.h"

namespace callreel {

struct ValueModel::Node {
    Node* parent = nullptr;
    int row = 0;
    QString name;
    QString note; ///< instead of a value: what is missing
    const Value* value = nullptr;
    bool section = false;
    bool filled = false;
    std::vector<std::unique_ptr<Node>> children;

    Node* add(const QString& childName, const Value* childValue) {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->row = static_cast<int>(children.size());
        child->name = childName;
        child->value = childValue;
        children.push_back(std::move(child));
        return children.back().get();
    }
};

namespace {

bool holdsSomething(const Value& value) {
    return !value.items.empty() || !value.entries.empty() || !value.attributes.empty();
}

std::size_t held(const Value& value) {
    return value.items.size() + value.entries.size() + value.attributes.size();
}

} // namespace

ValueModel::ValueModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

ValueModel::~ValueModel() = default;

void ValueModel::setSections(std::vector<Section> sections) {
    beginResetModel();
    m_sections = std::move(sections);
    m_root = std::make_unique<Node>();
    m_root->filled = true;
    for (const Section& section : m_sections) {
        Node* heading = m_root->add(section.title, nullptr);
        heading->section = heading->filled = true;
        heading->note = section.note;
        for (const NamedValue& named : section.values)
            heading->add(QString::fromStdString(named.name), &named.value);
        if (section.values.empty() && !section.empty.isEmpty())
            heading->add({}, nullptr)->note = section.empty;
    }
    endResetModel();
}

void ValueModel::fill(Node& node) {
    if (node.filled)
        return;
    node.filled = true;
    if (!node.value)
        return;
    for (std::size_t item = 0; item < node.value->items.size(); ++item) {
        const bool unordered = node.value->kind == Value::Kind::Set || node.value->kind == Value::Kind::FrozenSet;
        node.add(unordered ? QStringLiteral("·") : QString::number(item), &node.value->items[item]);
    }
    for (const auto& [key, value] : node.value->entries)
        node.add(QString::fromStdString(ValueText::plainText(ValueText::render(key, callTexts::valueOptions(60)))),
                 &value);
    for (const NamedValue& attribute : node.value->attributes)
        node.add(QString::fromStdString(attribute.name), &attribute.value);
    const std::size_t kept = held(*node.value);
    if (node.value->length && kept > 0 && *node.value->length > kept)
        node.add({}, nullptr)->note = tr("%1 more were not recorded").arg(formatExact(*node.value->length - kept));
}

ValueModel::Node* ValueModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

const Value* ValueModel::value(const QModelIndex& index) const {
    return index.isValid() ? node(index)->value : nullptr;
}

ValueSpans ValueModel::spans(const QModelIndex& index, std::size_t characters) const {
    const Value* shown = value(index);
    return shown ? ValueText::render(*shown, callTexts::valueOptions(characters)) : ValueSpans{};
}

QString ValueModel::copyText(const QModelIndex& index) const {
    const Value* shown = value(index);
    if (!shown)
        return data(index.siblingAtColumn(Name), Qt::DisplayRole).toString();
    return QString::fromStdString(ValueText::plainText(ValueText::render(*shown)));
}

QModelIndex ValueModel::index(int row, int column, const QModelIndex& parent) const {
    Node* above = node(parent);
    fill(*above);
    if (row < 0 || column < 0 || column >= columns || row >= static_cast<int>(above->children.size()))
        return {};
    return createIndex(row, column, above->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ValueModel::parent(const QModelIndex& index) const {
    Node* above = index.isValid() ? node(index)->parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex();
}

int ValueModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return 0;
    Node* above = node(parent);
    fill(*above);
    return static_cast<int>(above->children.size());
}

int ValueModel::columnCount(const QModelIndex&) const {
    return columns;
}

bool ValueModel::hasChildren(const QModelIndex& parent) const {
    const Node* above = node(parent);
    if (above->filled)
        return !above->children.empty();
    return above->value && holdsSomething(*above->value);
}

QString ValueModel::typeText(const Value& value) {
    QString type = QString::fromStdString(value.module.empty() ? value.type : value.module + '.' + value.type);
    const bool container = value.kind == Value::Kind::List || value.kind == Value::Kind::Tuple ||
                           value.kind == Value::Kind::Set || value.kind == Value::Kind::FrozenSet ||
                           value.kind == Value::Kind::Dict;
    if (container && value.length)
        type += QStringLiteral(", ") +
                tr("%n item(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(*value.length, 2'000'000'000)));
    return type;
}

QString ValueModel::cutText(const Value& value) {
    switch (value.cut) {
    case Cut::None:
        return {};
    case Cut::Depth:
        return tr("Deeper than the recorder looks: only the type is in the trace.");
    case Cut::Length:
    case Cut::Bytes:
        return value.length ? tr("Cut by the recorder: %1 in all, the trace keeps the beginning.")
                                  .arg(formatExact(*value.length))
                            : tr("Cut by the recorder: the trace keeps the beginning.");
    case Cut::Cycle:
        return tr("The value holds itself here.");
    case Cut::Redacted:
        return tr("Redacted: its name looks like a secret’s. The trace does not have it.");
    }
    return {};
}

QVariant ValueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node* shown = node(index);
    switch (role) {
    case SectionRole:
        return shown->section;
    case CutRole:
        return shown->value ? cutText(*shown->value) : QString();
    case ErrorRole:
        return shown->value && shown->value->kind == Value::Kind::Exception;
    case Qt::DisplayRole:
        if (index.column() == Name)
            return shown->section || shown->value ? shown->name : shown->note;
        if (index.column() == Content && shown->value)
            return QString::fromStdString(
                ValueText::plainText(ValueText::render(*shown->value, callTexts::valueOptions(200))));
        if (index.column() == Type)
            return shown->section ? shown->note : shown->value ? typeText(*shown->value) : QString();
        return {};
    case Qt::ToolTipRole: {
        if (!shown->value)
            return {};
        QString text = QString::fromStdString(
            ValueText::plainText(ValueText::render(*shown->value, callTexts::valueOptions(1000))));
        if (const QString cut = cutText(*shown->value); !cut.isEmpty())
            text += QLatin1Char('\n') + cut;
        return text;
    }
    case Qt::AccessibleTextRole:
        if (shown->section || !shown->value)
            return data(index, Qt::DisplayRole);
        if (index.column() == Name)
            return QStringLiteral("%1, %2, %3")
                .arg(shown->name, data(index.siblingAtColumn(Content), Qt::DisplayRole).toString(),
                     typeText(*shown->value));
        return data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : section == Content ? tr("Value") : tr("Type");
}

Qt::ItemFlags ValueModel::flags(const QModelIndex& index) const {
    return index.isValid() && !node(index)->section ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

} // namespace callreel
