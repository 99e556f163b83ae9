import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import type { Viewer } from '@naober/kit/viewer';
import { Story } from './story.entity.ts';
import { maySee } from './story.rules.ts';

/** The story, held; throws NOT_FOUND for unknown, withdrawn and forbidden alike. */
export async function heldStory(tx: EntityManager, id: string, viewer: Viewer): Promise<Story> {
  const story = isUuid(id) ? await tx.findOne(Story, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!story || !maySee(viewer, story)) throw fail('NOT_FOUND', `There is no story ${id}.`);
  return story;
}
