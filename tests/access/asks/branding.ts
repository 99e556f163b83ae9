import type { Questions, ReferenceQuestion } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Events and who comes to them. */
export const brandingAsks = (it: Samples): Questions => ({
  'Query.recruitmentEvents': {
    query: `recruitmentEvents(first: 100, filter: { memberIds: ["${it.martini}"] }) { nodes { id } }`,
    shows: it.event,
  },
  'Query.recruitmentEvent': { query: `recruitmentEvent(id: "${it.event}") { id }` },
  'RecruitmentEvent.viewerRegistration': {
    query: `recruitmentEvent(id: "${it.event}") { viewerRegistration { id } }`,
    shows: it.registration,
  },
  'RecruitmentEvent.viewerCanRegister': { query: `recruitmentEvent(id: "${it.freeEvent}") { viewerCanRegister }` },
  'Registration.status': record('Registration', it.registration, 'status'),
  'Registration.viewerCanCancel': record('Registration', it.registration, 'viewerCanCancel'),
  'Professional.registrations': record('Professional', it.femke, 'registrations { id }'),
  'Query.stories': { query: 'stories(first: 100) { nodes { id } }', shows: it.story },
  'Query.waitingStories': { query: 'waitingStories(first: 100) { nodes { id } }', shows: it.waitingStory },
  'Story.text': record('Story', it.waitingStory, 'text'),
  'Story.viewerCanConsent': record('Story', it.waitingStory, 'viewerCanConsent'),
  'Story.viewerCanWithdraw': record('Story', it.waitingStory, 'viewerCanWithdraw'),
  'Professional.stories': record('Professional', it.femke, 'stories { id }'),
  'Professional.eventsNearby': record('Professional', it.femke, 'eventsNearby { distanceKm }'),
});

const record = (type: string, id: string, fields: string): ReferenceQuestion => ({ at: 'branding', type, id, fields });
