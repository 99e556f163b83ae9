import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type ASTNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** The fields by which entities are known, as `Type.field`; those inside of nested keys too. */
export function keyFields(schemas: Iterable<GraphQLSchema>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const schema of schemas) {
    for (const type of Object.values(schema.getTypeMap())) {
      for (const node of [type.astNode, ...type.extensionASTNodes]) {
        for (const fields of directiveFields(node, 'key')) add(fields, type, found);
      }
    }
  }
  return found;
}

function add(selections: readonly SelectionNode[], type: GraphQLNamedType, found: Set<string>): void {
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    found.add(`${type.name}.${selection.name.value}`);
    const field = type.getFields()[selection.name.value];
    if (field && selection.selectionSet) add(selection.selectionSet.selections, getNamedType(field.type), found);
  }
}

/** What each use of a directive with `fields` selects, such as `@key` or `@requires`. */
export function directiveFields(node: ASTNode | null | undefined, name: string): (readonly SelectionNode[])[] {
  const directives = node && 'directives' in node ? (node.directives ?? []) : [];
  return directives.flatMap(directive => {
    const fields = directive.arguments?.find(one => one.name.value === 'fields')?.value;
    if (directive.name.value !== name || fields?.kind !== Kind.STRING) return [];
    return [(parse(`{ ${fields.value} }`).definitions[0] as OperationDefinitionNode).selectionSet.selections];
  });
}
