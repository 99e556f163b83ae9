import { endBy } from '@naober/kit/leaving';

/** What a server is told in its environment by who started it; with whom it ends as well. */
export function told(name: 'PORT' | 'SUPERGRAPH' | 'SUBGRAPHS' | 'TRANSPORT' | 'SHARING'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not told.`);
  return value;
}

export const listen = { port: Number(told('PORT')), host: '127.0.0.1' };

endBy(async () => {});
