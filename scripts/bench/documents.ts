import { readFileSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

const webFolder = fileURLToPath(new URL('../../web/src/', import.meta.url));

const definitions = () =>
  globSync('**/*.graphql', { cwd: webFolder }).flatMap(
    file => parse(readFileSync(webFolder + file, 'utf8')).definitions,
  );

/** Every query of the portal. */
export const portalQueries = (): OperationDefinitionNode[] =>
  definitions().filter(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY,
  );

/** An operation of the portal by its name, with the fragments that it uses: the bench asks what people ask. */
export function portalDocument(operation: string): string {
  const byName = new Map(
    definitions().flatMap(one => ('name' in one && one.name ? [[one.name.value, one] as const] : [])),
  );
  const wanted = new Set<DefinitionNode>();
  const collect = (name: string) => {
    const definition = byName.get(name);
    if (!definition) throw new Error(`The portal has no document ${name}.`);
    if (wanted.has(definition)) return;
    wanted.add(definition);
    visit(definition, { [Kind.FRAGMENT_SPREAD]: spread => collect(spread.name.value) });
  };
  collect(operation);
  return [...wanted].map(print).join('\n');
}
