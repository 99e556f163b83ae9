import { Kind, parse } from 'graphql';

/** Something in the supergraph that cannot be served; the message says what. */
export class UnfitSupergraph extends Error {}

/** Where each subgraph of a supergraph listens, by its name. Throws UnfitSupergraph. */
export function subgraphUrls(sdl: string): Record<string, string> {
  const graphs = parsed(sdl).definitions.find(
    one => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new UnfitSupergraph('it names no subgraphs (no join__Graph)');
  const urls = (graphs.values ?? []).map(({ name, directives }) => {
    const said = directives?.find(directive => directive.name.value === 'join__graph')?.arguments ?? [];
    const text = (argument: string) => {
      const value = said.find(one => one.name.value === argument)?.value;
      return value?.kind === Kind.STRING ? value.value : undefined;
    };
    return [text('name') ?? name.value, text('url') ?? ''] as const;
  });
  const wrong = urls.find(([, url]) => !/^https?:$/.test(URL.parse(url)?.protocol ?? ''));
  if (wrong) throw new UnfitSupergraph(`the address of ${wrong[0]} is no http address: "${wrong[1]}"`);
  return Object.fromEntries(urls);
}

function parsed(sdl: string) {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    throw new UnfitSupergraph((error as Error).message, { cause: error });
  }
}
