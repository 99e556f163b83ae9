import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** More parts of a document than any may have with its fragments put where they are used: those lead round in circles. */
const mostSteps = 20_000;

/** One place in the answer, as far as it is asked for with others in it. */
interface Place {
  times: number;
  readonly below: Map<string, Place>;
}
const aPlace = (): Place => ({ times: 0, below: new Map() });

/**
 * How often an operation or fragment asks for the same place of the answer with something in it, at most. The rules of
 * GraphQL compare each two of those and all that is in them, so that their time is the square of it. Infinity: it does
 * not end.
 */
export function mostRepeats(document: DocumentNode): number {
  const walk = new Walk(document);
  for (const one of document.definitions)
    if ('selectionSet' in one && one.selectionSet) walk.take(one.selectionSet, aPlace()); // unused fragments are compared too
  return walk.most;
}

class Walk {
  most = 0;
  private steps = 0;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Those inside which we are. */
  private readonly open = new Set<string>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map(one => [one.name.value, one]));
  }

  take({ selections }: SelectionSetNode, place: Place): void {
    for (const selection of selections) {
      this.steps += 1;
      if (this.steps > mostSteps) this.most = Infinity;
      if (this.most === Infinity) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) this.takeFragment(selection.name.value, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.take(selection.selectionSet, place);
      else if (selection.selectionSet)
        this.take(selection.selectionSet, this.enter(place, (selection.alias ?? selection.name).value));
    }
  }

  private takeFragment(name: string, place: Place): void {
    const fragment = this.fragments.get(name);
    if (!fragment || this.open.has(name)) return;
    this.open.add(name);
    this.take(fragment.selectionSet, place);
    this.open.delete(name);
  }

  private enter({ below }: Place, name: string): Place {
    const place = below.get(name) ?? aPlace();
    below.set(name, place);
    place.times += 1;
    this.most = Math.max(this.most, place.times);
    return place;
  }
}
