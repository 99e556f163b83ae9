import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RefusalCode } from '../graph-refusal.ts';
import { mostRepeats } from './repeats.rules.ts';

/** How much one document may hold, with every fragment put where it is used. */
export interface DocumentLimits {
  /** Words and signs of its text. */
  readonly tokens: number;
  readonly fragments: number;
  /** Fields over all operations. */
  readonly fields: number;
  /** Fields at the top of one operation. */
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Of one place in the answer, with something in it: see `mostRepeats`. */
  readonly repeats: number;
  /** Fields inside one another. */
  readonly depth: number;
}

/**
 * The largest document of the portal holds 400 tokens, 300 fields and 8 levels; tools that read the schema ask 15 levels.
 * Within these, checking a document against the schema takes at most some 20 ms, however it is made: see `bench:gateway`.
 */
export const usualLimits: DocumentLimits = {
  tokens: 1_000,
  fragments: 60,
  fields: 1_500,
  rootFields: 30,
  aliases: 60,
  directives: 60,
  repeats: 30,
  depth: 20,
};

export type Excess = readonly [code: RefusalCode, message: string];

/** What a document has too much of; null: nothing. Takes time by its length, however its fragments use each other. */
export function excessOf(document: DocumentNode, limits: DocumentLimits): Excess | null {
  const fragments = document.definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION);
  const operations = document.definitions.filter(one => one.kind === Kind.OPERATION_DEFINITION);
  const measuring = new Measuring(fragments);
  const sizes = operations.map(one => measuring.ofDefinition(one));
  const total = (part: keyof Size) => sizes.reduce((sum, size) => sum + size[part], 0);
  const most = (part: keyof Size) => Math.max(0, ...sizes.map(size => size[part]));
  const found: [RefusalCode, number, keyof DocumentLimits, string][] = [
    ['TOO_MANY_FRAGMENTS', fragments.length, 'fragments', 'fragments'],
    ['TOO_MANY_FIELDS', total('fields'), 'fields', 'fields'],
    ['TOO_MANY_ROOT_FIELDS', most('rootFields'), 'rootFields', 'fields at its top'],
    ['TOO_MANY_ALIASES', total('aliases'), 'aliases', 'aliases'],
    ['TOO_MANY_DIRECTIVES', total('directives'), 'directives', 'directives'],
    ['TOO_DEEP', most('depth'), 'depth', 'fields inside one another'],
  ];
  const excess = found.find(([, held, limit]) => held > limits[limit]);
  if (!excess && mostRepeats(document) > limits.repeats)
    return ['TOO_MANY_REPEATS', `This document asks for one place of the answer more than ${limits.repeats} times.`];
  return excess ? [excess[0], `This document has more than ${limits[excess[2]]} ${excess[3]}.`] : null;
}

/** What a selection holds, and what fragments in it bring along. */
interface Size {
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
}
const nothing: Size = { fields: 0, rootFields: 0, aliases: 0, directives: 0, depth: 0 };

class Measuring {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Size>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.fragments = new Map(fragments.map(one => [one.name.value, one]));
  }

  ofDefinition({ selectionSet, directives = [] }: OperationDefinitionNode | FragmentDefinitionNode): Size {
    const size = this.of(selectionSet);
    return { ...size, directives: size.directives + directives.length };
  }

  private of({ selections }: SelectionSetNode): Size {
    return selections.map(one => this.ofSelection(one)).reduce(together, nothing);
  }

  private ofSelection(selection: SelectionNode): Size {
    const directives = selection.directives?.length ?? 0;
    const inside = this.inside(selection);
    if (selection.kind !== Kind.FIELD) return { ...inside, directives: inside.directives + directives };
    return {
      fields: inside.fields + 1,
      rootFields: 1,
      aliases: inside.aliases + (selection.alias ? 1 : 0),
      directives: inside.directives + directives,
      depth: inside.depth + 1,
    };
  }

  private inside(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    return selection.selectionSet ? this.of(selection.selectionSet) : nothing;
  }

  /** Measured once; one that leads round to itself is no fragment, which the server says. */
  private ofFragment(name: string): Size {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, nothing);
    const fragment = this.fragments.get(name);
    const size = fragment ? this.ofDefinition(fragment) : nothing;
    this.known.set(name, size);
    return size;
  }
}

const together = (a: Size, b: Size): Size => ({
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  depth: Math.max(a.depth, b.depth),
});
