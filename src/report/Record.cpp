#include "report/Record.hpp"

namespace tambonplan::report {

struct Record::Content {
    Fields fields;
    Lists lists;
};

Record::Record() : content_(std::make_shared<Content>()) {}

Record::Content& Record::own() {
    if (content_.use_count() > 1) content_ = std::make_shared<Content>(*content_);
    return *content_;
}

const Record::Fields& Record::fields() const {
    return content_->fields;
}

Record::Fields& Record::fields() {
    return own().fields;
}

const Record::Lists& Record::lists() const {
    return content_->lists;
}

Record::Lists& Record::lists() {
    return own().lists;
}

} // namespace tambonplan::report
