// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/CPython.h"

#include <dlfcn.h>

namespace callreel::recorder {

constinit Interpreter interpreter;

namespace {

template <typename Pointer>
void find(Pointer& target, const char* name, const char* otherName = nullptr) {
    void* symbol = dlsym(RTLD_DEFAULT, name);
    if (!symbol && otherName)
        symbol = dlsym(RTLD_DEFAULT, otherName);
    target = reinterpret_cast<Pointer>(symbol);
}

} // namespace

void findInterpreter() {
    interpreter.version = static_cast<unsigned>(Py_Version >> 16);
    find(interpreter.setProfile, "PyEval_SetProfile");
    find(interpreter.setTrace, "PyEval_SetTrace");
    find(interpreter.addAuditHook, "PySys_AddAuditHook");
    find(interpreter.frameGetVar, "PyFrame_GetVar");
    find(interpreter.frameGetLasti, "PyFrame_GetLasti");
    // Renamed in 3.12, when they became documented.
    find(interpreter.requestCodeExtraIndex, "PyUnstable_Eval_RequestCodeExtraIndex", "_PyEval_RequestCodeExtraIndex");
    find(interpreter.codeGetExtra, "PyUnstable_Code_GetExtra", "_PyCode_GetExtra");
    find(interpreter.codeSetExtra, "PyUnstable_Code_SetExtra", "_PyCode_SetExtra");
    find(interpreter.cellGet, "PyCell_Get");
    find(interpreter.objectGetDict, "_PyObject_GetDictPtr");
    find(interpreter.longAsByteArray, "_PyLong_AsByteArray");
    find(interpreter.longNumBits, "_PyLong_NumBits");
    find(interpreter.methodFunction, "PyMethod_Function");
    find(interpreter.writeUnraisable, "_PyErr_WriteUnraisableMsg");
    find(interpreter.cellType, "PyCell_Type");
    find(interpreter.functionType, "PyFunction_Type");
    find(interpreter.methodType, "PyMethod_Type");
    find(interpreter.codeType, "PyCode_Type");
    find(interpreter.generatorType, "PyGen_Type");
    find(interpreter.coroutineType, "PyCoro_Type");
    find(interpreter.asyncGeneratorType, "PyAsyncGen_Type");
    find(interpreter.memberDescriptorType, "PyMemberDescr_Type");
    interpreter.monitoring = atLeast(12) && PySys_GetObject("monitoring") != nullptr;
}

} // namespace callreel::recorder
