// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>

#include "app/recorder/CPython.h"

namespace callreel::recorder {

class Definitions;

/// One argument of a function, in signature order.
struct Argument {
    std::uint16_t slot; ///< its place among the frame's local variables
    bool redacted;      ///< its name looks like a secret
    bool cell;          ///< captured by a closure: the slot holds a cell with it
};

/// What the hot path needs to know of a code object. It hangs on the code object itself and dies with it, so that
/// programs which exec new code for ever neither confuse the ids nor fill the memory.
struct Function {
    PyObject* code; ///< borrowed: this never outlives it
    std::uint32_t id;
    std::uint32_t recording; ///< of which the id is
    bool isPlain;            ///< none of the three below: its start needs no more than a record
    bool ignored;            ///< of the recorder's own package
    bool threadBootstrap;    ///< threading.Thread._bootstrap, whose one argument is the thread
    bool suspends;           ///< a generator, coroutine or async generator
    bool wrapsYields;        ///< an async generator: what it yields to us is the interpreter's wrapper
    bool library;            ///< of the standard library or site-packages
    std::uint16_t argumentCount;
    std::uint8_t idLength;
    std::uint8_t encodedId[8]; ///< `id` as a record has it, zeros behind
    std::uint32_t firstLine;
    std::uint32_t lineSpan; ///< lines the code object covers, from firstLine; 0 when lines are not recorded
    Argument* arguments;
    PyObject* names;    ///< tuple of all local names
    PyObject* bytecode; ///< 3.11, of what suspends: co_code, to tell the events apart

    void setId(std::uint32_t number);
    /// Writes the id; up to eight bytes are stored, the ones behind it as zeros.
    std::uint8_t* putId(std::uint8_t* out) const {
        std::memcpy(out, encodedId, sizeof encodedId);
        return out + idLength;
    }
};

/// The table of functions: code object -> Function.
class Functions {
public:
    /// `ownFolder` is the recorder package's: its functions are ignored. Returns false when this interpreter cannot.
    bool begin(Definitions* definitions, const char* ownFolder, bool lines, bool namesFromGlobals);

    /// The code object's entry when it ran lately; else nullptr, which says nothing.
    Function* recent(PyObject* code) const {
        Function* const recent = s_recent[slotOf(code)];
        return recent && recent->code == code ? recent : nullptr;
    }
    /// The code object's entry, made at first sight. `globals` may be nullptr: those of the running frame are taken.
    /// nullptr when there is no memory.
    Function* of(PyObject* code, PyObject* globals = nullptr) {
        Function* const known = recent(code);
        return known ? known : find(code, globals);
    }
    /// The synthetic <toplevel>.
    Function* toplevel() { return &m_toplevel; }
    /// The code object has died.
    static void dropRecent(Function* function) {
        Function*& recent = s_recent[slotOf(function->code)];
        if (recent == function)
            recent = nullptr;
    }

private:
    static constexpr std::size_t recentFunctions = 1024;
    static std::size_t slotOf(PyObject* code) {
        const auto address = reinterpret_cast<std::uintptr_t>(code) >> 4;
        return (address ^ (address >> 10)) & (recentFunctions - 1);
    }
    Function* find(PyObject* code, PyObject* globals) {
        void* extra = nullptr;
        interpreter.codeGetExtra(code, m_extraIndex, &extra);
        auto* function = static_cast<Function*>(extra);
        if (!function || function->recording != m_recording)
            function = add(code, globals);
        if (function)
            s_recent[slotOf(code)] = function;
        return function;
    }
    /// `inLibrary`: code that is in no file and belongs to what the library made.
    Function* add(PyObject* code, PyObject* globals, bool inLibrary = false);
    void addNested(PyObject* code, PyObject* globals);

    /// Those of this recording that ran last: a look here saves a call into the interpreter.
    static Function* s_recent[recentFunctions];

    Py_ssize_t m_extraIndex = 0;   ///< valid once begun
    std::uint32_t m_recording = 0; ///< counts those of this process
    Definitions* m_definitions = nullptr;
    bool m_lines = false;
    bool m_namesFromGlobals = true;
    Function m_toplevel{};
    char m_ownFolder[4096] = {};
    std::size_t m_ownFolderSize = 0;
};

} // namespace callreel::recorder
