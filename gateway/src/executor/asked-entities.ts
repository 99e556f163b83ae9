import { KnownKeys, type KeyFields } from './identify.ts';
import type { Plain } from './own.ts';
import type { Representer } from './represent.ts';
import type { Rewriter } from './rewrite.ts';

/** Who is asked for. */
export interface Asked {
  /** Each different one once. */
  readonly representations: Plain[];
  /** The objects that wait for what comes, in the order of the answer. */
  readonly waiting: Plain[];
  /** For each that waits, at which index its representation stands. */
  readonly indexes: number[];
}

export interface WaysToAsk {
  readonly represent: Representer;
  readonly keyFields: KeyFields;
  readonly rewrite: Rewriter | undefined;
}

/** Represents each entity once, however often it stands in the answer. */
export function askedFor(entities: readonly Plain[], { represent, keyFields, rewrite }: WaysToAsk): Asked {
  const asked: Asked = { representations: [], waiting: [], indexes: [] };
  const keys = new KnownKeys();
  const texts = new Map<string, number>();
  const add = (representation: Plain): number => {
    rewrite?.(representation);
    return asked.representations.push(representation) - 1;
  };
  for (const entity of entities) {
    const typeName = entity['__typename'] as string;
    const fields = keyFields(typeName);
    const level = fields && keys.levelOf(entity, typeName, fields);
    const key = level && entity[fields!.at(-1)!];
    let index = level?.get(key) as number | undefined;
    if (index === undefined) {
      const representation = represent(entity);
      if (!representation?.['__typename']) continue;
      index = level ? add(representation) : known(texts, representation, add);
      level?.set(key, index);
    }
    asked.waiting.push(entity);
    asked.indexes.push(index);
  }
  return asked;
}

/** By all that a representation says. */
function known(texts: Map<string, number>, representation: Plain, add: (representation: Plain) => number): number {
  const text = JSON.stringify(representation);
  const index = texts.get(text) ?? add(representation);
  texts.set(text, index);
  return index;
}
