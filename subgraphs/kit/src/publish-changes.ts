import type { EventArgs, EventSubscriber } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from './events.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** Publishes every created or changed entity that the table of contents names, in the same transaction. */
export class PublishChanges implements EventSubscriber {
  constructor(
    private readonly definition: SubgraphDefinition,
    private readonly events: Events,
  ) {}

  async afterCreate(change: EventArgs<unknown>): Promise<void> {
    await this.publish(change);
  }

  async afterUpdate(change: EventArgs<unknown>): Promise<void> {
    await this.publish(change);
  }

  private async publish({ entity, em }: EventArgs<unknown>): Promise<void> {
    const found = this.definition.publishes.find(one => entity instanceof (one.entity as unknown as new () => object));
    if (found) await this.events.publish(em as EntityManager, found, entity as { id: string; version: number });
  }
}
