#include <com/sun/star/awt/XMenuBar.hpp>
#include <com/sun/star/awt/XPopupMenu.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "OfficeTest.hpp"

namespace tambonplan::tests {
namespace {

using Menu = OfficeTest;

Reference<css::awt::XMenuBar> menuBar(const Reference<css::frame::XModel>& model) {
    const auto manager = property<Reference<css::frame::XLayoutManager>>(model->getCurrentController()->getFrame(), "LayoutManager");
    return property<Reference<css::awt::XMenuBar>>(manager->getElement(ascii("private:resource/menubar/menubar")), "XMenuBar");
}

/// Commands of our top-level menu, in order; empty where the menu is missing.
std::vector<std::string> ourCommands(const Reference<css::frame::XModel>& model) {
    std::vector<std::string> commands;
    const auto bar = menuBar(model);
    for (sal_Int16 i = 0; i < bar->getItemCount(); ++i) {
        const auto popup = bar->getPopupMenu(bar->getItemId(i));
        if (!popup.is() || popup->getItemCount() == 0) continue;
        if (!popup->getCommand(popup->getItemId(0)).startsWith(ascii("org.tambonplan:"))) continue;
        for (sal_Int16 item = 0; item < popup->getItemCount(); ++item)
            if (popup->getItemType(item) != css::awt::MenuItemType_SEPARATOR)
                commands.push_back(text::toUtf8(fromOffice(popup->getCommand(popup->getItemId(item)))));
    }
    return commands;
}

class Listener : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override { enabled = event.IsEnabled; }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}
    bool enabled = false;
};

bool isEnabled(const Office& office, const Reference<css::frame::XModel>& model, const char* command) {
    css::util::URL url;
    url.Complete = ascii((std::string("org.tambonplan:") + command).c_str());
    css::util::URLTransformer::create(office.context())->parseStrict(url);
    const Reference<css::frame::XDispatchProvider> provider(model->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW);
    const auto dispatch = provider->queryDispatch(url, ascii("_self"), 0);
    if (!dispatch.is()) throw std::runtime_error("no dispatch");
    const rtl::Reference<Listener> listener(new Listener);
    dispatch->addStatusListener(listener.get(), url);
    dispatch->removeStatusListener(listener.get(), url);
    return listener->enabled;
}

TEST_F(Menu, StandsInCalcInWorkflowOrder) {
    const auto commands = ourCommands(keep(office().newCalc()));
    ASSERT_FALSE(commands.empty());
    EXPECT_EQ(commands.front(), "org.tambonplan:RunAll");
    const auto at = [&commands](const char* name) {
        return std::find(commands.begin(), commands.end(), std::string("org.tambonplan:") + name) - commands.begin();
    };
    EXPECT_LT(at("Combine"), at("FindDuplicates"));
    EXPECT_LT(at("FindDuplicates"), at("Categorise"));
    EXPECT_LT(at("Categorise"), at("BuildPlan"));
    EXPECT_LT(at("BuildPlan"), at("Report"));
}

TEST_F(Menu, IsNotInWriter) {
    EXPECT_THAT(ourCommands(keep(office().open("private:factory/swriter"))), testing::IsEmpty());
}

TEST_F(Menu, OffersOnlyWhatCanBeDone) {
    const auto plain = keep(office().newCalc());
    EXPECT_TRUE(isEnabled(office(), plain, "RunAll"));
    EXPECT_FALSE(isEnabled(office(), plain, "FindDuplicates"));
    EXPECT_FALSE(isEnabled(office(), plain, "RollOver"));
    EXPECT_TRUE(isEnabled(office(), sampleWorkbook(), "FindDuplicates"));
}

TEST_F(Menu, HasNoDeadEntryInAPlan) {
    const auto plan = sampleWorkbook();
    const std::string protocol = "org.tambonplan:";
    for (const std::string& entry : ourCommands(plan)) {
        if (!entry.starts_with(protocol)) continue; // leads to a submenu
        const std::string command = entry.substr(protocol.size());
        EXPECT_EQ(isEnabled(office(), plan, command.c_str()), command != "RollOver") << command;
    }
}

} // namespace
} // namespace tambonplan::tests
