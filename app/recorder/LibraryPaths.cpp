// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/LibraryPaths.h"

#include <cstdint>
#include <cstring>
#include <string_view>

#include "app/recorder/CPython.h"
#include "app/recorder/Text.h"

namespace callreel::recorder {

namespace {

char standardLibrary[4096];
std::size_t standardLibrarySize = 0;

} // namespace

void findLibraryPaths() {
    PyObject* modules = PyImport_GetModuleDict();
    PyObject* os = modules ? PyDict_GetItemString(modules, "os") : nullptr;
    PyObject* names = os && PyModule_Check(os) ? PyModule_GetDict(os) : nullptr;
    PyObject* file = names ? PyDict_GetItemString(names, "__file__") : nullptr;
    if (!file || !PyUnicode_Check(file))
        return;
    bool whole = false;
    const std::size_t size =
        text::encode(file, reinterpret_cast<std::uint8_t*>(standardLibrary), sizeof standardLibrary, whole);
    const std::size_t slash = std::string_view(standardLibrary, size).rfind('/');
    standardLibrarySize = whole && slash != std::string_view::npos ? slash + 1 : 0;
}

bool isLibraryPath(const char* path, std::size_t size) {
    const std::string_view text(path, size);
    if (text.starts_with("<frozen "))
        return true;
    if (text.find("/site-packages/") != std::string_view::npos ||
        text.find("/dist-packages/") != std::string_view::npos)
        return true;
    return standardLibrarySize && text.starts_with(std::string_view(standardLibrary, standardLibrarySize));
}

} // namespace callreel::recorder
