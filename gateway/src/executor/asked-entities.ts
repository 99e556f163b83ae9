import { KnownKeys, type KeyFields } from './identify.ts';
import { isSame } from './is-same.ts';
import type { Place } from './find-at-path.ts';
import type { Plain } from './own.ts';
import type { Representer } from './represent.ts';
import type { Rewriter } from './rewrite.ts';
import type { SharedObjects } from './run.ts';

/** Who is asked for. */
export interface Asked {
  /** Each different one once. */
  readonly representations: Plain[];
  /** The objects that wait for what comes. */
  readonly waiting: Plain[];
  /** For each that waits, at which index its representation stands. */
  readonly indexes: number[];
}

export interface WaysToAsk {
  readonly represent: Representer;
  readonly keyFields: KeyFields;
  readonly rewrite: Rewriter | undefined;
}

/**
 * Represents each entity once, however often it stands in the answer. Where nothing else is known of it than elsewhere,
 * both places get one object (`shared`): what comes is given to it once, and what is inside is walked, and shown, once.
 * Paths name no positions, so no later step tells such places apart. `shared`: undefined where something may still come
 * to single places, because another step waits for it or brings it.
 */
export function askedFor(
  places: readonly Place[],
  { represent, keyFields, rewrite }: WaysToAsk,
  shared: SharedObjects | undefined,
): Asked {
  const asked: Asked = { representations: [], waiting: [], indexes: [] };
  const keys = new KnownKeys();
  const texts = new Map<string, number>();
  /** Of each that is represented, the object that stands in its first place. */
  const first: Plain[] = [];
  const add = (representation: Plain): number => {
    rewrite?.(representation);
    return asked.representations.push(representation) - 1;
  };
  for (const { object: entity, holder, key } of places) {
    const typeName = entity['__typename'] as string;
    const fields = keyFields(typeName);
    const level = fields && keys.levelOf(entity, typeName, fields);
    const value = level && entity[fields!.at(-1)!];
    let index = level?.get(value) as number | undefined;
    if (index === undefined) {
      const representation = represent(entity);
      if (!representation?.['__typename']) continue;
      index = level ? add(representation) : known(texts, typeName, representation, add);
      level?.set(value, index);
    }
    const twin = (first[index] ??= entity);
    if (shared && twin !== entity && isSame(twin, entity)) {
      (holder as Plain)[key] = twin;
      shared.set(twin, undefined);
      continue;
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
