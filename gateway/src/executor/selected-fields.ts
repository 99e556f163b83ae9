import {
  isSubtype,
  Variable,
  type CompositeType,
  type OutputType,
  type Schema,
  type Selection,
  type SelectionSet,
} from '@apollo/federation-internals';

/** What is selected of an object whose type the selection knows as `parentType`. */
export interface Selected {
  readonly selectionSet: SelectionSet;
  readonly parentType: CompositeType;
}

/** One field of the answer. */
export interface SelectedField {
  readonly responseName: string;
  readonly isTypeName: boolean;
  /** Of the object, as the first selection of it knows it. */
  readonly parentType: CompositeType;
  /** As the first selection of it says. */
  readonly type: OutputType;
  /** All that is selected of it; empty for a leaf. */
  readonly inside: Selected[];
}

/** The client's variables that `@skip` and `@include` ask for, with the defaults of the operation. */
export type Conditions = Readonly<Record<string, unknown>>;

/** Which fields an object has in the answer, in their order; `typeName` as it says itself, if it does. */
export function selectedFields(
  selected: readonly Selected[],
  typeName: string | undefined,
  schema: Schema,
  conditions: Conditions,
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const applies = (condition: CompositeType | undefined, parentType: CompositeType): boolean => {
    if (!condition) return true;
    const type = typeName === undefined ? parentType : schema.type(typeName);
    return type !== undefined && isSubtype(condition, type as CompositeType);
  };
  const add = ({ selectionSet, parentType }: Selected): void => {
    for (const selection of selectionSet.selections()) {
      if (isSkipped(selection, schema, conditions)) continue;
      if (selection.kind === 'FieldSelection') addField(fields, selection, parentType);
      else if (applies(selection.element.typeCondition, parentType)) {
        const inside = selection.element.typeCondition ?? parentType;
        add({ selectionSet: selection.selectionSet, parentType: inside });
      }
    }
  };
  selected.forEach(add);
  return [...fields.values()];
}

type FieldSelection = Extract<Selection, { kind: 'FieldSelection' }>;

function addField(
  fields: Map<string, SelectedField>,
  { element, selectionSet }: FieldSelection,
  parentType: CompositeType,
): void {
  const responseName = element.responseName();
  const type = element.definition.type!;
  const field: SelectedField = fields.get(responseName) ?? {
    responseName,
    isTypeName: element.name === '__typename',
    parentType,
    type,
    inside: [],
  };
  if (selectionSet) field.inside.push({ selectionSet, parentType: element.baseType() as CompositeType });
  fields.set(responseName, field);
}

function isSkipped({ element }: Selection, schema: Schema, conditions: Conditions): boolean {
  const on = (name: 'skipDirective' | 'includeDirective') => conditionOf(element, schema, name, conditions);
  return on('skipDirective') === true || on('includeDirective') === false;
}

function conditionOf(
  element: Selection['element'],
  schema: Schema,
  name: 'skipDirective' | 'includeDirective',
  conditions: Conditions,
): boolean | undefined {
  const applied = element.appliedDirectivesOf(schema[name]())[0];
  if (!applied) return undefined;
  const asked = applied.arguments().if as unknown;
  return (asked instanceof Variable ? conditions[asked.name] : asked) as boolean;
}

/** Every selection of an operation, fragments opened. */
export function* allSelections(selectionSet: SelectionSet): Generator<Selection> {
  for (const selection of selectionSet.selections()) {
    yield selection;
    if (selection.selectionSet) yield* allSelections(selection.selectionSet);
  }
}

/** Names of the variables that decide what is in the answer. */
export function conditionNames(selectionSet: SelectionSet, schema: Schema): string[] {
  const names = new Set<string>();
  for (const { element } of allSelections(selectionSet)) {
    for (const directive of [schema.skipDirective(), schema.includeDirective()]) {
      for (const applied of element.appliedDirectivesOf(directive)) {
        const asked = applied.arguments().if as unknown;
        if (asked instanceof Variable) names.add(asked.name);
      }
    }
  }
  return [...names];
}
