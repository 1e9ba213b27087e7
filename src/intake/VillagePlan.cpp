#include "intake/VillagePlan.hpp"

namespace tambonplan::intake {

TextView groupName(Group group) {
    switch (group) {
    case Group::Self: return u"ทำเอง";
    case Group::Joint: return u"ทำร่วม";
    case Group::Support: return u"ขอรับการสนับสนุน";
    case Group::Unstated: break;
    }
    return {};
}

Group groupFromName(TextView name) {
    for (Group group : {Group::Self, Group::Joint, Group::Support})
        if (name == groupName(group)) return group;
    return Group::Unstated;
}

} // namespace tambonplan::intake
