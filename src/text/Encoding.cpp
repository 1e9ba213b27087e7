#include "text/Encoding.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/Fold.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::text {

namespace {

constexpr std::string_view bomUtf8 = "\xEF\xBB\xBF", bomLittle = "\xFF\xFE", bomBig = "\xFE\xFF", utf8Replacement = "\xEF\xBF\xBD";

bool startsWith(std::string_view bytes, std::string_view mark) {
    return bytes.substr(0, mark.size()) == mark;
}

/// Sequences of several bytes that are sound UTF-8, and bytes that are not. A sequence that the end of the sample cuts counts as neither.
struct Utf8Count {
    std::size_t sound = 0, wrong = 0;
};

Utf8Count countUtf8(std::string_view bytes) {
    constexpr std::size_t longestRest = 3;
    std::size_t end = bytes.size();
    for (std::size_t back = 1; back <= std::min(longestRest, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte >> 6U == 2) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        if (length > back) end = bytes.size() - back;
        break;
    }
    const std::string_view whole = bytes.substr(0, end);
    const Text text = fromUtf8(whole);
    std::size_t own = 0; // U+FFFD that the file itself holds
    for (std::size_t at = whole.find(utf8Replacement); at != std::string_view::npos; at = whole.find(utf8Replacement, at + 3))
        ++own;
    Utf8Count count;
    for (const char16_t c : text)
        ++(c == 0xFFFD ? count.wrong : count.sound);
    count.sound -= static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char16_t c) { return c < 0x80; }));
    count.sound += own;
    count.wrong -= own;
    return count;
}

/// A few broken bytes do not make UTF-8 something else: Thai in Windows-874 has hardly a sound sequence.
bool isUtf8(const Utf8Count& count) {
    constexpr std::size_t soundPerWrong = 20;
    return count.wrong == 0 || count.sound > count.wrong * soundPerWrong;
}

bool isAscii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80 && byte != '\0'; });
}

/// How many of the bytes at even or odd places are the high byte of Latin (0x00) or Thai (0x0E) letters.
std::size_t highBytes(std::string_view bytes, std::size_t first) {
    std::size_t count = 0;
    for (std::size_t i = first; i < bytes.size(); i += 2)
        count += bytes[i] == '\0' || bytes[i] == '\x0E' ? 1 : 0;
    return count;
}

char16_t fromWindows874(unsigned char byte) {
    if (byte < 0x80) return byte;
    if (byte == 0xA0) return 0xA0;
    if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) return static_cast<char16_t>(byte + 0x0D60);
    switch (byte) {
    case 0x80: return 0x20AC;
    case 0x85: return 0x2026;
    case 0x91: return 0x2018;
    case 0x92: return 0x2019;
    case 0x93: return 0x201C;
    case 0x94: return 0x201D;
    case 0x95: return 0x2022;
    case 0x96: return 0x2013;
    case 0x97: return 0x2014;
    default: return 0xFFFD;
    }
}

/// Share of the letters beyond ASCII that are Thai where Thai may have them: a mark stands on a letter or on another mark.
double thaiShare(TextView text) {
    std::size_t high = 0, thai = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < 0x80 || text[i] == 0xA0) continue;
        ++high;
        const char16_t before = i == 0 ? u' ' : text[i - 1];
        thai += isThai(text[i]) && (!isMark(text[i]) || isThai(before)) ? 1 : 0;
    }
    return high == 0 ? 1 : static_cast<double>(thai) / static_cast<double>(high);
}

/// How sure the bytes make `encoding`, 0–1.
double encodingCertainty(std::string_view bytes, Encoding encoding) {
    constexpr double noMark = 0.99; // the bytes fit, but nothing states the encoding
    if (bytes.empty() || isAscii(bytes)) return 1;
    if (encoding == Encoding::Utf8) {
        const Utf8Count count = countUtf8(bytes);
        return noMark * static_cast<double>(count.sound) / static_cast<double>(count.sound + count.wrong * 10);
    }
    return noMark * thaiShare(decodeText(bytes, encoding));
}

/// Shape of text cut at one separator.
struct Cut {
    std::size_t score = 0; ///< records² × width of the commonest width above 1
    double even = 0;       ///< share of records with that width
};

Cut cutAt(TextView text, char16_t separator) {
    std::map<std::size_t, std::size_t> widths;
    std::size_t total = 0;
    for (const std::vector<Text>& record : parseDelimited(text, separator)) {
        if (record.size() == 1 && record.front().empty()) continue;
        ++widths[record.size()];
        ++total;
    }
    Cut cut;
    for (const auto& [width, records] : widths) {
        const std::size_t score = width > 1 ? records * records * width : 0;
        if (score > cut.score) cut = {score, static_cast<double>(records) / static_cast<double>(total)};
    }
    return cut;
}

constexpr std::array<char16_t, 4> separators = {u',', u'\t', u';', u'|'};
constexpr std::size_t separatorSample = 16384; ///< letters that are enough to see the shape of a file

