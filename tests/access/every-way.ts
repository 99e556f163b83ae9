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

/**
 * For every field of the graph that leads to `target`, the shortest question that comes to it from the root, asking
 * `leaf` there; by `Type.field`. Fields that ask for arguments that are not `given` are walked round; what nothing leads
 * to is null.
 */
export function questionsTo(
  schema: GraphQLSchema,
  target: string,
  leaf: string,
  given: Given,
): Map<string, string | null> {
  const all = stepsOf(schema);
  const ways = shortestWays(all.filter(({ at, field }) => at in given || !field.args.some(isRequiredArgument)));
  const last = all.filter(({ field }) => getNamedType(field.type).name === target);
  return new Map(
    last.map(step => {
      const way = ways.get(typeOf(step));
      const isOpen = step.at in given || !step.field.args.some(isRequiredArgument);
      return [step.at, way && isOpen ? asQuestion([...way, step], leaf, given) : null];
    }),
  );
}

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

const asQuestion = (way: Way, leaf: string, given: Given): string =>
  `{ ${way.map(({ at, field }) => `${field.name}${at in given ? `(${given[at]})` : ''}`).join(' { ')} { ${leaf} }${' }'.repeat(way.length)}`;
