/** What this subgraph lets people know; governance has the words. */
export const messageKinds = ['EVENT_PLACE_FREE', 'STORY_WAITING'] as const;

export type MessageKind = (typeof messageKinds)[number];
