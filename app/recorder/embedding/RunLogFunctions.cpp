// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/embedding/RunLogFunctions.h"

#include <ctime>
#include <string>

#include "app/recorder/EncodedText.h"
#include "model/trace/log/MetadataLog.h"

namespace callreel::recorder {

namespace {

PyObject* raiseOsError(const Diagnostic& error) {
    PyErr_SetString(PyExc_OSError, error.text().c_str());
    return nullptr;
}

std::string pathOf(PyObject* folder) {
    const Reference bytes(PyUnicode_EncodeFSDefault(folder));
    PyErr_Clear();
    return bytes ? std::string(PyBytes_AsString(bytes.get())) + "/supervisor.log" : std::string();
}

PyObject* writeLog(PyObject*, PyObject* args) {
    PyObject *folder = nullptr, *pairs = nullptr;
    if (!PyArg_ParseTuple(args, "UO!:write_run_log", &folder, &PyList_Type, &pairs))
        return nullptr;
    auto log = log::MetadataLog::create(pathOf(folder));
    if (!log)
        return raiseOsError(log.error());
    for (Py_ssize_t i = 0; i < PyList_Size(pairs); ++i) {
        PyObject *key = nullptr, *value = nullptr;
        if (!PyArg_ParseTuple(PyList_GetItem(pairs, i), "UU", &key, &value))
            return nullptr;
        if (const auto written =
                log->metadata(encodedText(key, "surrogateescape"), encodedText(value, "surrogateescape"));
            !written)
            return raiseOsError(written.error());
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
        return raiseOsError(log.error());
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const auto written =
        log->exit(now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec,
                  signal > 0 ? log::ExitKind::Signal : log::ExitKind::Exited, signal > 0 ? signal : code, false);
    return written ? newNone() : raiseOsError(written.error());
}

PyMethodDef runLogFunctions[] = {
    {"write_run_log", writeLog, METH_VARARGS,
     "write_run_log(folder, [(key, value)...]): make supervisor.log with these metadata. Raises OSError."},
    {"write_run_end", writeEnd, METH_VARARGS,
     "write_run_end(folder, code, signal): how the program ended, into supervisor.log; signal 0: none killed it."},
    {nullptr, nullptr, 0, nullptr},
};

} // namespace

int addRunLogFunctions(PyObject* module) {
    return PyModule_AddFunctions(module, runLogFunctions);
}

} // namespace callreel::recorder
