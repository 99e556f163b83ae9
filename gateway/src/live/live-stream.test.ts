import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { aViewer } from '@naober/kit/testing/subgraph';
import type { LiveChange } from './live-change.ts';
import type { Listener } from './live-feed.ts';
import { LiveStream } from './live-stream.ts';

const changeOf = (id: string): LiveChange => ({
  key: `key-${id}`,
  type: 'OpenShift',
  id,
  version: 1,
  shiftId: id,
  place: { regionId: 'noord', memberId: 'martini', isDraft: false },
});

test('what changed first is told first, however long it takes to find out who sees it', async () => {
  let tell: Listener = () => {};
  const feed = { lastKey: null, since: () => null, listen: (listener: Listener) => ((tell = listener), () => {}) };
  const asked: string[][] = [];
  const stream = new LiveStream(feed, {
    topics: ['board'],
    lastKey: undefined,
    viewer: async () => aViewer({ tenantId: 'noord' }),
    seen: async (_viewer, ids) => {
      asked.push([...ids]);
      await sleep(ids.includes('slow') ? 500 : 0);
      return new Set(ids);
    },
  });
  tell(changeOf('slow'));
  await sleep(350);
  tell(changeOf('quick'));
  tell(changeOf('quick too'));
  await sleep(1_000);
  stream.leave(1);
  expect((await text(stream.body)).match(/(?<=id: key-).+/g)).toEqual(['slow', 'quick', 'quick too']);
  expect(asked).toEqual([['slow'], ['quick', 'quick too']]);
});
