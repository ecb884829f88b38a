// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recorder/InlineAttributes.h"
#include "model/trace/log/format/ValueFormat.h"

namespace callreel::recorder {

class Definitions;

/// The attributes that objects of one class have, in their order: told to the log once, so that an object is its values
/// alone. Names are compared by address: they are held, so that an address stays its own.
struct Shape {
    std::uint32_t id;
    std::uint8_t count;
    std::uint8_t room;                              ///< for names
    std::uint8_t replaced;                          ///< how many others were here before
    bool inlined;                                   ///< `order` is known
    bool straight;                                  ///< the values lie in this order
    std::uint64_t redacted;                         ///< by place in this order: its name looks like a secret
    std::uint8_t order[InlineAttributes::maxCount]; ///< as it lies in the objects
    PyObject* names[1];                             ///< `room` of them
};
static_assert(log::maxItems <= 64, "redacted has a bit for each");

/// The shapes of one class that were seen last, one for each number of attributes. Of bounded size; a class whose
/// objects differ all the time is told to be let alone.
class ShapeTable {
public:
    /// The one for so many attributes; nullptr when there is none yet.
    const Shape* of(unsigned count) const { return m_shapes[count % places]; }
    /// Tells the log of a shape and remembers it. nullptr: write the names with the values.
    const Shape* learn(Definitions& definitions, std::uint32_t type, PyObject* const* names, unsigned count);
    /// The same, with the places among the class's shared names where these attributes lie.
    const Shape* learn(Definitions& definitions, std::uint32_t type, PyObject* const* names,
                       const InlineAttributes& attributes);

    static ShapeTable* create();
    void destroy();

private:
    static constexpr unsigned places = 32;
    static constexpr std::uint8_t maxReplaced = 100;

    Shape* makeRoom(unsigned count);

    Shape* m_shapes[places];
};

} // namespace callreel::recorder
