import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { borrowEmployments } from './borrowed/employment.events.ts';
import { borrowMembers } from './borrowed/member.events.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { borrowErasedAddresses, borrowErasures } from './erasure/erasure.events.ts';
import { EventsNearbyResolver, NearbyEventResolver } from './nearby-event/nearby-event.resolver.ts';
import { entities, migrations } from './orm.ts';
import { RecruitmentEventResolver, visibleEvent } from './recruitment-event/recruitment-event.resolver.ts';
import { MemberEventsResolver, PathwayEventsResolver } from './recruitment-event/upcoming-events.resolver.ts';
import { CancelRegistrationMutation } from './registration/cancel-registration.mutation.ts';
import { RegisterForEventMutation } from './registration/register-for-event.mutation.ts';
import { Registration } from './registration/registration.entity.ts';
import {
  ownRegistration,
  ProfessionalRegistrationsResolver,
  RegistrationResolver,
  ViewerRegistrationResolver,
} from './registration/registration.resolver.ts';
import { retention } from './retention/retention.ts';
import { ConsentToStoryMutation } from './story/consent-to-story.mutation.ts';
import { DraftStoryMutation } from './story/draft-story.mutation.ts';
import { Story } from './story/story.entity.ts';
import { ProfessionalStoriesResolver, StoryResolver, visibleStory } from './story/story.resolver.ts';
import { WithdrawStoryMutation } from './story/withdraw-story.mutation.ts';

/** Table of contents: how people outside get to know the members and come to work or learn there. */
export const branding: SubgraphDefinition = {
  name: 'branding',
  entities,
  migrations,
  resolvers: [
    RecruitmentEventResolver,
    ViewerRegistrationResolver,
    MemberEventsResolver,
    PathwayEventsResolver,
    RegistrationResolver,
    ProfessionalRegistrationsResolver,
    EventsNearbyResolver,
    NearbyEventResolver,
    RegisterForEventMutation,
    CancelRegistrationMutation,
    StoryResolver,
    ProfessionalStoriesResolver,
    DraftStoryMutation,
    ConsentToStoryMutation,
    WithdrawStoryMutation,
  ],
  references: {
    RecruitmentEvent: ({ id }, context) => visibleEvent(id, context),
    Registration: ({ id }, context) => ownRegistration(id, context),
    Story: ({ id }, context) => visibleStory(id, context),
    // Governance and learning own these; what is shown here is decided field by field.
    Member: ({ id }) => ({ id }),
    Pathway: ({ id }) => ({ id }),
    Professional: ({ id }) => ({ id }),
  },
  publishes: [],
  borrows: [
    borrowMembers,
    borrowEmployments,
    borrowErasures,
    borrowErasedAddresses,
    givePart('branding', 'governance.data-export', gatherPersonal),
  ],
  jobs: [],
  subjectOf: entity => {
    if (entity instanceof Story) return entity.professionalId;
    return entity instanceof Registration ? entity.personId : null;
  },
  // A place is given up under the lock of its event, which is there then.
  tenantOf: entity => {
    if (entity instanceof Story) return entity.regionId;
    return entity instanceof Registration && entity.event.isInitialized() ? entity.event.unwrap().regionId : null;
  },
  retention,
};
