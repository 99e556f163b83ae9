import type { Viewer } from '@naober/kit/viewer';
import { isBookkeeping } from '@naober/kit/testing/subgraph';
import pg from 'pg';
import { pino } from 'pino';
import { signInAs } from '../demo-sign-in.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { portalDocument } from './documents.ts';
import { inTurns, median, type Load, type Measured } from './load.ts';

export interface MeasuredPage extends Measured {
  /** SQL statements of all subgraphs for one answer. */
  readonly statements: number;
}

export interface MeasuredBoard {
  readonly first: MeasuredPage;
  /** Page 1,000, or the last full one where the list is shorter. */
  readonly deep: MeasuredPage & { readonly page: number };
}

export interface MeasuredEligibility {
  readonly shifts: number;
  readonly statements: number;
  readonly p50: number;
}

/** Martini Ziekenhuis. */
const place = { latitude: 53.19, longitude: 6.55 };
const near = { within: { ...place, kilometres: 30 } };
const distance = { hasPlace: true, ...place };

/** What people ask of the board, as its address says it. */
const questions: Record<string, object> = {
  everything: { filter: {} },
  'her profession': { filter: { myProfessionOnly: true } },
  'kind of department, nights': { filter: { departmentKinds: ['OK', 'SEH', 'IC'], nightsOnly: true } },
  'within 30 km': { filter: near, ...distance },
  'her profession, within 30 km': { filter: { myProfessionOnly: true, ...near }, ...distance },
  'nearest first': { filter: {}, nearestTo: place, ...distance },
  'nearest first, her profession': { filter: { myProfessionOnly: true }, nearestTo: place, ...distance },
};
const deepPage = 1_000;

/** A platform that counts the statements behind an answer. */
export class BoardBench {
  private statements = 0;
  private platform!: Platform;
  private cookie!: string;

  static async open(adminUrl: string, options: Pick<Parameters<typeof startPlatform>[0], 'allowances'>) {
    const bench = new BoardBench();
    const onQuery = (_subgraph: string, sql: string) => void (bench.statements += isBookkeeping(sql) ? 0 : 1);
    const log = pino({ level: 'error' });
    bench.platform = await startPlatform({ adminUrl, port: 0, isDemo: true, log, onQuery, ...options });
    bench.cookie = await signInAs(bench.platform.url, 'femke-hoekstra');
    return bench;
  }

  close(): Promise<void> {
    return this.platform.stop();
  }

  /** Each way to ask for the board, its first page and one deep in it measured in turns. */
  async measure(requests: number): Promise<Map<string, MeasuredBoard>> {
    const measured = new Map<string, MeasuredBoard>();
    for (const [name, asked] of Object.entries(questions)) {
      const load = (after: string | null) => this.load(portalDocument('Board'), { ...asked, after });
      const { page, after } = await this.walk(asked);
      const [first, deep] = [load(null), load(after)];
      const times = await inTurns({ first, deep }, requests, 1);
      measured.set(name, {
        first: { ...times.get('first')!, statements: await this.statementsOf(first) },
        deep: { ...times.get('deep')!, statements: await this.statementsOf(deep), page },
      });
    }
    return measured;
  }

  /** One person's eligibility for so many shifts in one request, as the gateway asks for it. */
  async eligibility(adminUrl: string, shifts: number): Promise<MeasuredEligibility> {
    const { viewer, ids } = await this.askedOf(adminUrl, shifts);
    const variables = { of: ids.map(id => ({ __typename: 'OpenShift', id })) };
    const took: number[] = [];
    for (let round = 0; round < 21; round++) {
      this.statements = 0;
      const begun = performance.now();
      const request = { query: eligibilityQuery, variables, requestId: 'bench' };
      const { errors } = await this.platform.subgraphs.get('exchange')!.execute(request, viewer);
      if (errors) throw errors[0]!;
      took.push(performance.now() - begun);
    }
    return { shifts: ids.length, statements: this.statements, p50: median(took) };
  }

  private async askedOf(adminUrl: string, shifts: number): Promise<{ viewer: Viewer; ids: string[] }> {
    const { data } = (await this.ask(this.load('{ me { id } }', {}))) as { data: { me: { id: string } } };
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string; region_id: string }>(comingShifts, [data.me.id, shifts]);
    await client.end();
    const { region_id: tenantId } = rows[0]!;
    const viewer: Viewer = {
      roles: [],
      clientId: null,
      client: 'portal',
      mayWrite: true,
      personId: data.me.id,
      tenantId,
    };
    return { viewer, ids: rows.map(({ id }) => id) };
  }

  /** To the page: by cursors, as people get there. */
  private async walk(asked: object): Promise<{ page: number; after: string | null }> {
    let [after, rows]: [string | null, number] = [null, 0];
    const wanted = (deepPage - 1) * 20;
    while (rows < wanted) {
      const answer = await this.ask(this.load(walkQuery, { ...asked, after, first: Math.min(100, wanted - rows) }));
      const { nodes, pageInfo } = (answer as WalkAnswer).data.openShifts;
      if (!pageInfo.hasNextPage) break;
      rows += nodes.length;
      after = pageInfo.endCursor;
    }
    return { page: rows / 20 + 1, after };
  }

  private async statementsOf(load: Load): Promise<number> {
    this.statements = 0;
    await this.ask(load);
    return this.statements;
  }

  private load(query: string, variables: Record<string, unknown>): Load {
    return { url: this.platform.url, cookie: this.cookie, query, variables };
  }

  private async ask({ url, cookie, query, variables }: Load): Promise<unknown> {
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ query, variables });
    const answer = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as object;
    if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
    return answer;
  }
}

interface WalkAnswer {
  data: { openShifts: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

const walkQuery = `query Walk($filter: OpenShiftFilter, $nearestTo: PointInput, $after: String, $first: Int!) {
  openShifts(filter: $filter, nearestTo: $nearestTo, after: $after, first: $first) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

const eligibilityQuery = `query($of: [_Any!]!) { _entities(representations: $of) { ... on OpenShift {
  viewerCanSignUp eligibility { outcome findings { code ruleId conflictsWith { id } } } } } }`;

const comingShifts = `select id, region_id from exchange.open_shift
  where region_id = (select region_id from exchange.borrowed_professional where id = $1)
  and status = 'PUBLISHED' and starts_at > now() order by starts_at, id limit $2`;
