import { Identity } from '@naober/gateway/identity';
import { inProcess } from '@naober/gateway/transport';
import type { Viewer } from '@naober/kit/viewer';
import type { PlatformOptions } from '@naober/scripts/platform';
import { TestPlatform } from '../platform.ts';
import { gatherAskers, type Asker } from './askers.ts';
import { Database } from './database.ts';
import { makeSamples, type Samples } from './samples.ts';

/** The running platform with everybody who may ask it, and what they ask about. */
export interface Scene {
  readonly platform: TestPlatform;
  readonly database: Database;
  readonly askers: ReadonlyMap<string, Asker>;
  readonly samples: Samples;
  stop(): Promise<void>;
}

export async function openScene(options: Pick<PlatformOptions, 'log'> = {}): Promise<Scene> {
  const platform = await TestPlatform.start('in-process', options);
  const database = await Database.open(platform.adminUrl);
  const askers = await gatherAskers(platform, database);
  const samples = await makeSamples(database, askers);
  const stop = async () => {
    await database.close();
    await platform.stop();
  };
  return { platform, database, askers, samples, stop };
}

/** Whom the gateway takes an asker for. */
export const viewerOf = ({ platform: { subgraphs } }: TestPlatform, { credential, origin }: Asker): Promise<Viewer> =>
  new Identity(inProcess(subgraphs), 'noord').viewerOf(credential, origin);
