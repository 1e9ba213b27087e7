// Our library in this very process, without an office: what the registration promises exists and works (platform §4).
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <org/tambonplan/PlanError.hpp>
#include <org/tambonplan/XFunctions.hpp>
#include <org/tambonplan/XPlanner.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

#include "office/Uno.hpp"

namespace tambonplan::tests {
namespace {

using namespace office;

class Registration : public testing::Test {
protected:
    static void SetUpTestSuite() {
        setenv("URE_MORE_TYPES", "file://" TAMBONPLAN_OFFICE_DIR "/program/types/offapi.rdb file://" TAMBONPLAN_TYPES, 1);
        setenv("URE_MORE_SERVICES", "file://" TAMBONPLAN_STAGE "/org.tambonplan/tambonplan.components", 1);
    }

    template<class I> Reference<I> create(const char* name) const { return service<I>(context_, name); }

    Reference<css::uno::XComponentContext> context_ = cppu::defaultBootstrap_InitialComponentContext();
};

TEST_F(Registration, EveryServiceIsMadeAndNamesItself) {
    for (const char* name : {"org.tambonplan.Planner", "org.tambonplan.ProtocolHandler", "org.tambonplan.Functions"})
        EXPECT_TRUE(create<css::lang::XServiceInfo>(name)->supportsService(ascii(name))) << name;
}

TEST_F(Registration, FunctionsOfTextWorkWithoutAnOffice) {
    const auto functions = create<org::tambonplan::XFunctions>("org.tambonplan.Functions");
    EXPECT_EQ(functions->tpFold(toOffice(u"หมู่ที่ ๓")), toOffice(u"หมู่ที่ 3"));
    EXPECT_EQ(functions->tpBaht(Any(toOffice(u"5 หมื่นบาท"))), 50000);
    EXPECT_THROW(functions->tpBaht(Any(toOffice(u"ตามความเหมาะสม"))), css::lang::IllegalArgumentException);
}

TEST_F(Registration, WhateverGoesWrongLeavesThePlannerAsAPlanError) {
    // Without an office nothing but the library is there: the command cannot run, and must say so in the one declared way.
    EXPECT_THROW(create<org::tambonplan::XPlanner>("org.tambonplan.Planner")->run(ascii("RunAll"), {}, {}), org::tambonplan::PlanError);
}

} // namespace
} // namespace tambonplan::tests
