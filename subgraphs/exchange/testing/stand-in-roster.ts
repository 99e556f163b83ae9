import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { uuidv7 } from '@naober/kit/ids';

/** What goes wrong with one message: before the work, after it, or with the work itself. */
export type Fault = 'NONE' | 'REFUSED' | 'ANSWER_LOST' | 'LATE' | 'TWICE';

interface Change {
  readonly version: number;
  readonly request: object;
}

interface Work {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly body?: unknown;
}

/**
 * A roster system that speaks SETU over real HTTP and misbehaves as told: refuses, loses answers after the work, works
 * late or twice, and tells changes again and in another order. Nothing in it knows Naober.
 */
export class StandInRoster {
  /** Faults of the next messages in, in their order; then none. */
  faults: Fault[] = [];
  /** Turns the items of a page about; the same ones may come twice. */
  shuffle: <T>(items: readonly T[]) => readonly T[] = items => items;
  secret: string | null = null;
  /** Text that is answered at the address itself: a calendar. */
  calendar = '';
  readonly assignments = new Map<string, unknown>();
  readonly timecards = new Map<string, unknown>();
  readonly asked: string[] = [];
  /** Work of the member's own people, as it stands now; told two at a time. */
  homeRoster: unknown[] = [];
  /** Happens between two pages: somebody changes the roster behind our back. */
  between: () => void = () => {};
  private readonly changes: Change[] = [];
  private readonly made = new Map<string, string>();
  private late: Work[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StandInRoster> {
    const server = createServer((request, response) => void roster.answer(request, response));
    const roster = new StandInRoster(server);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return roster;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A planner of the roster changes a request behind everybody's back. */
  change(request: object): void {
    this.changes.push({ version: this.changes.length + 1, request });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise(resolve => void this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString();
    const work: Work = {
      method: request.method!,
      path: request.url!,
      key: request.headers['idempotency-key'] as string | undefined,
      body: text ? JSON.parse(text) : undefined,
    };
    this.asked.push(`${work.method} ${work.path}`);
    if (this.secret && request.headers.authorization !== `Bearer ${this.secret}`)
      return send(response, { status: 401 });
    const fault = this.faults.shift() ?? 'NONE';
    const postponed = this.late.splice(0);
    if (fault === 'REFUSED') return send(response, { status: 503 });
    if (fault === 'LATE') this.late.push(work);
    else if (fault === 'TWICE') this.do(work);
    const answer = fault === 'LATE' ? null : this.do(work);
    postponed.forEach(one => this.do(one)); // what was late overtakes: it is done after what came later
    if (fault === 'LATE' || fault === 'ANSWER_LOST') return void response.destroy();
    send(response, answer!);
  }

  private do({ method, path, key, body }: Work): Answer {
    const { pathname, searchParams } = new URL(path, this.origin);
    const [, area, noun, id] = pathname.split('/');
    if (pathname === '/') return { status: 200, body: this.calendar };
    if (area === 'planning' && noun === 'requests') return this.page(Number(searchParams.get('after') ?? 0));
    if (noun === 'timecard') return store(this.timecards, method, decodeURIComponent(id!), body);
    if (noun !== 'assignments') return { status: 404 };
    if (method === 'GET' && !id) return this.homePage(Number(searchParams.get('after') ?? 0));
    if (method !== 'POST') return store(this.assignments, method, decodeURIComponent(id!), body);
    const known = key ? this.made.get(key) : undefined;
    const made = known ?? uuidv7();
    if (key) this.made.set(key, made);
    if (known === undefined) this.assignments.set(made, body);
    return { status: 201, location: `/planning/assignments/${made}`, body };
  }

  private homePage(after: number): Answer {
    const items = this.shuffle(this.homeRoster.slice(after, after + 2));
    const hasMore = after + 2 < this.homeRoster.length;
    if (hasMore) this.between();
    return { status: 200, body: { items, next: String(after + 2), hasMore } };
  }

  /** Two items a page. */
  private page(after: number): Answer {
    const items = this.changes.filter(({ version }) => version > after).slice(0, 2);
    const next = items.at(-1)?.version ?? after;
    const hasMore = next < this.changes.length;
    return { status: 200, body: { items: this.shuffle(items), next: next === 0 ? null : String(next), hasMore } };
  }
}

function store(of: Map<string, unknown>, method: string, id: string, body: unknown): Answer {
  const isKnown = of.has(id);
  if (method === 'GET') return isKnown ? { status: 200, body: of.get(id) } : { status: 404 };
  if (method === 'DELETE') return { status: of.delete(id) ? 204 : 404 };
  if (method === 'PUT' && !isKnown) return { status: 404 };
  if (method === 'POST' && isKnown) return { status: 409 };
  of.set(id, body);
  return { status: method === 'POST' ? 201 : 200, body };
}

function send(response: ServerResponse, { status, location, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) });
  response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
}
