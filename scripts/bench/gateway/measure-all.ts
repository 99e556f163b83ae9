import { bodyOf, compareAnswers } from './compare.ts';
import type { QuestionName } from './fixture/questions.ts';
import { measure, middle, type Load, type Measured } from './load.ts';
import type { Peer, Fixture } from './peers.ts';
import { Pinned } from './pinned.ts';
import { freePort } from '../../start/checks.ts';

/** The gateway has one core for itself; who asks and who is asked share the other. */
export const cores = { gateway: 0, load: 1 } as const;

export interface Plan {
  readonly peers: readonly Peer[];
  readonly questions: readonly QuestionName[];
  readonly rounds: number;
  readonly load: Load;
}

/** What was measured of a peer, by question. */
export interface PeerFigures {
  readonly byQuestion: ReadonlyMap<QuestionName, Measured>;
  readonly peakMebibytes: number;
}

/** All that run here, in turns, so that all see the same machine; null for those that do not. */
export async function measureAll(plan: Plan, fixture: Fixture): Promise<Map<string, PeerFigures | null>> {
  const running = new Map<string, { pinned: Pinned; url: string }>();
  try {
    for (const peer of plan.peers) {
      const started = await startPeer(peer, fixture);
      if (started) running.set(peer.name, started);
    }
    await compareAnswers(new Map([...running].map(([name, { url }]) => [name, url])), plan.questions);
    const figures = await inTurns(running, plan);
    return new Map(plan.peers.map(({ name }) => [name, figures.get(name) ?? null]));
  } finally {
    await Promise.all([...running.values()].map(({ pinned }) => pinned.stop()));
  }
}

export async function startPeer(peer: Peer, fixture: Fixture): Promise<{ pinned: Pinned; url: string } | null> {
  const port = await freePort();
  const start = await peer.start(fixture, port);
  if (!start) return null;
  const pinned = Pinned.start(cores.gateway, start);
  const url = `http://127.0.0.1:${port}/graphql`;
  await pinned.answersAt(url, bodyOf('tiny')).catch(error => pinned.stop().then(() => Promise.reject(error)));
  return { pinned, url };
}

async function inTurns(
  running: ReadonlyMap<string, { pinned: Pinned; url: string }>,
  { questions, rounds, load }: Plan,
): Promise<Map<string, PeerFigures>> {
  const figures = new Map<string, PeerFigures>();
  const runs = new Map<string, Measured[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const question of questions) {
      for (const [name, { pinned, url }] of running) {
        const measured = await measure(pinned, url, bodyOf(question), load);
        if (round === 0) continue; // to get warm
        const key = `${name} ${question}`;
        runs.set(key, [...(runs.get(key) ?? []), measured]);
      }
    }
    console.log(round === 0 ? 'all are warm' : `round ${round} of ${rounds}`);
  }
  for (const [name, { pinned }] of running) {
    const byQuestion = new Map(questions.map(question => [question, middle(runs.get(`${name} ${question}`)!)]));
    figures.set(name, { byQuestion, peakMebibytes: await pinned.peakMebibytes() });
  }
  return figures;
}
