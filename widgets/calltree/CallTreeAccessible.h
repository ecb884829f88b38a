// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace callreel {

class CallTree;

/// Makes call trees readable for assistive tools: a table of five columns whose rows read as whole sentences. Only the
/// rows in sight have interfaces, so a tree of 100 M rows costs what one of forty does. May be called more than once.
void installCallTreeAccessibility();

/// Tells assistive tools that another row has the focus.
void announceCurrentRow(CallTree* tree);

} // namespace callreel
