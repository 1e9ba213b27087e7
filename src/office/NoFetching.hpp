#pragma once

#include "office/Uno.hpp"

namespace tambonplan::office {

/// While this lives, the office follows no link out of a document that is not trusted: Calc fetches linked pictures as soon as it loads
/// a file, whatever the loader says about links. It is the office's own option (Security ▸ block links from untrusted documents), put
/// back at the end; should the office die in between, the officer is left with the safer choice.
class NoFetching {
public:
    explicit NoFetching(const Reference<css::uno::XComponentContext>& context);
    ~NoFetching();
    NoFetching(const NoFetching&) = delete;
    NoFetching& operator=(const NoFetching&) = delete;

private:
    void set(bool blocked) const;

    Reference<css::uno::XInterface> options_;
    bool before_ = true;
};

} // namespace tambonplan::office
