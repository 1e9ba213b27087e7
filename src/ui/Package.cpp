#include "ui/Package.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace tambonplan::ui {

using namespace office;

namespace {

bool isEnglish(const Reference<css::uno::XComponentContext>& context) {
    const auto provider = css::configuration::theDefaultProvider::get(context);
    const Sequence<Any> arguments = sequence({Any(option("nodepath", ascii("/org.openoffice.Setup/L10N")))});
    const Reference<css::container::XNameAccess> node(
        provider->createInstanceWithArguments(ascii("com.sun.star.configuration.ConfigurationAccess"), arguments),
        css::uno::UNO_QUERY_THROW);
    OUString locale;
    node->getByName(ascii("ooLocale")) >>= locale;
    return locale.startsWithIgnoreAsciiCase(ascii("en"));
}

} // namespace

Package::Package(const Reference<css::uno::XComponentContext>& context) : context_(context) {
    const auto information = css::deployment::PackageInformationProvider::get(context);
    folder_ = toSystemPath(information->getPackageLocation(ascii("org.tambonplan")));
    if (folder_.empty()) throw std::runtime_error("org.tambonplan: package folder not found");
}

text::RuleTable Package::rules(const std::string& name) const {
    return text::loadRules(folder_ + "/rules/" + name + ".tsv");
}

text::RuleTable Package::strings() const {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ + "/strings"))
        if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    text::RuleTable all;
    for (const auto& file : files) {
        const text::RuleTable part = text::loadRules(file.string());
        if (all.header.empty()) all.header = part.header;
        for (const auto& row : part.rows)
            all.rows.push_back({Text(part.at(row, u"key")), Text(part.at(row, u"th")), Text(part.at(row, u"en"))});
    }
    return all;
}

text::Messages::Language Package::language() const {
    return isEnglish(context_) ? text::Messages::Language::English : text::Messages::Language::Thai;
}

text::Messages Package::messages() const {
    return text::Messages(strings(), language());
}

plan::Resources Package::resources() const {
    const text::RuleTable groups = rules("groups");
    const text::RuleTable themes = rules("themes");
    return plan::Resources{
        .intake = {.columns = rules("columns"), .groups = groups, .themes = themes, .rows = rules("rows"), .amounts = rules("amounts")},
        .match = {.abbreviations = rules("abbreviations"), .synonyms = rules("synonyms"), .facets = rules("facets")},
        .classify = {.keywords = rules("keywords"), .groups = groups, .themes = themes},
        .criteria = rules("criteria"),
        .settings = rules("settings"),
        .thai = text::Messages(strings(), text::Messages::Language::Thai),
        .issues = rules("issues"),
        .votes = rules("votes"),
        .reportInputs = {{u"TP_Committee", rules("committee")},
                         {u"TP_Duties", rules("duties")},
                         {u"TP_Kpi", rules("kpi")},
                         {u"TP_Certification", rules("certification")},
                         {u"TP_Narrative", rules("narrative")},
                         {u"TP_Distribution", rules("distribution")},
                         {u"TP_Ratios", rules("ratios")},
                         {u"TP_ProblemView", rules("problems")}},
        .agencies = rules("agencies"),
        .crossing = rules("crossing"),
        .requests = rules("requests"),
    };
}

} // namespace tambonplan::ui
