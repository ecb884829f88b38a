// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/embedding/RunLogFunctions.h"

#include <ctime>
#include <string>

#include "model/trace/log/MetadataLog.h"

namespace callreel::recorder {

namespace {

PyObject* raise(const Diagnostic& error) {
    PyErr_SetString(PyExc_OSError, error.text().c_str());
    return nullptr;
}

std::string pathOf(PyObject* folder) {
    const Reference bytes(PyUnicode_EncodeFSDefault(folder));
    PyErr_Clear();
    return bytes ? std::string(PyBytes_AsString(bytes.get())) + "/supervisor.log" : std::string();
}

std::string utf8(PyObject* text) {
    const Reference bytes(PyUnicode_Check(text) ? PyUnicode_AsEncodedString(text, "utf-8", "surrogateescape")
                                                : nullptr);
    PyErr_Clear();
    return bytes ? std::string(PyBytes_AsString(bytes.get()), static_cast<std::size_t>(PyBytes_Size(bytes.get())))
                 : std::string();
}

PyObject* writeLog(PyObject*, PyObject* args) {
    PyObject *folder = nullptr, *pairs = nullptr;
    if (!PyArg_ParseTuple(args, "UO!:write_run_log", &folder, &PyList_Type, &pairs))
        return nullptr;
    auto log = log::MetadataLog::create(pathOf(folder));
    if (!log)
        return raise(log.error());
    for (Py_ssize_t i = 0; i < PyList_Size(pairs); ++i) {
        PyObject *key = nullptr, *value = nullptr;
        if (!PyArg_ParseTuple(PyList_GetItem(pairs, i), "UU", &key, &value))
            return nullptr;
        if (const auto written = log->metadata(utf8(key), utf8(value)); !written)
            return raise(written.error());
    }
    return newNone();
}

PyObject* writeEnd(PyObject*, PyObject* args) {
    PyObject* folder = nullptr;
    int code = 0;
    int signal = 0;
    if (!PyArg_ParseTuple(args, "Uii:write_run_end", &folder, &code, &signal))
        return nullptr;
    auto log = log::MetadataLog::append(pathOf(folder));
    if (!log)
        return raise(log.error());
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const auto written =
        log->exit(now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec,
                  signal > 0 ? log::ExitKind::Signal : log::ExitKind::Exited, signal > 0 ? signal : code, false);
    return written ? newNone() : raise(written.error());
}

PyMethodDef functions[] = {
    {"write_run_log", writeLog, METH_VARARGS,
     "write_run_log(folder, [(key, value)...]): make supervisor.log with these metadata. Raises OSError."},
    {"write_run_end", writeEnd, METH_VARARGS,
     "write_run_end(folder, code, signal): how the program ended, into supervisor.log; signal 0: none killed it."},
    {nullptr, nullptr, 0, nullptr},
};

} // namespace

int addRunLogFunctions(PyObject* module) {
    return PyModule_AddFunctions(module, functions);
}

} // namespace callreel::recorder
