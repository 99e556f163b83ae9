import { storable } from '../shift/shift-text.rules.ts';
import { PlacementParty } from './placement.enums.ts';

export const templateRefusals = {
  INVALID_ITEMS: 'There are 1 to 30 points, each with 1 to 200 characters, done by HOST or PROFESSIONAL.',
  IN_PAST: 'It would hold from a day that is over.',
  UNKNOWN_DEPARTMENT: 'The member has no such department.',
} as const;

export type TemplateProblem = keyof typeof templateRefusals;

const longestItem = 200;
const mostItems = 30;

interface AskedItem {
  readonly party: PlacementParty;
  readonly text: string;
  readonly textEn?: string | null | undefined;
}

type Item = { party: PlacementParty; text: string; textEn: string };

/** The points as they are kept, or what is wrong with them. */
export function itemsOf(asked: readonly AskedItem[]): Item[] | 'INVALID_ITEMS' {
  const items = asked.map(itemOf);
  const isGood = items.length > 0 && items.length <= mostItems && items.every(one => one !== null);
  return isGood ? items.filter(one => one !== null) : 'INVALID_ITEMS';
}

function itemOf({ party, text, textEn }: AskedItem): Item | null {
  const [dutch, english] = [storable(text, longestItem), storable(textEn ?? text, longestItem)];
  if (typeof dutch === 'string' || typeof english === 'string' || !dutch.text) return null;
  const isTheirs = party === PlacementParty.HOST || party === PlacementParty.PROFESSIONAL;
  return isTheirs ? { party, text: dutch.text, textEn: english.text ?? dutch.text } : null;
}
