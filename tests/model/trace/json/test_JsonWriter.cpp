// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "model/trace/json/JsonWriter.h"

using namespace callreel;

class test_JsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strings_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& json) {
            QTest::newRow(name) << text << json;
        };
        row("plain", "abc", "\"abc\"");
        row("quotes", "a\"b\\c", "\"a\\\"b\\\\c\"");
        row("control", QByteArray("\n\r\t\0\x1f\x7f", 6), "\"\\n\\r\\t\\u0000\\u001f\\u007f\"");
        row("UTF-8", "h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", "\"h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\"");
        row("lone surrogate", "a\xed\xa0\xbd", "\"a\\ud83d\"");
        row("not UTF-8 (surrogateescape)", "a\xff\x80z", "\"a\\udcff\\udc80z\"");
        row("overlong", "\xc0\xaf", "\"\\udcc0\\udcaf\"");
        row("cut sequence", "\xe2\x82", "\"\\udce2\\udc82\"");
        row("beyond Unicode", "\xf4\x90\x80\x80", "\"\\udcf4\\udc90\\udc80\\udc80\"");
    }

    void strings() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        QCOMPARE(QByteArray::fromStdString(
                     jsonString(std::string_view(text.constData(), static_cast<std::size_t>(text.size())))),
                 json);
    }

    void structure() {
        JsonWriter json;
        json.beginObject().member("b", 1).member("a", "x").key("list").beginArray();
        json.value(true).null().value(-2.5).value(std::numeric_limits<double>::quiet_NaN()).endArray();
        json.key("empty").beginObject().endObject();
        json.member("none", std::optional<int>()).member("big", std::numeric_limits<std::uint64_t>::max()).endObject();
        QCOMPARE(QByteArray::fromStdString(json.text()),
                 QByteArray("{\"b\":1,\"a\":\"x\",\"list\":[true,null,-2.5,null],\"empty\":{},\"none\":null,"
                            "\"big\":18446744073709551615}"));
    }

    void indented() {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject()
            .member("a", 1)
            .key("b")
            .beginArray()
            .endArray()
            .key("c")
            .beginArray()
            .value(2)
            .endArray()
            .endObject();
        QCOMPARE(QByteArray::fromStdString(json.take()),
                 QByteArray("{\n  \"a\": 1,\n  \"b\": [],\n  \"c\": [\n    2\n  ]\n}"));
        QVERIFY(json.text().empty());
    }
};

QTEST_GUILESS_MAIN(test_JsonWriter)
#include "test_JsonWriter.moc"
