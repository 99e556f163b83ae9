import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { plugin as operationTypes } from '@graphql-codegen/typescript-operations';
import { Kind, buildSchema, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';

/**
 * Writes `src/generated/`: one module of types for all operations, and one small module per `.graphql` file with
 * the documents as text, so that a page carries only its own questions.
 */
const root = new URL('../', import.meta.url).pathname;
const schemaFile = process.env['NAOBER_API_SCHEMA'] ?? `${root}../schema/api.graphql`;
const target = `${root}src/generated/`;

const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const sources = globSync('src/**/*.graphql', { cwd: root })
  .toSorted()
  .map(location => ({ location, document: parse(readFileSync(root + location, 'utf8')) }));

const everything: DocumentNode = { kind: Kind.DOCUMENT, definitions: sources.flatMap(one => one.document.definitions) };
const mistakes = validate(schema, everything);
if (mistakes.length > 0) throw new Error(mistakes.map(mistake => mistake.toString()).join('\n\n'));

const fragments = new Map(
  everything.definitions
    .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map(fragment => [fragment.name.value, fragment]),
);

/** The fragments that an operation needs, the needs of fragments included. */
function fragmentsOf(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  found = new Set<FragmentDefinitionNode>(),
) {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, found);
    },
  });
  return found;
}

function documentModule(operations: OperationDefinitionNode[]): string {
  const names = operations.map(operation => operation.name?.value ?? '');
  const kinds = operations.map(({ operation }) => (operation === 'mutation' ? 'Mutation' : 'Query'));
  const imports = names.map((name, index) => `${name}${kinds[index]}, ${name}${kinds[index]}Variables`);
  const documents = operations.map((operation, index) => {
    const text = stripIgnoredCharacters([operation, ...fragmentsOf(operation)].map(print).join('\n'));
    const type = `TypedDocumentNode<${imports[index]}>`;
    return `export const ${names[index]}Document = ${JSON.stringify(text)} as unknown as ${type};`;
  });
  return [
    `import type { TypedDocumentNode } from '@urql/core';`,
    `import type { ${imports.join(', ')} } from './operations.ts';`,
    ...documents,
    '',
  ].join('\n');
}

async function typesModule(): Promise<string> {
  const config = {
    scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string' },
    enumType: 'string-literal' as const,
    skipTypename: true,
  };
  const output = await operationTypes(schema, sources, config, { outputFile: `${target}operations.ts` });
  return typeof output === 'string' ? output : [...(output.prepend ?? []), output.content].join('\n');
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(`${target}operations.ts`, await typesModule());
for (const { location, document } of sources) {
  const operations = document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.length > 0) writeFileSync(`${target}${basename(location, '.graphql')}.ts`, documentModule(operations));
}
