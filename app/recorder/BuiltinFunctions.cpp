// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/BuiltinFunctions.h"

namespace callreel::recorder {

const BuiltinFunctions& builtinFunctions() {
    static constinit BuiltinFunctions functions;
    if (functions.setIterator)
        return functions;
    functions.setIterator = reinterpret_cast<getiterfunc>(PyType_GetSlot(&PySet_Type, Py_tp_iter));
    functions.frozenSetIterator = reinterpret_cast<getiterfunc>(PyType_GetSlot(&PyFrozenSet_Type, Py_tp_iter));
    functions.shiftRight = reinterpret_cast<binaryfunc>(PyType_GetSlot(&PyLong_Type, Py_nb_rshift));
    // On the class itself an attribute that is a descriptor is found as it is, since type has none of that name.
    const Reference proxy{PyObject_GetAttrString(PyExc_BaseException, "__dict__")};
    functions.exceptionArguments = proxy ? PyMapping_GetItemString(proxy.get(), "args") : nullptr;
    if (functions.exceptionArguments)
        functions.get =
            reinterpret_cast<descrgetfunc>(PyType_GetSlot(Py_TYPE(functions.exceptionArguments), Py_tp_descr_get));
    PyErr_Clear();
    return functions;
}

} // namespace callreel::recorder
