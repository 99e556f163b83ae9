import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import type { EpaEntrustment } from '../epa-entrustment/epa-entrustment.entity.ts';
import { say, type MessageKind } from './message-kinds.ts';

/** Tells her what was decided. */
export async function sayOfEntrustment(
  { events }: Pick<Context, 'events'>,
  tx: EntityManager,
  kind: MessageKind,
  entrustment: EpaEntrustment,
): Promise<void> {
  const { code, title } = await entrustment.epa.loadOrFail();
  await say(events, tx, kind, { ...entrustment, epa: `${code} ${title}` });
}
