import type { CredentialBook, HeldCredential } from './credential-facts.rules.ts';

/** As `credentialsSql` brings it: instants as text. */
export interface CredentialRow {
  readonly credentials: (Omit<HeldCredential, 'statusSince' | 'checkedAt' | 'verifiedAt'> & {
    readonly statusSince: string;
    readonly checkedAt: string | null;
    readonly verifiedAt: { readonly memberId: string; readonly at: string }[];
  })[];
  readonly of_professions: CredentialBook['ofProfessions'] | null;
  readonly requirement_sets: CredentialBook['sets'];
  readonly acceptances: CredentialBook['acceptances'];
  readonly first_days: CredentialBook['firstDays'];
  readonly arrival_cards: CredentialBook['cards'];
}

export const credentialBook = (row: CredentialRow): CredentialBook => ({
  held: row.credentials.map(one => ({
    ...one,
    statusSince: new Date(one.statusSince),
    checkedAt: one.checkedAt === null ? null : new Date(one.checkedAt),
    verifiedAt: one.verifiedAt.map(({ memberId, at }) => ({ memberId, at: new Date(at) })),
  })),
  ofProfessions: row.of_professions ?? [],
  sets: row.requirement_sets,
  acceptances: row.acceptances,
  firstDays: row.first_days,
  cards: row.arrival_cards,
});
