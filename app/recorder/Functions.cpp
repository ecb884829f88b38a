// SPDX-License-Identifier: Apache-2.0
#include "app/recorder/Functions.h"

#include <cstdlib>
#include <cstring>

#include "app/recorder/Definitions.h"
#include "app/recorder/LibraryPaths.h"
#include "app/recorder/ModuleOfFile.h"
#include "app/recorder/Redaction.h"
#include "app/recorder/Text.h"
#include "app/recorder/ThreadStream.h"
#include "model/trace/log/format/Varint.h"

namespace callreel::recorder {

constinit Function* Functions::s_recent[recentFunctions] = {};

namespace {

// Flags of code objects (Include/cpython/code.h), the same in 3.11 to 3.15.
constexpr long hasVarArgs = 0x0004;
constexpr long hasVarKeywords = 0x0008;
constexpr long isGenerator = 0x0020;
constexpr long isCoroutine = 0x0080;
constexpr long isIterableCoroutine = 0x0100;
constexpr long isAsyncGenerator = 0x0200;

/// Arguments beyond are not recorded, so that a definition always fits into one record.
constexpr unsigned maxArguments = 255;

long number(PyObject* object, const char* attribute) {
    const Reference value{PyObject_GetAttrString(object, attribute)};
    const long result = value ? PyLong_AsLong(value.get()) : 0;
    PyErr_Clear();
    return result;
}

std::uint8_t flavourOf(long flags, PyObject* name) {
    // The numbers of FunctionInfo::Flavour.
    if (flags & isAsyncGenerator)
        return 3;
    if (flags & (isCoroutine | isIterableCoroutine))
        return 2;
    if (flags & isGenerator)
        return 1;
    return PyUnicode_CompareWithASCIIString(name, "<module>") == 0 ? 4 : 0;
}

/// Code that is in no file belongs to whoever runs it first: a namedtuple's, which the library makes, to the library.
bool libraryIsRunning() {
    const ThreadStream* stream = ThreadStream::current();
    return stream && !stream->isEmpty() && stream->innermost().function->library;
}

/// Called by the interpreter when the code object dies.
void forget(void* extra) {
    auto* function = static_cast<Function*>(extra);
    Functions::dropRecent(function);
    if (function->names)
        Py_DecRef(function->names);
    if (function->bytecode)
        Py_DecRef(function->bytecode);
    std::free(function->arguments);
    std::free(function);
}

/// The highest line of the code object, by co_lines(), which is the code object's own.
std::uint32_t lineSpanOf(PyObject* code, std::uint32_t firstLine) {
    const Reference lines{PyObject_CallMethod(code, "co_lines", nullptr)};
    std::uint32_t last = firstLine;
    while (lines) {
        const Reference range{PyIter_Next(lines.get())};
        if (!range)
            break;
        PyObject* line = PyTuple_GetItem(range.get(), 2);
        if (line && line != Py_None) {
            const long value = PyLong_AsLong(line);
            if (value > static_cast<long>(last))
                last = static_cast<std::uint32_t>(value);
        }
    }
    PyErr_Clear();
    return last - firstLine + 1;
}

} // namespace

void Function::setId(std::uint32_t number) {
    id = number;
    idLength = static_cast<std::uint8_t>(log::putVarint(encodedId, number) - encodedId);
}

bool Functions::begin(Definitions* definitions, const char* ownFolder, bool lines, bool namesFromGlobals) {
    m_definitions = definitions;
    m_lines = lines;
    m_namesFromGlobals = namesFromGlobals;
    m_ownFolderSize = std::strlen(ownFolder);
    if (m_ownFolderSize >= sizeof m_ownFolder)
        m_ownFolderSize = 0;
    std::memcpy(m_ownFolder, ownFolder, m_ownFolderSize);
    if (!interpreter.requestCodeExtraIndex || !interpreter.codeGetExtra || !interpreter.codeSetExtra)
        return false;
    if (m_recording++ == 0) // an interpreter has few of these places
        m_extraIndex = interpreter.requestCodeExtraIndex(forget);
    std::memset(s_recent, 0, sizeof s_recent);
    m_toplevel.setId(definitions->toplevel());
    return m_extraIndex >= 0;
}

/// A dataclass's __init__ and a namedtuple's __new__ are made by running code that makes them: the library runs that,
/// the program calls them first.
void Functions::addNested(PyObject* code, PyObject* globals) {
    const Reference constants{PyObject_GetAttrString(code, "co_consts")};
    for (Py_ssize_t i = 0; constants && PyTuple_Check(constants.get()) && i < PyTuple_Size(constants.get()); ++i) {
        PyObject* nested = PyTuple_GetItem(constants.get(), i);
        void* extra = nullptr;
        if (Py_TYPE(nested) == interpreter.codeType && interpreter.codeGetExtra(nested, m_extraIndex, &extra) == 0 &&
            !(extra && static_cast<Function*>(extra)->recording == m_recording))
            add(nested, globals, true);
    }
    PyErr_Clear();
}

Function* Functions::add(PyObject* code, PyObject* globals, bool inLibrary) {
    auto* function = static_cast<Function*>(std::calloc(1, sizeof(Function)));
    if (!function)
        return nullptr;
    // All of these are members of the code object itself: reading them runs no Python.
    const Reference path{PyObject_GetAttrString(code, "co_filename")};
    const Reference name{PyObject_GetAttrString(code, "co_qualname")};
    const Reference plainName{PyObject_GetAttrString(code, "co_name")};
    const Reference names{PyObject_GetAttrString(code, "co_varnames")};
    const Reference cells{PyObject_GetAttrString(code, "co_cellvars")};
    if (!path || !name || !plainName || !names) {
        PyErr_Clear();
        std::free(function);
        return nullptr;
    }
    const long flags = number(code, "co_flags");
    bool generated = false; // in no file
    function->code = code;
    function->recording = m_recording;
    function->firstLine = static_cast<std::uint32_t>(number(code, "co_firstlineno"));

    {
        std::uint8_t text[sizeof m_ownFolder];
        bool whole = true;
        const std::size_t size = text::encode(path.get(), text, sizeof text, whole);
        const bool ofLibrary = isLibraryPath(reinterpret_cast<const char*>(text), size);
        generated = !ofLibrary && size > 0 && text[0] == '<';
        function->library = ofLibrary || (generated && (inLibrary || libraryIsRunning()));
        function->ignored = m_ownFolderSize && size > m_ownFolderSize &&
                            std::memcmp(text, m_ownFolder, m_ownFolderSize) == 0 && text[m_ownFolderSize] == '/';
    }

    // The frame's variables begin with the positional arguments, then keyword-only ones, then *args, then **kwargs; a
    // signature has *args before the keyword-only ones.
    const auto positional = static_cast<unsigned>(number(code, "co_argcount"));
    const auto keywordOnly = static_cast<unsigned>(number(code, "co_kwonlyargcount"));
    const unsigned star = flags & hasVarArgs ? 1 : 0;
    const unsigned starStar = flags & hasVarKeywords ? 1 : 0;
    const unsigned all = positional + keywordOnly + star + starStar;
    const unsigned count = all < maxArguments ? all : maxArguments;
    FunctionDefinition::ArgumentName argumentNames[maxArguments];
    if (count)
        function->arguments = static_cast<Argument*>(std::calloc(count, sizeof(Argument)));
    if (function->arguments) {
        unsigned made = 0;
        const auto add = [&](unsigned slot, std::uint8_t argumentFlags) {
            PyObject* argument = made < count ? PyTuple_GetItem(names.get(), slot) : nullptr;
            if (!argument)
                return;
            const bool redacted = looksSecret(argument);
            const bool cell = cells && PyTuple_Check(cells.get()) && PySequence_Contains(cells.get(), argument) == 1;
            function->arguments[made] = {static_cast<std::uint16_t>(slot), redacted, cell};
            if (redacted)
                argumentFlags |= log::redactedArgument;
            argumentNames[made++] = {argument, argumentFlags};
        };
        for (unsigned i = 0; i < positional; ++i)
            add(i, 0);
        if (star)
            add(positional + keywordOnly, log::starArgument);
        for (unsigned i = 0; i < keywordOnly; ++i)
            add(positional + i, 0);
        if (starStar)
            add(positional + keywordOnly + star, log::starStarArgument);
        function->argumentCount = static_cast<std::uint16_t>(made);
        PyErr_Clear();
    }
    function->suspends = (flags & (isGenerator | isCoroutine | isIterableCoroutine | isAsyncGenerator)) != 0;
    function->wrapsYields = (flags & isAsyncGenerator) != 0;
    if (m_lines && !function->ignored)
        function->lineSpan = lineSpanOf(code, function->firstLine);
    if (function->suspends && !interpreter.monitoring) {
        function->bytecode = PyObject_GetAttrString(code, "co_code");
        PyErr_Clear();
    }

    if (!function->ignored) {
        FunctionDefinition definition;
        definition.path = path.get();
        definition.name = name.get();
        if (!globals)
            globals = PyEval_GetGlobals();
        PyObject* module = globals && PyDict_Check(globals) ? PyDict_GetItemString(globals, "__name__") : nullptr;
        definition.module = module && PyUnicode_Check(module) ? module : nullptr;
        function->threadBootstrap = function->argumentCount == 1 && definition.module &&
                                    PyUnicode_CompareWithASCIIString(definition.module, "threading") == 0 &&
                                    PyUnicode_CompareWithASCIIString(name.get(), "Thread._bootstrap") == 0;
        const Reference fromFile{m_namesFromGlobals ? nullptr : moduleOfFile(path.get())};
        if (!m_namesFromGlobals)
            definition.module = fromFile.get();
        definition.line = function->firstLine;
        definition.library = function->library;
        definition.flavour = flavourOf(flags, plainName.get());
        definition.arguments = argumentNames;
        definition.argumentCount = function->argumentCount;
        function->setId(m_definitions->function(definition));
    }
    function->isPlain = !function->ignored && !function->threadBootstrap && !function->suspends;
    function->names = names.get();
    Py_IncRef(function->names);
    if (interpreter.codeSetExtra(code, m_extraIndex, function) != 0) {
        PyErr_Clear();
        forget(function);
        return nullptr;
    }
    if (generated && function->library)
        addNested(code, globals);
    return function;
}

} // namespace callreel::recorder
