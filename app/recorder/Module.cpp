// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/CPython.h"

#include <cstdio>
#include <cstring>
#include <dlfcn.h>

#include "app/recorder/Clock.h"
#include "app/recorder/ExecWatch.h"
#include "app/recorder/ForkGuard.h"
#include "app/recorder/InlineAttributes.h"
#include "app/recorder/ObjectLayout.h"
#include "app/recorder/Recorder.h"
#include "app/recorder/embedding/PolicyFunctions.h"
#include "app/recorder/embedding/RunLogFunctions.h"
#include "app/recorder/SubinterpreterWatch.h"
#include "app/recorder/output/OutputCapture.h"
#include "app/recorder/program/Outcome.h"
#include "app/recorder/program/Program.h"

/// The module _recorder: what the Python side of the recorder calls. None of it is for the program that is recorded.
namespace callreel::recorder {

namespace {

PyObject* raise(const RecorderError& error) {
    const Reference arguments{Py_BuildValue("(ss)", error.code, error.message)};
    if (arguments)
        PyErr_SetObject(PyExc_RuntimeError, arguments.get());
    return nullptr;
}

/// The folder this extension lies in, which is the package's.
const char* packageFolder() {
    static char folder[4096];
    Dl_info info{};
    if (!folder[0] && dladdr(reinterpret_cast<void*>(&packageFolder), &info) && info.dli_fname &&
        std::strlen(info.dli_fname) < sizeof folder) {
        std::strcpy(folder, info.dli_fname);
        if (char* slash = std::strrchr(folder, '/'))
            *slash = 0;
        else
            folder[0] = 0;
    }
    return folder;
}

PyObject* start(PyObject*, PyObject* args, PyObject* keywords) {
    static const char* const names[] = {"folder", "values", "output", "lines", "on_error", "module_name_from_globals",
                                        nullptr};
    const char* folder = nullptr;
    const char* onError = "abort";
    int values = 1;
    int output = 1; // decided in Python; told to the log as metadata by the supervisor
    int lines = 0;
    int fromGlobals = 1;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "s|$pppsp:start", const_cast<char**>(names), &folder, &values,
                                     &output, &lines, &onError, &fromGlobals))
        return nullptr;
    RecorderOptions options;
    options.folder = folder;
    options.packageFolder = packageFolder();
    options.values = values != 0;
    options.lines = lines != 0;
    options.moduleNameFromGlobals = fromGlobals != 0;
    options.onError = std::strcmp(onError, "disable") == 0 ? OnError::Disable : OnError::Abort;
    RecorderError error;
    if (!recorder.start(options, error))
        return raise(error);
    guardForks();
    watchExec();
    watchSubinterpreters();
    return newNone();
}

PyObject* beginMain(PyObject*, PyObject* args) {
    int seeded = 0;
    if (!PyArg_ParseTuple(args, "|p:begin_main", &seeded))
        return nullptr;
    RecorderError error;
    if (!recorder.beginMain(seeded != 0, error))
        return raise(error);
    return PyLong_FromUnsignedLong(recorder.seeded());
}

PyObject* outcome(PyObject*, PyObject* args) {
    int kind = 0;
    long long code = 0;
    PyObject* texts[2] = {};
    if (!PyArg_ParseTuple(args, "iLUU:outcome", &kind, &code, &texts[0], &texts[1]))
        return nullptr;
    const Reference type{PyUnicode_AsEncodedString(texts[0], "utf-8", "surrogatepass")};
    const Reference message{PyUnicode_AsEncodedString(texts[1], "utf-8", "surrogatepass")};
    if (!type || !message)
        return nullptr;
    recorder.outcome(static_cast<log::OutcomeKind>(kind), code, PyBytes_AsString(type.get()),
                     static_cast<std::size_t>(PyBytes_Size(type.get())), PyBytes_AsString(message.get()),
                     static_cast<std::size_t>(PyBytes_Size(message.get())));
    return newNone();
}

PyObject* outcomeOf(PyObject*, PyObject* exception) {
    const Reference traceback{PyException_GetTraceback(exception)};
    PyErr_Clear();
    recorder.uncaught(exception, traceback.get());
    const Outcome end = Outcome::of(reinterpret_cast<PyObject*>(Py_TYPE(exception)), exception);
    recorder.outcome(log::OutcomeKind::Exception, end.code, end.type.data(), end.type.size(), end.message.data(),
                     end.message.size());
    return newNone();
}

PyObject* writeOutput(PyObject*, PyObject* args) {
    int stream = 0;
    PyObject* data = nullptr;
    if (!PyArg_ParseTuple(args, "iO:write_output", &stream, &data))
        return nullptr;
    Reference encoded{PyUnicode_Check(data) ? PyUnicode_AsEncodedString(data, "utf-8", "surrogatepass")
                                            : PyBytes_FromObject(data)};
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (!encoded || PyBytes_AsStringAndSize(encoded.get(), &bytes, &size) != 0)
        return nullptr;
    recorder.writeOutput(static_cast<std::uint8_t>(stream), bytes, static_cast<std::size_t>(size));
    return newNone();
}

