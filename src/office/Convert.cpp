#include "office/Convert.hpp"

#include <algorithm>

#include <osl/file.hxx>

namespace tambonplan::office {

rtl::OUString toOffice(TextView text) {
    rtl_uString* raw = nullptr;
    rtl_uString_new_WithLength(&raw, static_cast<sal_Int32>(text.size()));
    std::copy(text.begin(), text.end(), raw->buffer);
    raw->length = static_cast<sal_Int32>(text.size());
    return rtl::OUString(raw, SAL_NO_ACQUIRE);
}

Text fromOffice(const rtl::OUString& text) {
    return Text(text.getStr(), text.getStr() + text.getLength());
}

std::string toSystemPath(const rtl::OUString& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) return {};
    return text::toUtf8(fromOffice(path));
}

rtl::OUString toUrl(const rtl::OUString& pathOrUrl) {
    if (pathOrUrl.indexOf(ascii("://")) >= 0 || pathOrUrl.startsWithIgnoreAsciiCase(ascii("private:"))) return pathOrUrl;
    rtl::OUString url;
    return osl::FileBase::getFileURLFromSystemPath(pathOrUrl, url) == osl::FileBase::E_None ? url : pathOrUrl;
}

} // namespace tambonplan::office
