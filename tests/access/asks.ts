import { agreementAsks } from './asks/agreements.ts';
import { brandingAsks } from './asks/branding.ts';
import { credentialAsks } from './asks/credentials.ts';
import { engagementAsks } from './asks/engagements.ts';
import { detachmentAsks } from './asks/detachments.ts';
import { exchangeAsks } from './asks/exchange.ts';
import { governanceAsks } from './asks/governance.ts';
import { hoursAsks } from './asks/hours.ts';
import { learningAsks } from './asks/learning.ts';
import { mutationAsks } from './asks/mutations.ts';
import { placementAsks } from './asks/placements.ts';
import { poolAsks } from './asks/pools.ts';
import { settlementAsks } from './asks/settlement.ts';
import type { Samples } from './samples.ts';

/**
 * A question whose answer tells whether who asks may. `shows` is what is in the answer for who may see all of it: an
 * id, a text or a number; left out: anything at all.
 */
export type Question = ReadQuestion | ReferenceQuestion | MutationQuestion;

/** One field of Query, at the gateway. */
export interface ReadQuestion {
  readonly query: string;
  readonly shows?: string | number;
}

/** Fields of one record, at the subgraph, as the gateway asks for them: no page leads everybody to such a record. */
export interface ReferenceQuestion {
  readonly at: 'governance' | 'learning' | 'exchange' | 'branding';
  readonly type: string;
  readonly id: string;
  readonly fields: string;
  readonly shows?: string | number;
}

/** A mutation, at the gateway, that changes nothing: `harmless` is what who may do it hears. */
export interface MutationQuestion {
  readonly mutation: string;
  /** Null: it takes none. */
  readonly input: Readonly<Record<string, unknown>> | null;
  /** Codes of `userErrors`; none: it is done, and undone by `isolate`. */
  readonly harmless: readonly string[];
  /** The code by which somebody hears that she may, and not there. */
  readonly partly?: string;
  readonly isolate?: 'sessions' | 'identity' | 'spares' | 'story';
}

/** By row of the table: the field, and which of its rows where it has several. */
export type Questions = Readonly<Record<string, Question>>;

export const questionsAbout = (it: Samples): Questions => ({
  ...exchangeAsks(it),
  ...engagementAsks(it),
  ...detachmentAsks(it),
  ...poolAsks(it),
  ...placementAsks(it),
  ...hoursAsks(it),
  ...settlementAsks(it),
  ...credentialAsks(it),
  ...governanceAsks(it),
  ...agreementAsks(it),
  ...learningAsks(it),
  ...brandingAsks(it),
  ...mutationAsks(it),
});
