// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <algorithm>

#include "model/recording/Redaction.h"

using namespace callreel;

/// The names of contract.md that are redacted by default, as words and in any case, and those that only look like them.
class test_Redaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data() {
        QTest::addColumn<bool>("secret");
        for (const char* name :
             {"password",   "PASSWORD",    "passwd",        "pwd",          "secret",         "token",
              "api_key",    "API-KEY",     "apiKey",        "APIKey",       "access key",     "private.key",
              "credential", "credentials", "authorization", "cookie",       "Cookies",        "session_id",
              "sessionId",  "DB_PASSWORD", "dbPassword",    "GITHUB_TOKEN", "my_secret_value"})
            QTest::newRow(name) << true;
        for (const char* name : {"", "key", "api", "session", "passenger", "tokenizer", "secretary", "cookiecutter",
                                 "company", "monkey", "author", "keys", "id", "access", "private"})
            QTest::newRow(*name ? name : "(empty)") << false;
    }
    void names() {
        QFETCH(bool, secret);
        const std::string name = QTest::currentDataTag();
        QCOMPARE(looksSecret(name == "(empty)" ? std::string() : name), secret);
    }

    void theEnvironment() {
        qputenv("REDACTION_TEST_TOKEN", "hunter2");
        qputenv("REDACTION_TEST_PLAIN", "seen");
        qputenv("REDACTION_TEST_OURS", "7");
        const auto environment = redactedEnvironment("REDACTION_TEST_OURS");
        const auto valueOf = [&](const char* name) -> std::string {
            const auto found = std::find_if(environment.begin(), environment.end(),
                                            [&](const auto& row) { return row.first == name; });
            return found == environment.end() ? "(none)" : found->second;
        };
        QCOMPARE(valueOf("REDACTION_TEST_TOKEN"), std::string(redactedText));
        QCOMPARE(valueOf("REDACTION_TEST_PLAIN"), std::string("seen"));
        QCOMPARE(valueOf("REDACTION_TEST_OURS"), std::string("(none)"));
    }
};

QTEST_GUILESS_MAIN(test_Redaction)
#include "test_Redaction.moc"
