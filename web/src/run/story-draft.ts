import type { Person } from '../administration/person-finder.tsx';
import type { DraftStoryInput } from '../generated/operations.ts';

/** A story as the form holds it. */
export interface StoryDraft {
  readonly memberId: string;
  readonly person: Person | null;
  /** Empty: about no neighbour in particular. */
  readonly hostId: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly titleEn: string;
  readonly textEn: string;
}

export const emptyDraft = (memberId: string): StoryDraft => ({
  memberId,
  person: null,
  hostId: '',
  name: '',
  title: '',
  text: '',
  titleEn: '',
  textEn: '',
});

const firstName = (person: Person | null): string => person?.name?.split(' ')[0] ?? '';

/** With somebody else chosen: what the story calls her follows, unless the writer chose another word. */
export const ofPerson = (draft: StoryDraft, person: Person | null): StoryDraft => ({
  ...draft,
  person,
  name: draft.name === '' || draft.name === firstName(draft.person) ? firstName(person) : draft.name,
});

/** At another member others are found. */
export const atMember = (draft: StoryDraft, memberId: string): StoryDraft => ({
  ...ofPerson(draft, null),
  memberId,
  hostId: draft.hostId === memberId ? '' : draft.hostId,
});

/** Null while nobody is chosen. */
export function draftInput({ person, memberId, hostId, name, title, text, titleEn, textEn }: StoryDraft) {
  if (!person) return null;
  const words = { name, title, text, titleEn: titleEn.trim() || null, textEn: textEn.trim() || null };
  const input: DraftStoryInput = { professionalId: person.id, memberId, hostMemberId: hostId || null, ...words };
  return input;
}