/// The separator of Excel's own first line "sep=;", or 0.
char16_t statedSeparator(TextView text) {
    if (!text.starts_with(u"sep=") && !text.starts_with(u"\"sep=")) return 0;
    const std::size_t at = text.find(u'=') + 1;
    const char16_t stated = at < text.size() ? text[at] : u'\0';
    return std::find(separators.begin(), separators.end(), stated) == separators.end() ? u'\0' : stated;
}

Text decodeUtf16(std::string_view bytes, bool little) {
    Text text;
    text.reserve(bytes.size() / 2 + 1);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        text += static_cast<char16_t>(little ? first | (second << 8U) : (first << 8U) | second);
    }
    if (bytes.size() % 2 != 0) text += u'\xFFFD';
    if (!text.empty() && text.front() == 0xFEFF) text.erase(0, 1);
    return text;
}

} // namespace

Encoding detectEncoding(std::string_view bytes) {
    if (startsWith(bytes, bomUtf8)) return Encoding::Utf8;
    if (startsWith(bytes, bomLittle)) return Encoding::Utf16LE;
    if (startsWith(bytes, bomBig)) return Encoding::Utf16BE;
    if (bytes.find('\0') != std::string_view::npos) {
        const std::size_t even = highBytes(bytes, 0), odd = highBytes(bytes, 1);
        const std::size_t most = bytes.size() * 2 / 5; // of the half that holds high bytes, four fifths
        if (std::max(even, odd) >= most) return odd > even ? Encoding::Utf16LE : Encoding::Utf16BE;
    }
    return isUtf8(countUtf8(bytes)) ? Encoding::Utf8 : Encoding::Windows874;
}

Text decodeText(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8: return fromUtf8(bytes);
    case Encoding::Utf16LE: return decodeUtf16(bytes, true);
    case Encoding::Utf16BE: return decodeUtf16(bytes, false);
    case Encoding::Windows874: break;
    }
    Text text(bytes.size(), u' ');
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char byte) { return fromWindows874(static_cast<unsigned char>(byte)); });
    return text;
}

char16_t detectSeparator(TextView text) {
    if (const char16_t stated = statedSeparator(text); stated != 0) return stated;
    char16_t best = u',';
    std::size_t bestScore = 0;
    for (const char16_t candidate : separators) {
        const Cut cut = cutAt(text.substr(0, separatorSample), candidate);
        if (cut.score <= bestScore) continue;
        bestScore = cut.score;
        best = candidate;
    }
    return best;
}

TextView encodingName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8: return u"UTF-8";
    case Encoding::Utf16LE: return u"UTF-16LE";
    case Encoding::Utf16BE: return u"UTF-16BE";
    case Encoding::Windows874: break;
    }
    return u"Windows-874";
}

std::optional<Encoding> encodingFromName(TextView name) {
    Text key = skeleton(name);
    if (key.starts_with(u"x")) key.erase(0, 1);
    if (key == u"utf8" || key == u"unicodeutf8") return Encoding::Utf8;
    if (key == u"utf16" || key == u"utf16le" || key == u"unicode") return Encoding::Utf16LE;
    if (key == u"utf16be") return Encoding::Utf16BE;
    static constexpr std::array<TextView, 8> thai = {u"windows874", u"win874", u"cp874",     u"874",
                                                     u"ms874",      u"tis620", u"iso885911", u"ansi"};
    return std::find(thai.begin(), thai.end(), key) == thai.end() ? std::nullopt : std::optional(Encoding::Windows874);
}

Text separatorName(char16_t separator) {
    return separator == u'\t' ? Text(u"tab") : Text(1, separator);
}

std::optional<char16_t> separatorFromName(TextView name) {
    if (name.size() == 1 && std::find(separators.begin(), separators.end(), name.front()) != separators.end()) return name.front();
    struct Named {
        TextView name;
        char16_t separator;
    };
    static constexpr std::array<Named, 9> names = {{{u"comma", u','},
                                                    {u"จุลภาค", u','},
                                                    {u"semicolon", u';'},
                                                    {u"อัฒภาค", u';'},
                                                    {u"tab", u'\t'},
                                                    {u"\\t", u'\t'},
                                                    {u"แท็บ", u'\t'},
                                                    {u"bar", u'|'},
                                                    {u"pipe", u'|'}}};
    const Text folded = fold(name);
    const auto* const found = std::find_if(names.begin(), names.end(), [&](const Named& named) { return named.name == folded; });
    return found == names.end() ? std::nullopt : std::optional(found->separator);
}

DelimitedFormat detectFormat(std::string_view bytes, const DelimitedWish& wish) {
    DelimitedFormat format;
    format.byteOrderMark = startsWith(bytes, bomUtf8) || startsWith(bytes, bomLittle) || startsWith(bytes, bomBig);
    format.encoding = wish.encoding.value_or(detectEncoding(bytes));
    if (!wish.encoding && !format.byteOrderMark) format.encodingCertainty = encodingCertainty(bytes, format.encoding);
    const Text text = decodeText(bytes, format.encoding);
    format.separator = wish.separator.value_or(detectSeparator(text));
    if (!wish.separator && statedSeparator(text) == 0)
        format.separatorCertainty = cutAt(TextView(text).substr(0, separatorSample), format.separator).even;
    return format;
}

} // namespace tambonplan::text
