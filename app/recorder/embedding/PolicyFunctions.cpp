// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/embedding/PolicyFunctions.h"

#include <string>

#include "model/exit/PolicyFields.h"
#include "model/exit/RecordingExit.h"

namespace callreel::recorder {

namespace {

PyObject* textOf(const std::string& text) {
    return PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape");
}

/// What Python holds as bytes of the system: file names and variables may be no UTF-8.
std::optional<std::string> stringOf(PyObject* object) {
    const Reference bytes(
        object && PyUnicode_Check(object) ? PyUnicode_AsEncodedString(object, "utf-8", "surrogateescape") : nullptr);
    if (!bytes)
        return std::nullopt;
    return std::string(PyBytes_AsString(bytes.get()), static_cast<std::size_t>(PyBytes_Size(bytes.get())));
}

/// ValueError(code, message, help, source).
PyObject* raise(const Diagnostic& error) {
    const Reference code(textOf(error.code));
    const Reference message(textOf(error.text()));
    const Reference help(textOf(error.helpText()));
    const Reference source(textOf(error.source));
    const Reference arguments(PyTuple_Pack(4, code.get(), message.get(), help.get(), source.get()));
    if (arguments)
        PyErr_SetObject(PyExc_ValueError, arguments.get());
    return nullptr;
}

PyObject* policyFieldsFunction(PyObject*, PyObject*) {
    PyObject* out = PyList_New(0);
    for (const PolicyField& field : policyFields()) {
        const std::string usual = policyValue(field, RecorderPolicy()).value;
        const Reference row(Py_BuildValue("{ss ss ss ss ss ss sO ss}", "key", field.key, "option", field.option,
                                          "variable", field.variable, "setting", field.setting, "accepted",
                                          field.accepted, "help", field.help, "boolean",
                                          field.isBoolean() ? Py_True : Py_False, "default", usual.c_str()));
        if (!out || !row || PyList_Append(out, row.get()) < 0) {
            if (out)
                Py_DecRef(out);
            return nullptr;
        }
    }
    return out;
}

/// key -> (value, origin) into the layer of the program's own words, or of a command line's options.
bool takeSaid(PyObject* said, PolicyLayer& layer, bool options) {
    PyObject *key = nullptr, *pair = nullptr;
    for (Py_ssize_t at = 0; PyDict_Next(said, &at, &key, &pair);) {
        const auto name = stringOf(key);
        const auto value = PyTuple_Check(pair) ? stringOf(PyTuple_GetItem(pair, 0)) : std::nullopt;
        const auto origin = PyTuple_Check(pair) ? stringOf(PyTuple_GetItem(pair, 1)) : std::nullopt;
        const PolicyField* field = name ? findPolicyField(*name) : nullptr;
        if (options && field && value && origin) {
            if (const auto set = setPolicyOption(*field, layer, *value); !set) {
                raise(set.error());
                return false;
            }
        } else if (!field || !value || !origin || !setPolicyValue(*field, layer, *value)) {
            Diagnostic error;
            error.code = "bad-policy-value";
            error.message = field ? "%1 takes %2." : "There is no policy field %1.";
            error.arguments = {name.value_or("?"), field ? field->accepted : ""};
            error.source = name.value_or("");
            raise(error);
            return false;
        }
        layer.origins[*name] = *origin;
    }
    return true;
}

/// Setting -> text; what a field cannot have counts as not set, as in the settings of the window.
void takeSettings(PyObject* settings, PolicyLayer& layer) {
    PyObject *key = nullptr, *text = nullptr;
    for (Py_ssize_t at = 0; PyDict_Next(settings, &at, &key, &text);) {
        const auto name = stringOf(key);
        const auto value = stringOf(text);
        const PolicyField* field = name ? findPolicyFieldOfSetting(*name) : nullptr;
        if (field && value)
            setPolicyValue(*field, layer, *value);
    }
}

PyObject* resolve(PyObject*, PyObject* args) {
    PyObject *program = nullptr, *environment = nullptr, *settings = nullptr, *options = nullptr;
    if (!PyArg_ParseTuple(args, "O!OO!O!:resolve_policy", &PyDict_Type, &program, &environment, &PyDict_Type, &settings,
                          &PyDict_Type, &options))
        return nullptr;
    PolicyInputs inputs;
    if (!takeSaid(program, inputs.program, false) || !takeSaid(options, inputs.commandLine, true))
        return nullptr;
    takeSettings(settings, inputs.settings);
    inputs.environment = [environment](const char* name) -> std::optional<std::string> {
        const Reference value(PyMapping_GetItemString(environment, name));
        PyErr_Clear();
        return stringOf(value.get());
    };
    const auto policy = resolvePolicy(inputs);
    if (!policy)
        return raise(policy.error());
    if (const auto can = checkIoCapture(*policy); !can)
        return raise(can.error());
    PyObject* out = PyDict_New();
    for (const PolicyField& field : policyFields()) {
        const PolicyValue<std::string> effective = policyValue(field, *policy);
        const Reference value(textOf(effective.value));
        const Reference origin(textOf(effective.origin));
        const Reference source(textOf(policySourceName(effective.source)));
        const Reference row(value && origin && source ? PyTuple_Pack(3, value.get(), source.get(), origin.get())
                                                      : nullptr);
        if (!out || !row || PyDict_SetItemString(out, field.key, row.get()) < 0) {
            if (out)
                Py_DecRef(out);
            return nullptr;
        }
    }
    return out;
}

PyObject* decide(PyObject*, PyObject* args) {
    int propagate = 0;
    int code = 0;
    int signal = 0;
    int failed = 0;
    if (!PyArg_ParseTuple(args, "piip:decide_exit", &propagate, &code, &signal, &failed))
        return nullptr;
    RecorderPolicy policy;
    policy.propagateScriptExit.value = propagate != 0;
    ScriptStatus script;
    if (signal > 0)
        script.signal = signal;
    else if (code >= 0)
        script.code = code;
    const RecordingExit end = decideExit(policy, script, failed != 0);
    return Py_BuildValue("(iiz)", end.code, end.dieOf.value_or(0), end.warning ? end.warning->c_str() : nullptr);
}

PyMethodDef policyFunctions[] = {
    {"policy_fields", policyFieldsFunction, METH_NOARGS, "The table of policy fields: a list of dicts."},
    {"resolve_policy", resolve, METH_VARARGS,
     "resolve_policy({key: (value, origin)}, environment, {setting: value}, {key: (value, option)}) -> {key: (value,\n"
     "source, origin)}: what the program says, the environment, the settings, the command line.\n"
     "Raises ValueError(code, message, help, source)."},
    {"decide_exit", decide, METH_VARARGS,
     "decide_exit(propagate, code, signal, failed) -> (code, signal to die of or 0, warning or None)\n"
     "code -1: not known; signal 0: none killed it."},
    {nullptr, nullptr, 0, nullptr},
};

} // namespace

int addPolicyFunctions(PyObject* module) {
    return PyModule_AddFunctions(module, policyFunctions);
}

} // namespace callreel::recorder
