// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/CPython.h"

namespace callreel::recorder {

/// Which standard stream a file object of Python writes to, whoever made the object: 1 standard output, 2 standard
/// error, 0 none of them. Asked at every write to any file, so it looks into the objects (about 10 ns) instead of
/// asking their attributes, and runs no code of the program.
class StandardStream {
public:
    /// Learns where the interpreter keeps what. False where its file objects are not as known.
    static bool learn();

    static int ofText(PyObject* text);         ///< a TextIOWrapper
    static int ofBuffered(PyObject* buffered); ///< a BufferedWriter
    static int ofRaw(PyObject* raw);           ///< a FileIO
    static int ofDescriptor(PyObject* number); ///< the int that os.write takes

    static PyObject* textType();
    static PyObject* bufferedType();
    static PyObject* rawType();
};

} // namespace callreel::recorder
