import {
  Kind,
  parseConstValue,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql';

/** The most that a page may hold. */
export const largestPage = 100;

/**
 * Says of every field that takes `first` how long its list can be, so that the gateway knows before it asks: as many as
 * `first` says, and at most the largest page. A field that says so itself keeps its own word.
 */
export const withListSizes = (document: DocumentNode): DocumentNode =>
  visit(document, { FieldDefinition: field => (isPaged(field) ? withListSize(field) : undefined) });

const isPaged = ({ arguments: args, directives }: FieldDefinitionNode): boolean =>
  !!args?.some(({ name }) => name.value === 'first') && !directives?.some(({ name }) => name.value === 'listSize');

const withListSize = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...field,
  directives: [...(field.directives ?? []), listSize(nameOf(field.type).endsWith('Connection'))],
});

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** A connection is no list itself: those inside it are as long as its page. */
const listSize = (isConnection: boolean): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'listSize' },
  arguments: Object.entries({
    assumedSize: `${largestPage}`,
    slicingArguments: '["first"]',
    ...(isConnection && { sizedFields: '["nodes", "edges"]' }),
    requireOneSlicingArgument: 'false', // `first` has a default
  }).map(([name, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: parseConstValue(value),
  })),
});
