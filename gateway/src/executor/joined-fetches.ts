import type { ExecutionResult } from 'graphql';
import { copy } from './merge.ts';
import type { Plain } from './own.ts';

/** What a subgraph said to one step about the entities that it asked for. */
export interface Said {
  readonly answer: ExecutionResult;
  /** In the order in which the step asked; undefined when the subgraph told none, or not as many as it was asked for. */
  readonly entities: readonly unknown[] | undefined;
  /** At which index of `_entities` the one stands that the step asked for at an index of its own. */
  positionOf(own: number): number;
  /** Whether one that only other steps asked for stands at an index of `_entities`. */
  isOfOthers(index: number): boolean;
}

type AskFor = (representations: readonly Plain[]) => Promise<ExecutionResult>;

/**
 * Steps that ask the same of a subgraph in the same moment, each for entities of its own place in the answer, ask in one
 * fetch, and for each entity once. A page that shows members in five places asks for their names once.
 */
export class JoinedFetches {
  private readonly open = new Map<string, JoinedFetch>();

  /** `key` says what is asked; `ask` is that of the first, and runs when all steps that are ready have come. */
  ask(key: string, representations: readonly Plain[], ask: AskFor): Promise<Said> {
    const open = this.open.get(key);
    if (open) return open.add(representations);
    const joined = new JoinedFetch();
    this.open.set(key, joined);
    queueMicrotask(() => {
      this.open.delete(key);
      joined.send(ask);
    });
    return joined.add(representations);
  }
}

interface Part {
  readonly positions: readonly number[];
  readonly resolve: (said: Said) => void;
  readonly reject: (error: unknown) => void;
}

class JoinedFetch {
  private readonly representations: Plain[] = [];
  private readonly known = new Map<string, number>();
  private readonly parts: Part[] = [];

  add(representations: readonly Plain[]): Promise<Said> {
    const { promise, resolve, reject } = Promise.withResolvers<Said>();
    this.parts.push({ positions: representations.map(one => this.positionOf(one)), resolve, reject });
    return promise;
  }

  send(ask: AskFor): void {
    ask(this.representations)
      .then(answer => this.tell(answer))
      .catch(error => this.parts.forEach(({ reject }) => reject(error)));
  }

  private positionOf(representation: Plain): number {
    const text = JSON.stringify(representation);
    const position = this.known.get(text) ?? this.representations.push(representation) - 1;
    this.known.set(text, position);
    return position;
  }

  /** Each step changes what it gets, so one that others get too is copied, before the first of them goes on. */
  private tell(answer: ExecutionResult): void {
    const told = entitiesOf(answer, this.representations.length);
    const taken = new Set<number>();
    const take = (position: number) => {
      if (taken.has(position)) return copy(told![position]);
      taken.add(position);
      return told![position];
    };
    const said = this.parts.map(({ positions }) => ({
      answer,
      entities: told && positions.map(take),
      positionOf: (own: number) => positions[own]!,
      isOfOthers: (index: number) => index in this.representations && !positions.includes(index),
    }));
    this.parts.forEach(({ resolve }, at) => resolve(said[at]!));
  }
}

/** The entities of an answer; undefined when they are not as many as were asked for. */
export function entitiesOf({ data }: ExecutionResult, count: number): unknown[] | undefined {
  const entities = data?.['_entities'];
  return Array.isArray(entities) && entities.length === count ? entities : undefined;
}
