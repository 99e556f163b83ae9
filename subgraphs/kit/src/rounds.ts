import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { Audit, withAudit } from './audit.ts';
import type { Events } from './events.ts';
import type { SubgraphDefinition } from './subgraph.ts';
import { platformViewer } from './viewer.ts';

/**
 * Work that looks every hour, on each process, at what is due. Several processes look at once, so whoever does
 * something claims it first, in the database.
 */
export interface Round {
  readonly name: string;
  /** What it writes is noted in the audit log as the platform's. */
  readonly go: (orm: MikroORM, events: Events, now: Date) => Promise<void>;
}

export interface RoundContext {
  readonly orm: MikroORM;
  readonly events: Events;
  readonly now: Date;
  readonly log: Logger;
}

/** Goes every round once. One that fails is logged, holds up no other, and is gone again within the hour. */
export async function goAll({ name: subgraph, rounds = [] }: SubgraphDefinition, context: RoundContext): Promise<void> {
  const { orm, events, now, log } = context;
  for (const { name, go } of rounds) {
    const audit = new Audit(events, subgraph, platformViewer, name, () => now, name);
    await withAudit(audit, () => go(orm, events, now)).catch(error =>
      log.error({ err: error, round: name }, 'a round failed'),
    );
  }
}
