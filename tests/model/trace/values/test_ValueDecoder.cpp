// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <random>

#include "model/trace/log/format/ValueFormat.h"
#include "model/trace/values/ValueDecoder.h"
#include "model/trace/values/ValueSkipper.h"

using namespace callreel;

class ValueDecoderTest : public QObject {
    Q_OBJECT

    std::vector<TypeInfo> m_types{{"builtins", "ValueError", {}},
                                  {"shop", "Order", {}},
                                  {"enum", "Colour", {}},
                                  {"shop", "Order", {"price", "amount"}}};
    ValueDecoder m_decoder{m_types};

    Value decode(std::string_view bytes) const {
        const auto value = m_decoder.take(bytes);
        return value && bytes.empty() ? *value
                                      : Value{Value::Kind::NotTold, "damaged", {}, {}, {}, {}, {}, {}, Cut::None};
    }
    std::string repr(std::string_view bytes) const { return pythonRepr(decode(bytes)); }

private Q_SLOTS:
    void scalars() {
        QCOMPARE(decode("\x01").type, std::string("NoneType"));
        QCOMPARE(repr("\x01"), std::string("None"));
        QCOMPARE(repr("\x03"), std::string("True"));
        QCOMPARE(repr("\x04\x07"), std::string("-4"));
        QCOMPARE(repr(std::string_view("\x07\0\0\0\0\0\0\xf8\x3f", 9)), std::string("1.5"));
        QCOMPARE(decode("\x09\x02hi").text, std::string("hi"));
        QCOMPARE(repr("\x0b\x02hi"), std::string("b'hi'"));
        QCOMPARE(repr("\x19\x02\x02hi"), std::string("bytearray(b'hi')"));
    }

    void containers() {
        QCOMPARE(repr("\x0e\x01\x01\x04\x02"), std::string("(1,)"));
        QCOMPARE(repr("\x0d\x05\x02\x04\x02\x04\x04"), std::string("[1, 2, ...]"));
        QCOMPARE(decode("\x0d\x05\x02\x04\x02\x04\x04").length.value(), std::uint64_t{5});
        QCOMPARE(repr("\x11\x01\x01\x09\x01k\x01"), std::string("{'k': None}"));
        QCOMPARE(repr(std::string_view("\x0f\0\0", 3)), std::string("set()"));
        QCOMPARE(repr("\x12\x01\x01\x01\x05price\x04\x02"), std::string("Order(price=1)"));
        QCOMPARE(decode("\x12\x01\x01\x01\x05price\x04\x02").module, std::string("shop"));
    }

    /// Objects whose attributes' names are told once for all of their class.
    void shapes() {
        QCOMPARE(repr("\x1a\x03\x02\x04\x02\x01"), std::string("Order(price=1, amount=None)"));
        QCOMPARE(decode("\x1a\x03\x02\x04\x02\x01").module, std::string("shop"));
        const Value cut = decode("\x1a\x03\x01\x04\x02");
        QCOMPARE(pythonRepr(cut), std::string("Order(price=1, ...)"));
        QCOMPARE(cut.length.value(), std::uint64_t{2});
        // More values than the shape has names, and a shape that is none.
        QCOMPARE(decode("\x1a\x03\x03\x01\x01\x01").type, std::string("damaged"));
        QCOMPARE(decode("\x1a\x09\x01\x01").type, std::string("damaged"));
        const std::string_view whole("\x1a\x03\x02\x04\x02\x01");
        const auto* begin = reinterpret_cast<const std::uint8_t*>(whole.data());
        QCOMPARE(skipValue(begin, begin + whole.size()), begin + whole.size());
        QVERIFY(!skipValue(begin, begin + whole.size() - 1));
    }

    /// B5: the value of an unwind is the exception, written from its class and its arguments.
    void exceptions() {
        const std::string_view one("\x13\0\x0e\x01\x01\x09\x08"
                                   "bad news",
                                   15);
        QCOMPARE(decode(one).text, std::string("ValueError('bad news')"));
        QCOMPARE(decode(std::string_view("\x13\0\x0e\0\0", 5)).text, std::string("ValueError()"));
        QCOMPARE(decode(std::string_view("\x13\0\x0e\x02\x02\x04\x02\x01", 8)).text,
                 std::string("ValueError(1, None)"));
    }

    void whatIsLeftOut() {
        QCOMPARE(decode("\x15\x01\x04").cut, Cut::Cycle);
        QCOMPARE(decode("\x18").cut, Cut::Redacted);
        QCOMPARE(decode("\x17").kind, Value::Kind::NotTold);
        const Value wrapped = decode("\x16\x02\x04\x02");
        QCOMPARE(wrapped.type, std::string("Colour"));
        QCOMPARE(wrapped.text, std::string("1"));
    }

    /// Damaged bytes end in nothing, in bounded time, whatever they are.
    void damagedBytes() {
        std::string nested;
        for (int i = 0; i < 500; ++i)
            nested += "\x0d\x01\x01";
        std::string_view tooDeep = nested;
        QVERIFY(!m_decoder.take(tooDeep));
        std::mt19937 random(1);
        for (int round = 0; round < 20000; ++round) {
            std::string bytes(random() % 64, '\0');
            for (char& byte : bytes)
                byte = static_cast<char>(random() % 4 ? random() % 26 : random());
            std::string_view view = bytes;
            if (const auto value = m_decoder.take(view))
                (void)pythonRepr(*value);
            std::string_view arguments = bytes;
            (void)m_decoder.takeArguments(arguments);
        }
    }
};

QTEST_GUILESS_MAIN(ValueDecoderTest)
#include "test_ValueDecoder.moc"
