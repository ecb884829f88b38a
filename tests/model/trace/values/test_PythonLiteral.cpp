// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "model/trace/values/PythonLiteral.h"

using namespace callreel;

/// What Python's own repr() gives, taken from CPython.
class PythonLiteralTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void floats_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](double number, const char* text) { QTest::newRow(text) << number << QByteArray(text); };
        row(0.0, "0.0");
        row(-0.0, "-0.0");
        row(1.0, "1.0");
        row(0.1, "0.1");
        row(1.5e-4, "0.00015");
        row(1e-4, "0.0001");
        row(1e-5, "1e-05");
        row(1.25e-7, "1.25e-07");
        row(1e15, "1000000000000000.0");
        row(1e16, "1e+16");
        row(123456789.125, "123456789.125");
        row(1.7976931348623157e308, "1.7976931348623157e+308");
        row(5e-324, "5e-324");
        row(-2.5, "-2.5");
        row(9007199254740993.0, "9007199254740992.0");
        row(std::numeric_limits<double>::infinity(), "inf");
        row(-std::numeric_limits<double>::infinity(), "-inf");
        row(std::numeric_limits<double>::quiet_NaN(), "nan");
    }
    void floats() {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(pythonFloat(number)), text);
    }

    void complexNumbers() {
        QCOMPARE(pythonComplex(1, 2), std::string("(1+2j)"));
        QCOMPARE(pythonComplex(0, 2), std::string("2j"));
        QCOMPARE(pythonComplex(-0.0, -1), std::string("(-0-1j)"));
        QCOMPARE(pythonComplex(1.5, 1e20), std::string("(1.5+1e+20j)"));
    }

    void strings() {
        QCOMPARE(pythonString("it's"), std::string("\"it's\""));
        QCOMPARE(pythonString("it's \"so\""), std::string("'it\\'s \"so\"'"));
        QCOMPARE(pythonString("a\n\t\\\x01\x7f"), std::string("'a\\n\\t\\\\\\x01\\x7f'"));
        QCOMPARE(pythonString("é 漢 😀"), std::string("'é 漢 😀'"));
        QCOMPARE(pythonString("\xC2\xA0\xE2\x80\x8B\xED\xA0\x80"), std::string("'\\xa0\\u200b\\ud800'"));
        QCOMPARE(pythonString("\xF3\xB0\x80\x80"), std::string("'\\U000f0000'"));
        QCOMPARE(pythonString("cut \xE6\xBC"), std::string("'cut \\xe6\\xbc'"));
    }

    void bytes() {
        QCOMPARE(pythonBytes(std::string_view("a'\0\xff\n", 5)), std::string("b\"a'\\x00\\xff\\n\""));
        QCOMPARE(pythonBytes(""), std::string("b''"));
    }

    void integers() {
        QCOMPARE(pythonInt(false, ""), std::string("0"));
        QCOMPARE(pythonInt(true, "\x01"), std::string("-1"));
        QCOMPARE(pythonInt(false, std::string(8, '\xff')), std::string("18446744073709551615"));
        QCOMPARE(pythonInt(false, std::string(12, '\0') + "\x10"),
                 std::string("1267650600228229401496703205376")); // 2**100
        QCOMPARE(pythonInt(false, std::string(11, '\0') + std::string("\x0a", 1)),
                 std::string("3094850098213450687247810560")); // 10 * 2**88
    }

    void cutIntegers() {
        // 2**10000 has 3011 digits and begins with 1995063116880758...
        const LeadingDigits power = pythonIntCut(true, 10001, std::uint64_t{1} << 63);
        QCOMPARE(power.digits, std::uint64_t{3011});
        QVERIFY(QString::fromStdString(power.text).startsWith(QStringLiteral("-1995063116880")));
    }
};

QTEST_GUILESS_MAIN(PythonLiteralTest)
#include "test_PythonLiteral.moc"
