#pragma once

#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::report {

/// A picture to stand in a document.
struct Picture {
    std::string bytes; ///< of a PNG or JPEG file
    bool operator==(const Picture&) const = default;
};

/// Nobody has filled this in yet, and the document needs it: it is marked there and listed.
struct Missing {
    bool operator==(const Missing&) const = default;
};

/// What a field of a report holds: nothing (stays blank), a number (baht, count, office date), text, a picture, or a gap.
using FieldValue = std::variant<std::monostate, double, Text, Picture, Missing>;

/// The data behind one place of a report: fields by name, and lists of records for rows and sections that repeat. Names are Thai, as
/// templates write them. Every model gives every field of its catalogue, so that an unknown name is always a mistake in the template.
/// A copy shares its content until one of the two is changed: a project stands in many lists and takes memory once.
class Record {
public:
    using Fields = std::map<Text, FieldValue>;
    using Lists = std::map<Text, std::vector<Record>>;

    Record();

    const Fields& fields() const;
    Fields& fields();
    const Lists& lists() const;
    Lists& lists();

    FieldValue& operator[](TextView name) { return fields()[Text(name)]; }
    std::vector<Record>& list(TextView name) { return lists()[Text(name)]; }

private:
    struct Content;
    Content& own();
    std::shared_ptr<Content> content_;
};

} // namespace tambonplan::report
