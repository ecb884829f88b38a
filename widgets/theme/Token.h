// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace callreel {

/// Every colour of the window by its purpose. Widgets ask theme().color(Token), never a literal.
enum class Token {
    Window,
    Panel,
    Raised,
    Sunken,
    Header,
    Stripe,
    Line,
    LineStrong,
    Control,
    Guide,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    AccentHover,
    OnAccent,
    AccentText,
    Hover,
    Selected,
    SelectedOff,
    Focus,
    Match,
    MatchNow,
    Ok,
    OkBg,
    OkLine,
    Info,
    InfoBg,
    InfoLine,
    Warn,
    WarnBg,
    WarnLine,
    Err,
    ErrBg,
    ErrLine,
    Susp,
    SuspBg,
    SuspLine,
    VStr,
    VNum,
    VName,
    VKey,
    VComment,
    Stderr,
};

inline constexpr std::size_t tokenCount = static_cast<std::size_t>(Token::Stderr) + 1;

} // namespace callreel
