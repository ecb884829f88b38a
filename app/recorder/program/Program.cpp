// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/program/Program.h"

#include "app/recorder/Recorder.h"
#include "app/recorder/program/Outcome.h"
#include "app/recorder/program/PythonMain.h"

#include <climits>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace callreel::recorder {

namespace {

constexpr int recorderFailed = 125;

struct ProgramObject {
    PyObject head;
    PyObject* recorder;
    PyObject* kind;
    PyObject* target;
    PyObject* standardError; ///< the sys.stderr that the program is to see
    bool ran;
};

/// Tells the recorder; its trouble is never the program's.
void report(PyObject* recorder, const Outcome& outcome) {
    const Reference told(PyObject_CallMethod(recorder, "outcome", "iiss", outcome.exception ? 2 : 1, outcome.code,
                                             outcome.type.c_str(), outcome.message.c_str()));
    PyErr_Clear();
}

/// What `python` does when its main is through: Py_RunMain.
[[noreturn]] void end(int status, bool interrupted) {
    if (!interrupted)
        Py_Exit(status);
    Py_FinalizeEx();
    std::signal(SIGINT, SIG_DFL);
    ::kill(::getpid(), SIGINT);
    std::exit(SIGINT + 128);
}

/// Keeps an exception that is set already: it is the program's, of its syntax or of what it names.
void begin(PyObject* recorder) {
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    const Reference begun(PyObject_CallMethod(recorder, "begin_main", nullptr));
    if (!begun)
        ::_exit(recorderFailed); // it has said why in the run's control page; the script does not run unrecorded
    PyErr_Restore(type, value, traceback);
}

bool inspects() {
    PyObject* flags = PySys_GetObject("flags");
    const Reference inspect(flags ? PyObject_GetAttrString(flags, "inspect") : nullptr);
    const bool asked = inspect && PyLong_AsLong(inspect.get()) > 0;
    PyErr_Clear();
    return asked || ::getenv("PYTHONINSPECT");
}

void run(ProgramObject* self) {
    PythonMain main(self->kind, self->target);
    main.prepare();
    begin(self->recorder);
    int status = main.run();
    if (!PyErr_Occurred()) {
        Outcome outcome;
        outcome.code = status;
        report(self->recorder, outcome);
        main.tidy();
    } else {
        PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
        PyErr_Fetch(&type, &value, &traceback);
        PyErr_NormalizeException(&type, &value, &traceback);
        recorder.uncaught(value, traceback);
        const Outcome outcome = Outcome::of(type, value);
        report(self->recorder, outcome);
        PyErr_Restore(type, value, traceback);
        PyErr_Print(); // ends the process for SystemExit
        main.tidy();
        status = 1;
        if (outcome.interrupted)
            end(status, true);
    }
    // With -i python goes on to a prompt from here.
    if (!inspects())
        end(status, false);
}

PyObject* getAttribute(PyObject* object, PyObject* name) {
    auto* self = reinterpret_cast<ProgramObject*>(object);
    if (!self->ran && PyUnicode_CompareWithASCIIString(name, "flush") == 0) {
        self->ran = true;
        Py_IncRef(object); // whoever flushes has borrowed it from sys, where it is now taken away
        PySys_SetObject("stderr", self->standardError);
        run(self);
    }
    // Whoever asks for something else, or again, means the stream.
    return PyObject_GetAttr(self->standardError, name);
}

PyObject* create(PyTypeObject* type, PyObject* arguments, PyObject*) {
    PyObject *recorder, *kind, *target;
    if (!PyArg_ParseTuple(arguments, "OUU", &recorder, &kind, &target))
        return nullptr;
    auto allocate = reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc));
    PyObject* object = allocate(type, 0);
    if (!object)
        return nullptr;
    auto* self = reinterpret_cast<ProgramObject*>(object);
    PyObject* standardError = PySys_GetObject("stderr");
    self->recorder = recorder;
    self->kind = kind;
    self->target = target;
    self->standardError = standardError ? standardError : Py_None;
    self->ran = false;
    for (PyObject* held : {self->recorder, self->kind, self->target, self->standardError})
        Py_IncRef(held);
    return object;
}

/// realpath(3), or the path as it is where there is none.
PyObject* realPath(PyObject*, PyObject* path) {
    const Reference bytes(PyUnicode_EncodeFSDefault(path));
    if (!bytes)
        return nullptr;
    char resolved[PATH_MAX];
    const char* result = ::realpath(PyBytes_AsString(bytes.get()), resolved);
    return PyUnicode_DecodeFSDefault(result ? result : PyBytes_AsString(bytes.get()));
}

PyMethodDef programFunctions[] = {{"real_path", realPath, METH_O, nullptr}, {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {{Py_tp_new, reinterpret_cast<void*>(create)},
                       {Py_tp_getattro, reinterpret_cast<void*>(getAttribute)},
                       {0, nullptr}};
PyType_Spec spec = {"_recorder.Program", sizeof(ProgramObject), 0, Py_TPFLAGS_DEFAULT, slots};

} // namespace

int addProgram(PyObject* module) {
    if (PyModule_AddFunctions(module, programFunctions) < 0)
        return -1;
    const Reference type(PyType_FromSpec(&spec));
    return type ? PyModule_AddObjectRef(module, "Program", type.get()) : -1;
}

} // namespace callreel::recorder
