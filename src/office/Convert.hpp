#pragma once

#include <rtl/ustring.hxx>

#include "text/Text.hpp"

namespace tambonplan::office {

/// The one pair of conversions between the office's strings and ours. Both are UTF-16, so nothing is lost.
rtl::OUString toOffice(TextView text);
Text fromOffice(const rtl::OUString& text);

/// An ASCII name of the office's API.
inline rtl::OUString ascii(const char* name) {
    return rtl::OUString::createFromAscii(name);
}

/// A file: URL or a system path → UTF-8 system path; empty where it is no file.
std::string toSystemPath(const rtl::OUString& url);

/// A URL stays; a system path becomes a file: URL.
rtl::OUString toUrl(const rtl::OUString& pathOrUrl);

} // namespace tambonplan::office
