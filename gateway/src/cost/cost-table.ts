import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type DirectiveNode } from 'graphql';

/** How long the list of a field can be, as `@listSize` says. */
export interface ListSize {
  /** The most that it holds, and how long it is where nobody says; null: not said. */
  readonly assumedSize: number | null;
  /** Arguments that say how long it is. */
  readonly slicingArguments: readonly string[];
  /** The fields below that are the list; null: the field itself. */
  readonly sizedFields: readonly string[] | null;
}

/** What the schema says of cost, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`. */
export interface CostTable {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

export const emptyTable: CostTable = { weights: new Map(), listSizes: new Map() };

/** Reads `@cost` and `@listSize` out of a supergraph, by the names that it gave them. */
export function costTableOf(supergraphSdl: string): CostTable {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = namesIn(
    definitions.flatMap(one => (one.kind === Kind.SCHEMA_DEFINITION ? (one.directives ?? []) : [])),
  );
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const { name, arguments: given } of directives) {
      const values = Object.fromEntries((given ?? []).map(one => [one.name.value, valueFromASTUntyped(one.value)]));
      if (name.value === names.cost) weights.set(coordinate, Number(values['weight']));
      if (name.value === names.listSize) listSizes.set(coordinate, listSizeOf(values));
    }
  };
  for (const definition of definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    note(definition.name.value, definition.directives as readonly ConstDirectiveNode[]);
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      note(coordinate, field.directives);
      for (const argument of field.arguments ?? []) note(`${coordinate}(${argument.name.value}:)`, argument.directives);
    }
  }
  return { weights, listSizes };
}

const listSizeOf = (values: Readonly<Record<string, unknown>>): ListSize => ({
  assumedSize: (values['assumedSize'] as number | undefined) ?? null,
  slicingArguments: (values['slicingArguments'] as string[] | undefined) ?? [],
  sizedFields: (values['sizedFields'] as string[] | undefined) ?? null,
});

/** What a schema calls the two: the first is named as its specification, the other only when it is imported. */
function namesIn(links: readonly DirectiveNode[]): { cost: string; listSize: string } {
  const all = links.map(({ arguments: given }) =>
    Object.fromEntries((given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
  );
  const link = all.find(({ url }) => String(url).startsWith('https://specs.apollo.dev/cost/'));
  const imported = ((link?.['import'] ?? []) as (string | { name: string; as?: string })[]).map(one =>
    typeof one === 'string' ? { name: one, as: one } : { as: one.name, ...one },
  );
  const nameOf = (directive: string, otherwise: string) =>
    imported.find(({ name }) => name === `@${directive}`)?.as.slice(1) ?? otherwise;
  const namespace = (link?.['as'] as string | undefined) ?? 'cost';
  return { cost: nameOf('cost', namespace), listSize: nameOf('listSize', `${namespace}__listSize`) };
}
