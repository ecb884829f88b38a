// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/PhraseText.h"

#include <QCoreApplication>

namespace callreel {

QString phraseText(const Phrase& phrase) {
    if (phrase.pattern.empty())
        return {};
    const QString pattern = QCoreApplication::translate("Verdict", phrase.pattern.c_str());
    return QString::fromStdString(fillTemplate(pattern.toStdString(), phrase.arguments));
}

QString phraseSentence(const Phrase& phrase) {
    QString text = phraseText(phrase);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace callreel
