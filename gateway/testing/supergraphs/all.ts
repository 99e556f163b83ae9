import { abstract } from './abstract.ts';
import { hidden } from './hidden.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { lots } from './lots.ts';
import { mutations } from './mutations.ts';
import { names } from './names.ts';
import { requires } from './requires.ts';
import { shelves } from './shelves.ts';
import type { SupergraphSource } from './source.ts';

export const supergraphs: readonly SupergraphSource[] = [
  keys,
  requires,
  abstract,
  hidden,
  lists,
  mutations,
  names,
  shelves,
  lots,
];
