// SPDX-License-Identifier: Apache-2.0
#include "model/trace/values/ValueText.h"

#include "model/trace/values/ValueSpanWriter.h"

namespace callreel {

ValueSpans ValueText::render(const Value& value, const Options& options) {
    if (options.width == 0)
        return {};
    return ValueSpanWriter(options, options.width).within(value, options.width, 0);
}

ValueSpans ValueText::renderArguments(const std::vector<NamedValue>& arguments, const Options& options) {
    if (options.width < 2)
        return {};
    // An object without a name, but for the length: so arguments and attributes are cut alike.
    Value call;
    call.kind = Value::Kind::Object;
    call.attributes = arguments;
    return render(call, options);
}

std::size_t ValueText::width(const ValueSpans& spans, const Options& options) {
    std::size_t sum = 0;
    for (const ValueSpan& span : spans)
        sum += columnsOf(span.text, options) + (span.role == ValueSpan::Role::Cut ? 2 : 0);
    return sum;
}

std::string ValueText::plainText(const ValueSpans& spans) {
    std::string out;
    for (const ValueSpan& span : spans)
        out += span.role == ValueSpan::Role::Cut ? "‹" + span.text + "›" : span.text;
    return out;
}

} // namespace callreel
