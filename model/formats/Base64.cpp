// SPDX-License-Identifier: Apache-2.0
#include "model/formats/Base64.h"

#include <QByteArray>

namespace callreel {

std::optional<std::string> decodeBase64(std::string_view text) {
    const auto result =
        QByteArray::fromBase64Encoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    return result.decoded.toStdString();
}

std::string encodeBase64(std::string_view bytes) {
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

} // namespace callreel
