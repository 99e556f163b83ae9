import { hasRole, type Viewer } from '@naober/kit/viewer';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

export enum HandbookStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}

export interface ClauseText {
  readonly code: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly textNl: string;
  readonly textEn: string;
  /** As what somebody must acknowledge it. */
  readonly roles: readonly string[];
}

/** Everybody who is signed in to the region reads the handbook. */
export const mayReadHandbook = (viewer: Viewer, { region }: OfRegion): boolean =>
  maySeeRegion(viewer, region) && viewer.personId !== null;

/** The cooperative's office alone writes it. */
export const mayWriteHandbook = (viewer: Viewer, { region }: OfRegion): boolean =>
  mayReadHandbook(viewer, { region }) && hasRole(viewer, 'PROGRAMME_MANAGER', null);

export const maySeeVersion = (viewer: Viewer, version: OfRegion & { readonly status: HandbookStatus }): boolean =>
  version.status === HandbookStatus.PUBLISHED ? mayReadHandbook(viewer, version) : mayWriteHandbook(viewer, version);

/** As what of all that she is somebody must acknowledge a version, by name. */
export const rolesToAcknowledge = (clauses: readonly ClauseText[], held: readonly string[]): string[] => {
  const asked = new Set(clauses.flatMap(({ roles }) => roles));
  return [...new Set(held)].filter(role => asked.has(role)).toSorted();
};

export enum HandbookChangeKind {
  NEW = 'NEW',
  CHANGED = 'CHANGED',
  GONE = 'GONE',
}

export interface ClauseChange<Clause> {
  readonly kind: HandbookChangeKind;
  readonly code: string;
  readonly before: Clause | null;
  readonly after: Clause | null;
}

/** Clause by clause what is other than it was, in the order of the new version; what is gone comes last. */
export function changesBetween<Clause extends ClauseText>(
  before: readonly Clause[],
  after: readonly Clause[],
): ClauseChange<Clause>[] {
  const earlier = new Map(before.map(one => [one.code, one]));
  const later = new Set(after.map(({ code }) => code));
  return [
    ...after.flatMap(one => {
      const was = earlier.get(one.code) ?? null;
      if (was && saysTheSame(was, one)) return [];
      return [
        { kind: was ? HandbookChangeKind.CHANGED : HandbookChangeKind.NEW, code: one.code, before: was, after: one },
      ];
    }),
    ...before
      .filter(({ code }) => !later.has(code))
      .map(one => ({ kind: HandbookChangeKind.GONE, code: one.code, before: one, after: null })),
  ];
}

/** Its words in both languages, and who must read them; where it stands is no change. */
const saysTheSame = (one: ClauseText, other: ClauseText): boolean =>
  one.titleNl === other.titleNl &&
  one.titleEn === other.titleEn &&
  one.textNl === other.textNl &&
  one.textEn === other.textEn &&
  one.roles.toSorted().join() === other.roles.toSorted().join();

export type HandbookDraftRefusal = 'NO_CLAUSES' | 'TOO_MANY_CLAUSES' | 'INVALID_CODE' | 'CODE_TWICE' | 'INVALID_TEXT';

export const mostClauses = 100;
export const longestClauseTitle = 120;
export const longestClause = 5_000;

const isCode = (code: string): boolean => /^[a-z0-9][a-z0-9-]{0,39}$/.test(code);
const isText = (text: string, longest: number): boolean => text.trim() !== '' && text.length <= longest;

const isWhole = ({ titleNl, titleEn, textNl, textEn }: ClauseText): boolean =>
  [titleNl, titleEn].every(title => isText(title, longestClauseTitle)) &&
  [textNl, textEn].every(text => isText(text, longestClause));

/** Every reason against keeping the draft so; empty means that it could be published. */
export function handbookDraftFindings(clauses: readonly ClauseText[]): HandbookDraftRefusal[] {
  const codes = clauses.map(({ code }) => code);
  const against: [boolean, HandbookDraftRefusal][] = [
    [clauses.length === 0, 'NO_CLAUSES'],
    [clauses.length > mostClauses, 'TOO_MANY_CLAUSES'],
    [!codes.every(isCode), 'INVALID_CODE'],
    [new Set(codes).size < codes.length, 'CODE_TWICE'],
    [!clauses.every(isWhole), 'INVALID_TEXT'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
