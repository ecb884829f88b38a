// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "model/trace/values/Characters.h"
#include "model/trace/values/ValueText.h"

using namespace callreel;
using Kind = Value::Kind;
using Role = ValueSpan::Role;

namespace {

Value make(Kind kind, std::string type, std::string text = {}) {
    Value out;
    out.kind = kind;
    out.type = std::move(type);
    out.text = std::move(text);
    return out;
}
Value number(int n) {
    return make(Kind::Int, "int", std::to_string(n));
}
Value str(std::string text) {
    return make(Kind::Str, "str", std::move(text));
}
Value list(std::vector<Value> items) {
    Value out = make(Kind::List, "list");
    out.length = items.size();
    out.items = std::move(items);
    return out;
}
Value wrapped(Value item) {
    Value out = make(Kind::List, "list");
    out.items.push_back(std::move(item)); // an initializer list would copy
    return out;
}
Value order(int id, std::string customer) {
    Value out = make(Kind::Object, "Order");
    out.attributes = {{"id", number(id)}, {"customer", str(std::move(customer))}};
    return out;
}
QString text(const Value& value, std::size_t width = ValueText::unlimited) {
    ValueText::Options options;
    options.width = width;
    const ValueSpans spans = ValueText::render(value, options);
    if (ValueText::width(spans, options) > width)
        return QStringLiteral("TOO WIDE: ") + QString::fromStdString(ValueText::plainText(spans));
    std::string out = ValueText::plainText(spans);
    for (std::size_t at; (at = out.find("\u2009")) != std::string::npos;)
        out.replace(at, 3, " ");
    return QString::fromStdString(out);
}

} // namespace

