import { hasRole, type Viewer } from '@naober/kit/viewer';

type Asker = Pick<Viewer, 'personId' | 'tenantId' | 'roles'>;

/** Whose a story is, and how it stands. */
export interface StoryFacts {
  readonly regionId: string;
  readonly professionalId: string;
  readonly memberId: string;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const longest = { name: 60, title: 120, text: 2_000 } as const;

interface Words {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly titleEn: string | null;
  readonly textEn: string | null;
}

export type WordsRefusal = 'NAME_NOT_VALID' | 'TITLE_NOT_VALID' | 'TEXT_NOT_VALID' | 'HALF_TRANSLATED';

/** A story is written by the office of the region, and by who recruits for the member that she works at. */
export const mayWrite = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole({ roles }, 'PROGRAMME_MANAGER', null) || hasRole({ roles }, 'RECRUITER', memberId);

/** Of which members somebody writes stories; null for all of the region. */
export const writesOf = ({ roles }: Pick<Asker, 'roles'>): readonly string[] | null =>
  hasRole({ roles }, 'PROGRAMME_MANAGER', null)
    ? null
    : roles.flatMap(({ organisationId: id }) => (id !== null && mayWrite({ roles }, id) ? [id] : []));

/** Whether it is hers; nobody agrees for somebody else, whatever role she holds. */
export const isHers = ({ personId, tenantId }: Asker, { professionalId, regionId }: StoryFacts): boolean =>
  personId !== null && personId === professionalId && tenantId === regionId;

/** Withdrawn is as if it never was; until she agreed it is between her and those who write. */
export function maySee(asker: Asker, story: StoryFacts): boolean {
  if (story.withdrawnAt !== null || story.regionId !== asker.tenantId) return false;
  return story.publishedAt !== null || isHers(asker, story) || mayWrite(asker, story.memberId);
}

/** She alone, once. */
export const canConsent = (asker: Asker, story: StoryFacts): boolean =>
  isHers(asker, story) && story.withdrawnAt === null && story.publishedAt === null;

/** She at any time (AVG 7:3); those who write only while it waits for her. */
export const canWithdraw = (asker: Asker, story: StoryFacts): boolean =>
  maySee(asker, story) && (isHers(asker, story) || (story.publishedAt === null && mayWrite(asker, story.memberId)));

/** A text as it is kept: without spaces around it, lines ended alike; null for an absent or empty one. */
export const tidied = (text: string | null | undefined): string | null =>
  text?.replaceAll('\r\n', '\n').replaceAll('\0', '').trim() || null;

/** Every reason against these tidied words; empty means that they will do. */
export function wordsRefusals({ name, title, text, titleEn, textEn }: Words): WordsRefusal[] {
  const against: [boolean, WordsRefusal][] = [
    [!fits(name, longest.name), 'NAME_NOT_VALID'],
    [!fits(title, longest.title) || (titleEn !== null && !fits(titleEn, longest.title)), 'TITLE_NOT_VALID'],
    [!fits(text, longest.text) || (textEn !== null && !fits(textEn, longest.text)), 'TEXT_NOT_VALID'],
    [(titleEn === null) !== (textEn === null), 'HALF_TRANSLATED'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

const fits = (text: string, most: number): boolean => text.isWellFormed() && text.length >= 1 && text.length <= most;
