import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLSchema } from 'graphql';

/** One step of a way through the graph. */
interface Step {
  /** `Type.field`. */
  readonly at: string;
  readonly field: GraphQLField<unknown, unknown>;
}
type Way = readonly Step[];

/** By `Type.field`, what stands between its brackets. */
export type Given = Readonly<Record<string, string>>;

/** What is asked: the ways that begin with the same field are one question. */
export interface Asked {
  readonly questions: readonly string[];
  /** Fields that nothing leads to with what is given. */
  readonly closed: readonly string[];
}

/**
 * Asks `leaf` at the end of every field of the graph that leads to `target`, each by the shortest way to it from the
 * root. Fields that ask for arguments that are not `given` are walked round.
 */
export function questionsTo(schema: GraphQLSchema, target: string, leaf: string, given: Given): Asked {
  const all = stepsOf(schema);
  const isOpen = ({ at, field }: Step) => at in given || !field.args.some(isRequiredArgument);
  const ways = shortestWays(all.filter(isOpen));
  const last = all.filter(({ field }) => getNamedType(field.type).name === target);
  const [open, closed] = [true, false].map(is => last.filter(step => (isOpen(step) && ways.has(typeOf(step))) === is));
  const root: Asking = new Map();
  for (const step of open!) {
    let at = root;
    for (const { at: name, field } of [...ways.get(typeOf(step))!, step]) {
      const asked = name in given ? `${field.name}(${given[name]})` : field.name;
      at.set(asked, at.get(asked) ?? new Map());
      at = at.get(asked)!;
    }
    at.set(leaf, new Map());
  }
  return {
    questions: [...root].map(([field, within]) => textOf(new Map([[field, within]]))),
    closed: closed!.map(({ at }) => at),
  };
}

/** What is asked of a field, by the field with its arguments. */
type Asking = Map<string, Asking>;

const textOf = (asked: Asking): string =>
  `{ ${[...asked].map(([field, within]) => (within.size === 0 ? field : `${field} ${textOf(within)}`)).join(' ')} }`;

const typeOf = ({ at }: Step): string => at.split('.')[0]!;

const stepsOf = (schema: GraphQLSchema): Step[] =>
  Object.values(schema.getTypeMap())
    .filter(type => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Mutation')
    .flatMap(type =>
      Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields()).map(
        field => ({ at: `${type.name}.${field.name}`, field }),
      ),
    );

/** By type, the first of the shortest ways to it from the root. */
function shortestWays(steps: readonly Step[]): Map<string, Way> {
  const byType = Map.groupBy(steps, typeOf);
  const found = new Map<string, Way>([['Query', []]]);
  for (const [type, way] of found)
    for (const step of byType.get(type) ?? []) {
      const to = getNamedType(step.field.type).name;
      if (!found.has(to)) found.set(to, [...way, step]); // a map that grows is walked to its end
    }
  return found;
}
