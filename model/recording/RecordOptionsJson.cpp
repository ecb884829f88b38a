// SPDX-License-Identifier: Apache-2.0
#include "model/recording/RecordOptionsJson.h"

#include <QJsonArray>

namespace callreel {

namespace {

QString targetName(RecordOptions::Target target) {
    switch (target) {
    case RecordOptions::Target::Module:
        return QStringLiteral("module");
    case RecordOptions::Target::Code:
        return QStringLiteral("code");
    case RecordOptions::Target::Script:
        break;
    }
    return QStringLiteral("script");
}

RecordOptions::Target targetFromName(const QString& name) {
    for (const auto target : {RecordOptions::Target::Module, RecordOptions::Target::Code})
        if (name == targetName(target))
            return target;
    return RecordOptions::Target::Script;
}

QStringList stringList(const QJsonValue& value) {
    QStringList out;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array)
        out << item.toString();
    return out;
}

} // namespace

QJsonObject recordOptionsToJson(const RecordOptions& options) {
    QJsonArray environment;
    for (const auto& [name, value] : options.environment)
        environment.append(QJsonArray{name, value});
    QJsonObject object{
        {QStringLiteral("target"), targetName(options.target)},
        {QStringLiteral("program"), options.program},
        {QStringLiteral("arguments"), QJsonArray::fromStringList(options.arguments)},
        {QStringLiteral("interpreter"), options.interpreter},
        {QStringLiteral("recorder"), options.recorder},
        {QStringLiteral("pythonOptions"), QJsonArray::fromStringList(options.pythonOptions)},
        {QStringLiteral("workdir"), options.workdir},
        {QStringLiteral("environment"), environment},
        {QStringLiteral("inheritEnvironment"), options.inheritEnvironment},
        {QStringLiteral("requireTrace"), options.requireTrace},
        {QStringLiteral("policyOptions"), QJsonArray::fromStringList(options.policyOptions)},
        {QStringLiteral("output"), options.output},
        {QStringLiteral("force"), options.force},
        {QStringLiteral("values"), options.values},
        {QStringLiteral("lines"), options.lines},
    };
    if (options.propagateScriptExit)
        object.insert(QStringLiteral("propagateScriptExit"), *options.propagateScriptExit);
    if (options.keepOutput)
        object.insert(QStringLiteral("keepOutput"), *options.keepOutput);
    return object;
}

RecordOptions recordOptionsFromJson(const QJsonObject& object) {
    RecordOptions options;
    options.target = targetFromName(object.value(QStringLiteral("target")).toString());
    options.program = object.value(QStringLiteral("program")).toString();
    options.arguments = stringList(object.value(QStringLiteral("arguments")));
    options.interpreter = object.value(QStringLiteral("interpreter")).toString();
    options.recorder = object.value(QStringLiteral("recorder")).toString();
    options.pythonOptions = stringList(object.value(QStringLiteral("pythonOptions")));
    options.workdir = object.value(QStringLiteral("workdir")).toString();
    const QJsonArray environment = object.value(QStringLiteral("environment")).toArray();
    for (const QJsonValue& row : environment)
        options.environment.append({row.toArray().at(0).toString(), row.toArray().at(1).toString()});
    options.inheritEnvironment = object.value(QStringLiteral("inheritEnvironment")).toBool(options.inheritEnvironment);
    const QJsonValue propagate = object.value(QStringLiteral("propagateScriptExit"));
    if (propagate.isBool())
        options.propagateScriptExit = propagate.toBool();
    options.requireTrace = object.value(QStringLiteral("requireTrace")).toBool(options.requireTrace);
    options.policyOptions = stringList(object.value(QStringLiteral("policyOptions")));
    options.output = object.value(QStringLiteral("output")).toString();
    options.force = object.value(QStringLiteral("force")).toBool(options.force);
    options.values = object.value(QStringLiteral("values")).toBool(options.values);
    const QJsonValue keepOutput = object.value(QStringLiteral("keepOutput"));
    if (keepOutput.isBool())
        options.keepOutput = keepOutput.toBool();
    options.lines = object.value(QStringLiteral("lines")).toBool(options.lines);
    return options;
}

} // namespace callreel
