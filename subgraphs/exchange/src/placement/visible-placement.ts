import type { Context } from '@naober/kit/context';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { canSeePlacement, partiesOf } from './placement-access.rules.ts';
import type { PlacementParty } from './placement.enums.ts';

/** The placement, or null for unknown and forbidden alike. */
export async function visiblePlacement(id: string, context: Context): Promise<ExchangePlacement | null> {
  const found = await context.byId(ExchangePlacement).load(id);
  return found && canSeePlacement(context.viewer, found) ? found : context.hidden(ExchangePlacement, id);
}

/** As what who asks acts on it; empty for the office, which acts on none. */
export const partiesIn = ({ viewer }: Pick<Context, 'viewer'>, placement: ExchangePlacement): PlacementParty[] =>
  partiesOf(viewer, placement);