/// Values as people read them: B3 to B5 and B7 show returned, yielded and raised values and arguments this way.
class TestValueText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scalarsAsPythonWritesThem() {
        QCOMPARE(text(make(Kind::None, "NoneType", "None")), QStringLiteral("None"));
        QCOMPARE(text(make(Kind::Bool, "bool", "True")), QStringLiteral("True"));
        QCOMPARE(text(number(-4)), QStringLiteral("-4"));
        QCOMPARE(text(make(Kind::Float, "float", "1.5")), QStringLiteral("1.5"));
        QCOMPARE(text(make(Kind::Bytes, "bytes", "b'\\x00a'")), QStringLiteral("b'\\x00a'"));
        QCOMPARE(text(make(Kind::Exception, "ValueError", "ValueError('bad news')")),
                 QStringLiteral("ValueError('bad news')"));
        QCOMPARE(text(make(Kind::Opaque, "function", "parse")), QStringLiteral("function parse"));
        QCOMPARE(text(make(Kind::Opaque, "generator")), QStringLiteral("generator"));
        QCOMPARE(text(make(Kind::NotTold, "")), QStringLiteral("‹not told›"));
    }

    void stringsAreQuotedAndEscaped() {
        QCOMPARE(text(str("day.csv")), QStringLiteral("'day.csv'"));
        QCOMPARE(text(str("it's")), QStringLiteral("\"it's\""));
        QCOMPARE(text(str("it's \"so\"")), QStringLiteral("'it\\'s \"so\"'"));
        QCOMPARE(text(str("a\nb\tc\\")), QStringLiteral("'a\\nb\\tc\\\\'"));
        QCOMPARE(text(str("naïve 日本 🙂")), QStringLiteral("'naïve 日本 🙂'"));
    }

    void nothingHostileReachesTheTerminal() {
        QCOMPARE(text(str("\x1b[2J\x07\x7f")), QStringLiteral("'\\x1b[2J\\x07\\x7f'"));
        QCOMPARE(text(str("\u202eevil\u200b\u2066")), QStringLiteral("'\\u202eevil\\u200b\\u2066'"));
        QCOMPARE(text(str("\xed\xa0\x80")), QStringLiteral("'\\ud800'"));   // a lone surrogate in WTF-8
        QCOMPARE(text(str("\xff\xc3")), QStringLiteral("'\\xff\\xc3'"));    // bytes that are no character
        QCOMPARE(text(str("\U000e0041")), QStringLiteral("'\\U000e0041'")); // a tag character
        QCOMPARE(text(make(Kind::Opaque, "\x1b]0;x\x07")), QStringLiteral("\\x1b]0;x\\x07"));
        QCOMPARE(Characters::escaped("f\x1b[31m"), "f\\x1b[31m");
    }

    void containers() {
        QCOMPARE(text(list({})), QStringLiteral("[]"));
        QCOMPARE(text(list({number(1), str("b")})), QStringLiteral("[1, 'b']"));
        Value tuple = list({number(1)});
        tuple.kind = Kind::Tuple;
        tuple.type = "tuple";
        QCOMPARE(text(tuple), QStringLiteral("(1,)"));
        Value set = list({});
        set.kind = Kind::Set;
        set.type = "set";
        QCOMPARE(text(set), QStringLiteral("set()"));
        set.items = {number(1), number(2)};
        QCOMPARE(text(set), QStringLiteral("{1, 2}"));
        set.kind = Kind::FrozenSet;
        set.type = "frozenset";
        QCOMPARE(text(set), QStringLiteral("frozenset({1, 2})"));
        Value dict = make(Kind::Dict, "dict");
        dict.entries = {{str("EUR"), number(1)}, {number(2), list({})}};
        QCOMPARE(text(dict), QStringLiteral("{'EUR': 1, 2: []}"));
        QCOMPARE(text(order(1, "ann")), QStringLiteral("Order(id=1, customer='ann')"));
        Value named = list({number(1)});
        named.type = "Stack";
        QCOMPARE(text(named), QStringLiteral("Stack([1])"));
    }

    void whatTheRecorderCutSaysSo() {
        Value many = list({number(1), number(2)});
        many.length = 5000;
        many.cut = Cut::Length;
        QCOMPARE(text(many), QStringLiteral("[1, 2, ‹2 of 5 000›]"));
        Value longText = str("abcd");
        longText.length = 1200000;
        longText.cut = Cut::Bytes;
        QCOMPARE(text(longText), QStringLiteral("'abcd' ‹4 of 1.20 M characters›"));
        Value deep = make(Kind::Object, "Order");
        deep.cut = Cut::Depth;
        QCOMPARE(text(deep), QStringLiteral("Order(‹too deep›)"));
        Value cycle = list({});
        cycle.cut = Cut::Cycle;
        QCOMPARE(text(list({cycle})), QStringLiteral("[[‹cycle›]]"));
        Value secret = str("");
        secret.cut = Cut::Redacted;
        QCOMPARE(text(secret), QStringLiteral("‹redacted›"));
    }

    void whatDoesNotFitSaysHowManyThereAre() {
        std::vector<Value> orders;
        for (int i = 1; i <= 14; ++i)
            orders.push_back(order(i, "a rather long customer's name"));
        const Value value = list(std::move(orders));
        QCOMPARE(text(value, 60), QStringLiteral("[Order(id=1, …), Order(id=2, …), Order(id=3, …), … 14 items]"));
        QCOMPARE(text(value, 36), QStringLiteral("[Order(id=1, …), … 14 items]"));
        QCOMPARE(text(value, 12), QStringLiteral("[… 14 items]"));
        QCOMPARE(text(value, 5), QStringLiteral("[…]"));
        QCOMPARE(text(value, 1), QStringLiteral("…"));
        QCOMPARE(text(value, 0), QStringLiteral(""));
        QCOMPARE(text(str("day.csv"), 9), QStringLiteral("'day.csv'"));
        QCOMPARE(text(str("day.csv"), 8), QStringLiteral("'day.c…'"));
        QCOMPARE(text(make(Kind::Exception, "ValueError", "ValueError('bad news')"), 16),
                 QStringLiteral("ValueError('ba…)"));
    }

    /// Every width is kept, whatever the value.
    void neverWiderThanAsked() {
        Value dict = make(Kind::Dict, "Config");
        dict.entries = {{str("a long key of a dict"), order(1, "日本語日本語")}, {list({number(1)}), str("x")}};
        Value nested = list({dict, list({list({list({str("deep")})})}), order(7, "z")});
        nested.cut = Cut::Length;
        nested.length = 99;
        ValueText::Options options;
        options.characterWidth = [](char32_t c) { return c >= 0x1100 && c < 0xFFFF && c != 0x2026 ? 2 : 1; };
        for (std::size_t width = 0; width < 140; ++width) {
            options.width = width;
            for (const Value& value : {nested, dict, str("日本語日本語"), order(3, "x")}) {
                const ValueSpans spans = ValueText::render(value, options);
                QVERIFY2(ValueText::width(spans, options) <= width, ValueText::plainText(spans).c_str());
                QVERIFY(width == 0 || !spans.empty());
            }
        }
    }

    void argumentsHaveNamesAndRoles() {
        const std::vector<NamedValue> arguments{{"path", str("day.csv")}, {"n", number(3)}};
        const ValueSpans expected{{"(", Role::Plain},          {"path", Role::Key}, {"=", Role::Plain},
                                  {"'day.csv'", Role::String}, {", ", Role::Plain}, {"n", Role::Key},
                                  {"=", Role::Plain},          {"3", Role::Number}, {")", Role::Plain}};
        QCOMPARE(QString::fromStdString(ValueText::plainText(ValueText::renderArguments(arguments, {}))),
                 QStringLiteral("(path='day.csv', n=3)"));
        QVERIFY(ValueText::renderArguments(arguments, {}) == expected);
        ValueText::Options narrow;
        narrow.width = 11;
        QCOMPARE(QString::fromStdString(ValueText::plainText(ValueText::renderArguments(arguments, narrow))),
                 QStringLiteral("(path=…, …)"));
        narrow.width = 3;
        QCOMPARE(QString::fromStdString(ValueText::plainText(ValueText::renderArguments(arguments, narrow))),
                 QStringLiteral("(…)"));
        QCOMPARE(QString::fromStdString(ValueText::plainText(ValueText::renderArguments({}, {}))),
                 QStringLiteral("()"));
    }

    void aDeepNestIsNotFollowedToTheStacksEnd() {
        Value value = number(1);
        for (int i = 0; i < 5000; ++i)
            value = wrapped(std::move(value));
        QVERIFY(text(value).contains(QChar(0x2026)));
        QCOMPARE(text(value, 5), QStringLiteral("[…]"));
    }
};

QTEST_GUILESS_MAIN(TestValueText)
#include "test_ValueText.moc"
