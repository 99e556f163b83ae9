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
      index = level ? add(representation) : known(texts, typeName, representation, add);
      level?.set(key, index);
    }
    asked.waiting.push(entity);
    asked.indexes.push(index);
  }
  return asked;
}

/**
 * By the entity's type and all that its representation says: under an interface object two types have the same one, and
 * what comes becomes of the type of whom it is given to.
 */
function known(
  texts: Map<string, number>,
  typeName: string,
  representation: Plain,
  add: (representation: Plain) => number,
): number {
  const text = `${typeName} ${JSON.stringify(representation)}`;
  const index = texts.get(text) ?? add(representation);
  texts.set(text, index);
  return index;
}
