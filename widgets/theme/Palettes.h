// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRgb>

#include <array>

#include "widgets/theme/Token.h"

namespace callreel {

/// Fill and edge of one category (module) colour: text stands on the fill; the edge outlines, and draws thin bars.
struct CategoryColours {
    QRgb fill;
    QRgb edge;
};

inline constexpr int categoryCount = 8; ///< seven hues and "other"

using TokenTable = std::array<QRgb, tokenCount>;
using CategoryTable = std::array<CategoryColours, categoryCount>;

// The only colour literals of the window. Every pair that stands on another is checked by test_Palettes; the hues of
// the categories were chosen to stay apart for normal, protan, deutan and tritan sight.
inline constexpr TokenTable lightTokens = {
    0xfff3f4f7, // Window
    0xffffffff, // Panel
    0xffffffff, // Raised
    0xffe9ebf0, // Sunken
    0xfff7f8fa, // Header
    0xfffafbfc, // Stripe
    0xffdde0e7, // Line
    0xffc3c8d2, // LineStrong
    0xff858d9b, // Control
    0xffe3e6ec, // Guide
    0xff1a1e26, // Text
    0xff474e5c, // Text2
    0xff626a79, // Text3
    0xff9097a3, // Disabled
    0xff2b5bd7, // Accent
    0xff2450c2, // AccentHover
    0xffffffff, // OnAccent
    0xff2450c2, // AccentText
    0xffeef1f6, // Hover
    0xffdbe5fc, // Selected
    0xffe4e7ed, // SelectedOff
    0xff2b5bd7, // Focus
    0xffffe58a, // Match
    0xffffb84d, // MatchNow
    0xff1b6e45, // Ok
    0xffe3f4ea, // OkBg
    0xff5fa981, // OkLine
    0xff2450c2, // Info
    0xffe7eefd, // InfoBg
    0xff7c9be8, // InfoLine
    0xff7a4b00, // Warn
    0xfffff3d9, // WarnBg
    0xffc58a1b, // WarnLine
    0xffa3201b, // Err
    0xfffdebe9, // ErrBg
    0xffd4625b, // ErrLine
    0xff5f4b8b, // Susp
    0xffefeaf8, // SuspBg
    0xff9a86c6, // SuspLine
    0xff1b6e45, // VStr
    0xff2450c2, // VNum
    0xff7a3e9d, // VName
    0xffa3201b, // VKey
    0xff626a79, // VComment
    0xffa3201b, // Stderr
};

inline constexpr TokenTable darkTokens = {
    0xff15171c, // Window
    0xff1b1e24, // Panel
    0xff242830, // Raised
    0xff101216, // Sunken
    0xff1f2229, // Header
    0xff1d2027, // Stripe
    0xff2d323b, // Line
    0xff3e4551, // LineStrong
    0xff757e8d, // Control
    0xff2a2f38, // Guide
    0xffe3e6eb, // Text
    0xffb0b7c3, // Text2
    0xff8f98a7, // Text3
    0xff626a78, // Disabled
    0xff6e9bff, // Accent
    0xff8aaeff, // AccentHover
    0xff0b1120, // OnAccent
    0xff8aaeff, // AccentText
    0xff252a33, // Hover
    0xff263a66, // Selected
    0xff2d323c, // SelectedOff
    0xff8aaeff, // Focus
    0xff5c4a12, // Match
    0xff8a5a00, // MatchNow
    0xff6fcf9a, // Ok
    0xff16301f, // OkBg
    0xff3e8a5f, // OkLine
    0xff8aaeff, // Info
    0xff1a2643, // InfoBg
    0xff4a6bb8, // InfoLine
    0xfff0bc5e, // Warn
    0xff352811, // WarnBg
    0xffa87a26, // WarnLine
    0xffff9a92, // Err
    0xff3b1c1b, // ErrBg
    0xffb5544e, // ErrLine
    0xffbba8e8, // Susp
    0xff282238, // SuspBg
    0xff7464a3, // SuspLine
    0xff7fd3a0, // VStr
    0xff8fb4ff, // VNum
    0xffcfa6ee, // VName
    0xffff9a92, // VKey
    0xff8f98a7, // VComment
    0xffff9a92, // Stderr
};

inline constexpr CategoryTable lightCategories = {{
    {0xff94b2e8, 0xff6e8fcb}, // blue
    {0xfff7cb96, 0xffb58648}, // orange
    {0xff7dcecd, 0xff389e9c}, // teal
    {0xfff2a6ae, 0xffcb7883}, // rose
    {0xffa7b277, 0xff8a9552}, // olive
    {0xffdfbff8, 0xffa581bf}, // lilac
    {0xffccfcc8, 0xff689c64}, // mint
    {0xffdee0e2, 0xff8e8f92}, // other
}};

inline constexpr CategoryTable darkCategories = {{
    {0xff15306f, 0xff466bbb}, // blue
    {0xff8c5414, 0xffa05e0b}, // orange
    {0xff005f70, 0xff00788d}, // teal
    {0xff6e244b, 0xffa84e7b}, // rose
    {0xff494600, 0xff737022}, // olive
    {0xff3c1c51, 0xff855ea1}, // lilac
    {0xff576a49, 0xff5d744d}, // mint
    {0xff1f2227, 0xff6a6d73}, // other
}};

} // namespace callreel
