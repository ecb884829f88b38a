// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "model/trace/VerdictText.h"

namespace callreel {

/// A phrase of the verdict in the window's language, its arguments in place.
QString phraseText(const Phrase& phrase);
/// The same, with a capital at the beginning: for a cell or a sentence of its own.
QString phraseSentence(const Phrase& phrase);

} // namespace callreel
