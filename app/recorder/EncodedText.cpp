// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/EncodedText.h"

namespace callreel::recorder {

std::string encodedText(PyObject* text, const char* errors) {
    if (!PyUnicode_Check(text))
        return {};
    const Reference bytes(PyUnicode_AsEncodedString(text, "utf-8", errors));
    PyErr_Clear();
    return bytes ? std::string(PyBytes_AsString(bytes.get()), static_cast<std::size_t>(PyBytes_Size(bytes.get())))
                 : std::string();
}

} // namespace callreel::recorder
