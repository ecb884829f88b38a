// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "widgets/start/ExampleCard.h"

namespace callreel {

/// The examples of the start page; one that is not installed has no path.
QList<Example> findExamples();

} // namespace callreel
