// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/program/PythonMain.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <initializer_list>
#include <sys/stat.h>
#include <unistd.h>

namespace callreel::recorder {

namespace {

/// sys.modules['__main__'].__dict__, borrowed.
PyObject* mainNames() {
    PyObject* main = PyImport_AddModule("__main__");
    return main ? PyModule_GetDict(main) : nullptr;
}

/// Outside the limited API, but exported by every CPython 3: reads, compiles and runs a file with the tokenizer that
/// knows about encodings and says in a SyntaxError what python says.
using RunFile = PyObject* (*)(FILE*, const char*, int, PyObject*, PyObject*, int, void*);
using RunInteractive = int (*)(FILE*, const char*, int, void*);

template <typename Function>
Function interpreterFunction(const char* name) {
    void* symbol = ::dlsym(RTLD_DEFAULT, name);
    if (!symbol)
        PyErr_Format(PyExc_SystemError, "this interpreter has no %s", name);
    return reinterpret_cast<Function>(symbol);
}

/// python flushes after a script, before it shows what went wrong.
void flushStandardStreams() {
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    for (const char* name : {"stderr", "stdout"}) {
        PyObject* stream = PySys_GetObject(name);
        const Reference flushed(stream ? PyObject_CallMethod(stream, "flush", nullptr) : nullptr);
        PyErr_Clear();
    }
    PyErr_Restore(type, value, traceback);
}

int runStream(FILE* stream, const char* name, PyObject* names, bool close) {
    const auto runFile = interpreterFunction<RunFile>("PyRun_FileExFlags");
    const Reference result(runFile ? runFile(stream, name, Py_file_input, names, names, close, nullptr) : nullptr);
    flushStandardStreams();
    return 0;
}

/// How python calls itself in its messages.
PyObject* programName() {
    PyObject* words = PySys_GetObject("orig_argv");
    return words && PyList_Check(words) && PyList_Size(words) > 0 ? PyList_GetItem(words, 0) : Py_None;
}

/// From 3.13 on tracebacks show the lines of -c: python gives them to linecache. 3.13.0 knew them by file name only.
void showLinesOf(PyObject* code, PyObject* text) {
    const Reference linecache(PyImport_ImportModule("linecache"));
    const Reference remember(linecache ? PyObject_GetAttrString(linecache.get(), "_register_code") : nullptr);
    const Reference name(PyUnicode_FromString("<string>"));
    if (remember && name) {
        PyObject* key = PyObject_HasAttrString(linecache.get(), "_interactive_cache") ? code : name.get();
        const Reference done(PyObject_CallFunctionObjArgs(remember.get(), key, text, name.get(), nullptr));
    }
    PyErr_Clear();
}

} // namespace

PythonMain::PythonMain(PyObject* kind, PyObject* target) : m_kind(kind), m_target(target) {}

PythonMain::~PythonMain() {
    if (m_prepared)
        Py_DecRef(m_prepared);
}

void PythonMain::prepare() {
    if (is("code")) {
        prepareCode();
    } else if (is("module") || is("folder")) {
        const Reference runpy(PyImport_ImportModule("runpy"));
        m_prepared = runpy ? PyObject_GetAttrString(runpy.get(), "_run_module_as_main") : nullptr;
    }
}

bool PythonMain::is(const char* name) const {
    return PyUnicode_CompareWithASCIIString(m_kind, name) == 0;
}

int PythonMain::run() {
    if (PyErr_Occurred())
        return 1;
    if (is("module")) {
        runModule(m_target, true);
        return 0;
    }
    if (is("folder")) {
        const Reference name(PyUnicode_FromString("__main__"));
        runModule(name.get(), false);
        return 0;
    }
    PyObject* names = mainNames();
    if (!names)
        return 1;
    // The program may replace sys.modules['__main__']; its names live as long as it runs.
    Py_IncRef(names);
    const Reference kept(names);
    if (is("code")) {
        const Reference result(PyEval_EvalCode(m_prepared, names, names));
        return 0;
    }
    return is("stdin") ? runStandardInput(names) : runFile(names);
}

void PythonMain::tidy() {
    if (!is("script") && !is("stdin"))
        return;
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    if (PyObject* names = mainNames()) {
        PyDict_DelItemString(names, "__file__");
        PyErr_Clear();
        PyDict_DelItemString(names, "__cached__");
    }
    PyErr_Clear();
    PyErr_Restore(type, value, traceback);
}

int PythonMain::runFile(PyObject* names) {
    const Reference path(PyUnicode_EncodeFSDefault(m_target));
    if (!path)
        return 1;
    const char* name = PyBytes_AsString(path.get());
    int status = 0;
    struct stat information {};
    FILE* file = std::fopen(name, "rbe");
    if (!file) {
        const int error = errno;
        PySys_FormatStderr("%S: can't open file %R: [Errno %d] %s\n", programName(), m_target, error,
                           std::strerror(error));
        status = 2;
    } else if (::fstat(::fileno(file), &information) == 0 && S_ISDIR(information.st_mode)) {
        PySys_FormatStderr("%S: %R is a directory, cannot continue\n", programName(), m_target);
        std::fclose(file);
        status = 1;
    } else if (const std::size_t length = std::strlen(name);
               length > 4 && std::strcmp(name + length - 4, ".pyc") == 0) {
        std::fclose(file);
        status = runCompiledFile(names);
    } else {
        status = runStream(file, name, names, true);
    }
    return status;
}

int PythonMain::runCompiledFile(PyObject* names) {
    PyObject* loader = PyDict_GetItemString(names, "__loader__");
    const Reference code(loader ? PyObject_CallMethod(loader, "get_code", "s", "__main__") : nullptr);
    const Reference result(code ? PyEval_EvalCode(code.get(), names, names) : nullptr);
    return 0;
}

int PythonMain::runStandardInput(PyObject* names) {
    if (!::isatty(STDIN_FILENO))
        return runStream(stdin, "<stdin>", names, false);
    const auto interact = interpreterFunction<RunInteractive>("PyRun_AnyFileExFlags");
    return interact && interact(stdin, "<stdin>", 0, nullptr) != 0 ? 1 : 0;
}

void PythonMain::runModule(PyObject* name, bool alterArguments) {
    const Reference result(
        PyObject_CallFunctionObjArgs(m_prepared, name, alterArguments ? Py_True : Py_False, nullptr));
}

void PythonMain::prepareCode() {
    const Reference builtins(PyImport_ImportModule("builtins"));
    const Reference compile(builtins ? PyObject_GetAttrString(builtins.get(), "compile") : nullptr);
    m_prepared = compile ? PyObject_CallFunction(compile.get(), "Ossii", m_target, "<string>", "exec", 0, 1) : nullptr;
    if (m_prepared) {
        if (atLeast(13))
            showLinesOf(m_prepared, m_target);
    } else if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) {
        PySys_WriteStderr("Unable to decode the command from the command line:\n");
    }
}

} // namespace callreel::recorder
