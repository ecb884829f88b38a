// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

#include "model/trace/CallRecord.h"
#include "model/trace/values/ValueText.h"

namespace callreel {

/// Values as a tree: a section for the arguments and one for the result, below them the values, and in these what they
/// hold. A value's rows are made when it is opened.
class ValueModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Content, Type, columns };
    enum Role {
        SectionRole = Qt::UserRole, ///< bool: a heading
        CutRole,                    ///< QString: why the value is not whole; empty when it is
        ErrorRole,                  ///< bool: an exception
    };

    struct Section {
        QString title;
        QString note; ///< at the right: "from the start segment"
        std::vector<NamedValue> values;
        QString empty; ///< said when there are none
    };

    explicit ValueModel(QObject* parent = nullptr);
    ~ValueModel() override;

    void setSections(std::vector<Section> sections);
    /// The value at an index; nullptr for a heading or a note.
    const Value* value(const QModelIndex& index) const;
    /// Its one line, for painting in colours.
    ValueSpans spans(const QModelIndex& index, std::size_t characters) const;
    /// All of it as text, for the clipboard.
    QString copyText(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Node;
    Node* node(const QModelIndex& index) const;
    static void fill(Node& node);
    static QString typeText(const Value& value);
    static QString cutText(const Value& value);

    std::vector<Section> m_sections;
    std::unique_ptr<Node> m_root;
};

} // namespace callreel
