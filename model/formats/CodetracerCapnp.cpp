// SPDX-License-Identifier: Apache-2.0
#include "model/formats/CodetracerCapnp.h"

#include <capnp/serialize.h>
#include <kj/exception.h>

#include "model/formats/UnpackedMessage.h"
#include "model/formats/codetracer.capnp.h"

namespace callreel {

namespace {

using Kind = CodetracerEvent::Kind;
using ValueKind = CodetracerValue::Kind;
using Record = capnproto::TraceLowLevelEvent::Reader;

constexpr std::size_t headerBytes = 8;

std::string textOf(capnp::Text::Reader text) {
    return {text.begin(), text.size()};
}

/// A negative number is in no table.
std::uint64_t numberOf(std::int64_t number) {
    return static_cast<std::uint64_t>(number);
}

CodetracerValue valueOf(capnproto::ValueRecord::Reader record, unsigned depth);

void takeItems(capnp::List<capnproto::ValueRecord>::Reader from, CodetracerValue& value, unsigned depth) {
    value.items.reserve(from.size());
    for (const auto item : from)
        value.items.push_back(valueOf(item, depth + 1));
}

CodetracerValue valueOf(capnproto::ValueRecord::Reader record, unsigned depth) {
    CodetracerValue value;
    if (depth > codetracer::maxValueDepth)
        return value;
    using Which = capnproto::ValueRecord::Which;
    switch (record.which()) {
    case Which::INT:
        value.kind = ValueKind::Int;
        value.integer = record.getInt().getI();
        value.type = numberOf(record.getInt().getTypeId().getI());
        break;
    case Which::FLOAT:
        value.kind = ValueKind::Float;
        value.real = record.getFloat().getF();
        value.type = numberOf(record.getFloat().getTypeId().getI());
        break;
    case Which::BOOL:
        value.kind = ValueKind::Bool;
        value.flag = record.getBool().getB();
        value.type = numberOf(record.getBool().getTypeId().getI());
        break;
    case Which::STRING:
        value.kind = ValueKind::String;
        value.text = textOf(record.getString().getText());
        value.type = numberOf(record.getString().getTypeId().getI());
        break;
    case Which::SEQUENCE:
        value.kind = ValueKind::Sequence;
        takeItems(record.getSequence().getElements(), value, depth);
        value.type = numberOf(record.getSequence().getTypeId().getI());
        break;
    case Which::TUPLE:
        value.kind = ValueKind::Tuple;
        takeItems(record.getTuple().getElements(), value, depth);
        value.type = numberOf(record.getTuple().getTypeId().getI());
        break;
    case Which::STRUCT:
        value.kind = ValueKind::Struct;
        takeItems(record.getStruct().getFieldValues(), value, depth);
        value.type = numberOf(record.getStruct().getTypeId().getI());
        break;
    case Which::VARIANT:
        value.kind = ValueKind::Variant;
        value.text = textOf(record.getVariant().getDiscriminator());
        value.items.push_back(valueOf(record.getVariant().getContents(), depth + 1));
        value.type = numberOf(record.getVariant().getTypeId().getI());
        break;
    case Which::REFERENCE:
        value.kind = ValueKind::Reference;
        value.items.push_back(valueOf(record.getReference().getDereferenced(), depth + 1));
        value.type = numberOf(record.getReference().getTypeId().getI());
        break;
    case Which::RAW:
        value.kind = ValueKind::Raw;
        value.text = textOf(record.getRaw().getR());
        value.type = numberOf(record.getRaw().getTypeId().getI());
        break;
    case Which::ERROR:
        value.kind = ValueKind::Error;
        value.text = textOf(record.getError().getMsg());
        value.type = numberOf(record.getError().getTypeId().getI());
        break;
    case Which::NONE:
        value.type = numberOf(record.getNone().getTypeId().getI());
        break;
    case Which::CELL:
        value.kind = ValueKind::Cell;
        value.integer = record.getCell().getPlace().getP();
        break;
    case Which::BIGINT: {
        value.kind = ValueKind::BigInt;
        const auto bytes = record.getBigint().getB();
        value.text.reserve(bytes.size());
        for (const std::uint8_t byte : bytes)
            value.text += static_cast<char>(byte);
        value.flag = record.getBigint().getNegative();
        value.type = numberOf(record.getBigint().getTypeId().getI());
        break;
    }
    }
    return value;
}

/// False: an event that has nothing to do with calls.
bool eventOf(Record record, CodetracerEvent& event) {
    using Which = capnproto::TraceLowLevelEvent::Which;
    switch (record.which()) {
    case Which::PATH:
        event.kind = Kind::Path;
        event.text = textOf(record.getPath().getP());
        return true;
    case Which::VARIABLE_NAME:
        event.kind = Kind::VariableName;
        event.text = textOf(record.getVariableName());
        return true;
    case Which::VARIABLE:
        event.kind = Kind::VariableName;
        event.text = textOf(record.getVariable());
        return true;
    case Which::TYPE: {
        event.kind = Kind::Type;
        const auto type = record.getType();
        event.typeKind = static_cast<std::uint8_t>(type.getKind());
        event.text = textOf(type.getLangType());
        if (const auto info = type.getSpecificInfo(); info.isStruct()) {
            for (const auto field : info.getStruct().getFields())
                event.fields.push_back(textOf(field.getName()));
        }
        return true;
    }
    case Which::FUNCTION:
        event.kind = Kind::Function;
        event.path = numberOf(record.getFunction().getPathId().getI());
        event.line = record.getFunction().getLine().getL();
        event.text = textOf(record.getFunction().getName());
        return true;
    case Which::STEP:
        event.kind = Kind::Step;
        event.path = numberOf(record.getStep().getPathId().getI());
        event.line = record.getStep().getLine().getL();
        return true;
    case Which::CALL: {
        event.kind = Kind::Call;
        event.number = numberOf(record.getCall().getFunctionId().getI());
        for (const auto argument : record.getCall().getArgs())
            event.arguments.push_back({numberOf(argument.getVariableId().getI()), valueOf(argument.getValue(), 0)});
        return true;
    }
    case Which::RETURN:
        event.kind = Kind::Return;
        event.value = valueOf(record.getReturn().getReturnValue(), 0);
        return true;
    case Which::EVENT: {
        event.kind = Kind::Output;
        const auto kind = record.getEvent().getKind();
        if (kind != capnproto::EventLogKind::WRITE && kind != capnproto::EventLogKind::WRITE_OTHER)
            return false;
        // This encoding numbers them in its own way.
        event.typeKind = kind == capnproto::EventLogKind::WRITE ? codetracer::eventWrite : codetracer::eventWriteOther;
        event.text = textOf(record.getEvent().getContent());
        event.metadata = textOf(record.getEvent().getMetadata());
        return true;
    }
    case Which::THREAD_START:
        event.kind = Kind::ThreadStart;
        event.number = record.getThreadStart().getI();
        return true;
    case Which::THREAD_EXIT:
        event.kind = Kind::ThreadExit;
        event.number = record.getThreadExit().getI();
        return true;
    case Which::THREAD_SWITCH:
        event.kind = Kind::ThreadSwitch;
        event.number = record.getThreadSwitch().getI();
        return true;
    default:
        return false;
    }
}

} // namespace

Result<void> CodetracerCapnp::read(const std::string& file, const CodetracerVisitor& visit) const {
    auto input = InputFile::open(file);
    if (!input)
        return std::unexpected(input.error());
    char header[headerBytes];
    const auto got = input->read(header, sizeof header);
    if (!got)
        return std::unexpected(got.error());
    if (*got != sizeof header)
        return importDamaged(file, "it ends before its first event");
    const auto message = UnpackedMessage::of(std::move(*input));
    if (!message)
        return std::unexpected(message.error());
    Result<void> done;
    // What is wrong in the message is found while it is read, and thrown by the library.
    const auto thrown = kj::runCatchingExceptions([&] {
        capnp::ReaderOptions options;
        // A message cannot be worth more reading than it has; a hostile one that refers to itself ends here.
        options.traversalLimitInWords = 4 * (message->bytes() / sizeof(capnp::word)) + 1024;
        options.nestingLimit = static_cast<int>(4 * codetracer::maxValueDepth);
        capnp::FlatArrayMessageReader reader(
            kj::arrayPtr(static_cast<const capnp::word*>(message->data()), message->bytes() / sizeof(capnp::word)),
            options);
        const auto records = reader.getRoot<capnproto::Trace>().getEvents();
        std::uint64_t number = 0;
        for (const auto record : records) {
            CodetracerEvent event;
            event.part = static_cast<double>(number++) / static_cast<double>(records.size());
            if (eventOf(record, event) && !visit(event))
                return;
        }
    });
    KJ_IF_MAYBE (exception, thrown) {
        const auto words = exception->getDescription();
        return importDamaged(file, std::string(words.begin(), words.end()));
    }
    return done;
}

} // namespace callreel
