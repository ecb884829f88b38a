// SPDX-License-Identifier: Apache-2.0
#include "model/trace/json/ValueJson.h"

namespace callreel {

void writeJson(JsonWriter& json, const Value& value) {
    if (value.kind == Value::Kind::NotTold) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("type", value.type);
    json.member("text", value.text);
    switch (value.kind) {
    case Value::Kind::List:
    case Value::Kind::Tuple:
    case Value::Kind::Set:
    case Value::Kind::FrozenSet:
        json.key("items").beginArray();
        for (const Value& item : value.items)
            writeJson(json, item);
        json.endArray();
        break;
    case Value::Kind::Dict:
        json.key("entries").beginArray();
        for (const auto& [key, entry] : value.entries) {
            json.beginArray();
            writeJson(json, key);
            writeJson(json, entry);
            json.endArray();
        }
        json.endArray();
        break;
    case Value::Kind::Object:
        json.key("attributes");
        writeJson(json, value.attributes);
        break;
    default:
        break;
    }
    if (value.length)
        json.member("length", *value.length);
    if (value.cut != Cut::None)
        json.member("cut", cutName(value.cut));
    json.endObject();
}

void writeJson(JsonWriter& json, const std::vector<NamedValue>& values) {
    json.beginArray();
    for (const NamedValue& named : values) {
        json.beginObject();
        json.member("name", named.name);
        json.key("value");
        writeJson(json, named.value);
        json.endObject();
    }
    json.endArray();
}

} // namespace callreel
