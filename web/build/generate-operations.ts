import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { plugin as operationTypes } from '@graphql-codegen/typescript-operations';
import { Kind, buildSchema, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { formatDocument } from '@urql/core';

/**
 * Writes `src/generated/`: one module of types for all operations, one small module per `.graphql` file with the ids of
 * its documents, so that a page carries only what it asks for, and the texts by id for the gateway, which runs no other
 * document for visitors.
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

interface Trusted {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** The document as it is run: the client keeps answers by the types in them, which it asks for everywhere. */
function trustedOf(operation: OperationDefinitionNode): Trusted {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation)] };
  const body = stripIgnoredCharacters(print(formatDocument(document) as DocumentNode));
  const id = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  return { id, name: operation.name!.value, type: operation.operation, body };
}

function documentModule(operations: readonly Trusted[]): string {
  const types = operations.map(({ name, type }) => `${name}${type === 'mutation' ? 'Mutation' : 'Query'}`);
  const documents = operations.map(({ id, name }, index) => {
    const type = `TypedDocumentNode<${types[index]}, ${types[index]}Variables>`;
    return `export const ${name}Document = { kind: 'Document', documentId: '${id}', definitions: [] } as unknown as ${type};`;
  });
  return [
    `import type { TypedDocumentNode } from '@urql/core';`,
    `import type { ${types.map(type => `${type}, ${type}Variables`).join(', ')} } from './operations.ts';`,
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
const all: Trusted[] = [];
for (const { location, document } of sources) {
  const operations = document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 0) continue;
  const trusted = operations.map(trustedOf);
  writeFileSync(`${target}${basename(location, '.graphql')}.ts`, documentModule(trusted));
  all.push(...trusted);
}
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: all };
writeFileSync(`${target}trusted-documents.json`, JSON.stringify(manifest));
