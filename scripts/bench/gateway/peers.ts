import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import flags from '../../bootstrap/node-flags.json' with { type: 'json' };
import { subgraphNames, subgraphSdl } from './fixture/subgraphs.ts';

/** Where the fixture is. */
export interface Fixture {
  /** File of the supergraph. */
  readonly supergraph: string;
  /** Origins of the subgraphs by name. */
  readonly origins: Readonly<Record<string, string>>;
  /** For what a peer wants written. */
  readonly folder: string;
}

/** How a peer is started. */
export interface Start {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Peer {
  readonly name: string;
  /** Whether requests that are under way at the same time share what they ask of subgraphs. */
  readonly isSharing: boolean;
  /** How it is started so that it listens at `port`; null when it cannot run here. */
  start(fixture: Fixture, port: number): Promise<Start | null>;
}

export const peersFolder = path.join(import.meta.dirname, 'peers');
const inPeers = (...parts: string[]) => path.join(peersFolder, 'node_modules', ...parts);
const serverFile = (name: string) => path.join(import.meta.dirname, 'servers', name);

/** In the order of the table; the ratios are to the first. */
export const peers: readonly Peer[] = [
  own('stock', 'stock.ts'),
  hive('hive', ['--jit']),
  hive('hive-sharing', ['--jit'], true),
  hive('hive-rust', ['--hive-router-runtime']),
  hive('hive-rust-sharing', ['--hive-router-runtime'], true),
  grafbase('grafbase'),
  grafbase('grafbase-sharing', true),
  own('apollo-monolith', 'apollo-monolith.ts'),
  own('jit-monolith', 'jit-monolith.ts'),
  ours('ours', { TRANSPORT: 'in-process' }),
  ours('ours-http', { TRANSPORT: 'http', SHARING: '0' }),
  ours('ours-http-sharing', { TRANSPORT: 'http', SHARING: '1' }),
];

/** With the flags that `npm run gateway` has. */
function ours(name: string, env: Readonly<Record<string, string>>): Peer {
  return own(name, 'ours.ts', env, flags.gateway);
}

function own(
  name: string,
  file: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Peer {
  return {
    name,
    isSharing: env['SHARING'] === '1',
    start: async ({ supergraph, origins }, port) => ({
      program: process.execPath,
      args: [...args, serverFile(file)],
      env: { ...env, SUPERGRAPH: supergraph, SUBGRAPHS: JSON.stringify(origins), PORT: String(port) },
    }),
  };
}

/** With its Rust planner it must do without `--jit`: together they answer null. */
function hive(name: string, flags: readonly string[], isSharing = false): Peer {
  return {
    name,
    isSharing,
    start: async ({ supergraph }, port) => ({
      program: process.execPath,
      args: [
        inPeers('@graphql-hive/gateway/dist/bin.js'),
        'supergraph',
        supergraph,
        `--config-path=${serverFile('hive.config.mjs')}`,
        '--host=127.0.0.1',
        `--port=${port}`,
        '--fork=1',
        ...flags,
      ],
      env: { SHARING: isSharing ? '1' : '0' },
    }),
  };
}

/** Ships for one kind of machine, and only its development server is on npm. */
function grafbase(name: string, isSharing = false): Peer {
  return {
    name,
    isSharing,
    start: async ({ origins, folder }, port) => {
      const program = inPeers('@grafbase/cli-x86_64-unknown-linux-musl/grafbase');
      if (!existsSync(program)) return null;
      await chmod(program, 0o755);
      const lines = ['[graph]', 'introspection = false', '[traffic_shaping]', `inflight_deduplication = ${isSharing}`];
      for (const subgraph of subgraphNames) {
        const schema = path.join(folder, `${subgraph}.graphql`);
        await writeFile(schema, subgraphSdl(subgraph));
        lines.push(`[subgraphs.${subgraph}]`, `url = "${origins[subgraph]}/graphql"`, `schema_path = "${schema}"`);
      }
      const config = path.join(folder, `${name}.toml`);
      await writeFile(config, `${lines.join('\n')}\n`);
      const args = ['--home', folder, 'dev', '--config', config, '--listen-address', `127.0.0.1:${port}`];
      return { program, args };
    },
  };
}
