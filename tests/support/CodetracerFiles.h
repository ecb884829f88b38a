// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace callreel::test {

/// A recording by the published recorder, of fixtures/codetracer/orders.py: as trace.json ("json") or trace.bin in
/// version 0 ("binary"). The folder with its metadata.
QString codetracerFixture(const char* format);

/// trace.bin in version 1 with the events of a trace.json: CBOR items in two zstd frames and a seek table behind them.
QByteArray codetracerVersion1(const QByteArray& traceJson);

/// Copies the metadata of the fixture into `folder`, which is made, and puts `events` beside it.
void writeCodetracerFolder(const QString& folder, const QString& name, const QByteArray& events);

} // namespace callreel::test
