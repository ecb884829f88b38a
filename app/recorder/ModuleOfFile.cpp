// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/ModuleOfFile.h"

#include <string>
#include <string_view>

#include "app/recorder/EncodedText.h"

namespace callreel::recorder {

namespace {

/// How much of the file's path is the longest entry of sys.path above it; 0 for none.
std::size_t lengthOfEntry(std::string_view file) {
    PyObject* entries = PySys_GetObject("path");
    std::size_t longest = 0;
    if (!entries || !PyList_Check(entries))
        return 0;
    for (Py_ssize_t i = 0; i < PyList_Size(entries); ++i) {
        std::string entry = encodedText(PyList_GetItem(entries, i), "surrogatepass");
        while (entry.size() > 1 && entry.back() == '/')
            entry.pop_back();
        if (entry.size() > longest && file.size() > entry.size() + 1 && file.starts_with(entry) &&
            file[entry.size()] == '/')
            longest = entry.size();
    }
    return longest;
}

} // namespace

PyObject* moduleOfFile(PyObject* path) {
    const std::string file = encodedText(path, "surrogatepass");
    const std::size_t entry = lengthOfEntry(file);
    if (entry == 0)
        return nullptr;
    std::string name = file.substr(entry + 1);
    for (const std::string_view ending : {".py", ".pyc", ".pyw"})
        if (name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
            break;
        }
    if (name.ends_with("/__init__"))
        name.resize(name.rfind('/'));
    for (char& c : name)
        if (c == '/')
            c = '.';
    PyObject* text = PyUnicode_DecodeUTF8(name.data(), static_cast<Py_ssize_t>(name.size()), "surrogatepass");
    PyErr_Clear();
    return text;
}

} // namespace callreel::recorder