PyObject* metadata(PyObject*, PyObject* args) {
    const char* key = nullptr;
    Py_ssize_t keySize = 0;
    PyObject* text = nullptr;
    if (!PyArg_ParseTuple(args, "s#U:metadata", &key, &keySize, &text))
        return nullptr;
    const Reference value{PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass")};
    if (!value)
        return nullptr;
    recorder.definitions.metadata(key, static_cast<std::size_t>(keySize), PyBytes_AsString(value.get()),
                                  static_cast<std::size_t>(PyBytes_Size(value.get())));
    return newNone();
}

PyObject* source(PyObject*, PyObject* args) {
    PyObject* path = nullptr;
    PyObject* text = nullptr;
    if (!PyArg_ParseTuple(args, "UU:source", &path, &text))
        return nullptr;
    const Reference bytes{PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass")};
    if (!bytes)
        return nullptr;
    recorder.definitions.source(path, PyBytes_AsString(bytes.get()),
                                static_cast<std::size_t>(PyBytes_Size(bytes.get())));
    return newNone();
}

PyObject* status(PyObject*, PyObject*) {
    const ControlFile& control = recorder.control;
    return Py_BuildValue("(iss)", static_cast<int>(control.state()), control.errorCode(), control.errorMessage());
}

PyObject* stop(PyObject*, PyObject*) {
    const Reference last{status(nullptr, nullptr)};
    recorder.stop();
    PyObject* told = last.get();
    Py_IncRef(told);
    return told;
}

PyObject* failNextCallback(PyObject*, PyObject*) {
    recorder.failNextCallback();
    return newNone();
}

/// For tests: whether the layouts of frames and objects were found, and the slow way that is taken where they were not.
PyObject* frameLayout(PyObject*, PyObject* known) {
    if (known == Py_False) {
        FrameLayout::forget();
        ObjectLayout::forget();
        InlineAttributesReader::forget();
    }
    return PyBool_FromLong(FrameLayout::isKnown() && ObjectLayout::isKnown() && InlineAttributesReader::isKnown());
}

PyMethodDef methods[] = {
    {"start", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(start)), METH_VARARGS | METH_KEYWORDS,
     "start(folder, *, values, output, lines, on_error, module_name_from_globals): make the log in the run's folder; "
     "nothing is recorded yet.\n"
     "Raises RuntimeError(code, message) after having told the supervisor."},
    {"begin_main", beginMain, METH_VARARGS,
     "begin_main(seeded=False): open <toplevel> on this thread and record from now on; seeded: with the frames that "
     "are\n"
     "there already, as running. Returns how many these are."},
    {"outcome", outcome, METH_VARARGS,
     "outcome(kind, code, type, message): how the main program ended; kind 1 exited, 2 uncaught exception."},
    {"outcome_of", outcomeOf, METH_O, "outcome_of(exception): the uncaught exception that ended what was recorded."},
    {"write_output", writeOutput, METH_VARARGS,
     "write_output(stream, data): what this thread wrote to standard output (1) or error (2)."},
    {"metadata", metadata, METH_VARARGS, "metadata(key, value): one line of the run's metadata."},
    {"source", source, METH_VARARGS, "source(path, text): the source of code that is in no file."},
    {"status", status, METH_NOARGS, "(state, code, message) of the recording: state 1 records, 3 failed, 4 disabled."},
    {"stop", stop, METH_NOARGS,
     "End the recording and let go of its log; the program goes on unrecorded. Returns the last status()."},
    {"_fail_next_callback", failNextCallback, METH_NOARGS, "Let the next callback fail, for tests."},
    {"_frame_layout", frameLayout, METH_O,
     "Whether frames and objects are read directly; False: not from now on. For tests."},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "_recorder",
    "The recorder's C++ half: events, values and the log.",
    -1,
    methods,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

} // namespace

} // namespace callreel::recorder

extern "C" __attribute__((visibility("default"))) PyObject* PyInit__recorder() {
    using namespace callreel::recorder;
    Clock::initialise();
    findInterpreter();
    PyObject* module = PyModule_Create(&definition);
    if (module &&
        (addProgram(module) < 0 || addOutputCapture(module) < 0 || addPolicyFunctions(module) < 0 ||
         addRunLogFunctions(module) < 0 || PyModule_AddStringConstant(module, "__version__", CALLREEL_VERSION) < 0)) {
        Py_DecRef(module);
        return nullptr;
    }
    return module;
}
