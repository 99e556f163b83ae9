import type { MikroORM, EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { Audit, NoteWrites } from './audit.ts';
import { Context } from './context.ts';
import { openOrm } from './database.ts';
import { discreet } from './discreet.ts';
import type { ReadDocument } from './document.ts';
import { Documents } from './documents.ts';
import { maskError } from './errors.ts';
import { Events } from './events.ts';
import { MarkDone, once, secretAnswers, type Retry } from './idempotency.ts';
import { PublishChanges } from './publish-changes.ts';
import { goAll } from './rounds.ts';
import { forgetWhatIsDue, tellRules } from './retention.ts';
import { checkRole } from './row-security.ts';
import { SharedContexts, type Scope } from './shared-contexts.ts';
import { subgraphSchema, type SubgraphDefinition } from './subgraph.ts';
import { platformViewer, type Viewer } from './viewer.ts';

/** One fetch of the gateway. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  readonly requestId: string;
  readonly retry?: Retry | undefined;
  /** The same for all fetches of one request, in the gateway's process. */
  readonly scope?: Scope | undefined;
  /** After how long nobody waits for the answer any more; left out: as usual. */
  readonly deadlineMilliseconds?: number | undefined;
}

export interface SubgraphOptions {
  /** Connection URL of this subgraph's runtime role. */
  readonly databaseUrl: string;
  /** Connection URLs for the events of neighbours that live in another database; default: the same. */
  readonly eventUrls?: Readonly<Record<string, string>>;
  readonly log?: Logger;
  /** Sees every SQL statement; for tests that pin their number. */
  readonly onQuery?: (sql: string) => void;
  /** How often neighbours hear that they have heard everything; default 60. */
  readonly pulseSeconds?: number;
  /** How often to look for events and jobs that were not announced, such as new tries; at least 0.5, default 5. */
  readonly pollSeconds?: number;
  /** The clock; tests set it. */
  readonly now?: () => Date;
}

/** Who starts has more urgent things to do. */
const firstForgettingMilliseconds = 60_000;

/** A running subgraph: answers fetches, publishes its changes, keeps its copies of neighbours' facts. */
export class Subgraph {
  private readonly documents: Documents;
  private forgetting: NodeJS.Timeout | undefined;
  private isClosed = false;
  private readonly contexts = new SharedContexts((viewer, requestId, signal) =>
    this.contextFor(viewer, requestId, signal),
  );

  private constructor(
    readonly definition: SubgraphDefinition,
    readonly schema: GraphQLSchema,
    readonly orm: MikroORM,
    readonly events: Events,
    readonly log: Logger,
    private readonly now: () => Date,
  ) {
    this.documents = new Documents(schema);
  }

  static async open(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
    const log = discreet(options.log ?? pino({ name: definition.name }));
    const now = options.now ?? (() => new Date());
    const urlOf = (publisher: string) => options.eventUrls?.[publisher] ?? options.databaseUrl;
    const events: Events = new Events(
      definition,
      urlOf,
      error => log.warn({ err: error }, 'event failed'),
      options.pulseSeconds ?? 60,
      options.pollSeconds ?? 5,
      what => new Audit(events, definition.name, platformViewer, what, now, what),
      now,
    );
    const subscribers = [
      new PublishChanges(definition, events),
      new NoteWrites(definition.subjectOf ?? nobodys, definition.tenantOf ?? nobodys),
      new MarkDone(),
    ];
    const orm = await openOrm(definition, options.databaseUrl, subscribers, options.onQuery);
    await checkRole(orm).catch(error => orm.close().then(() => Promise.reject(error)));
    const subgraph = new Subgraph(definition, subgraphSchema(definition), orm, events, log, now);
    try {
      await events.start(orm);
      await tellRules(orm, definition.name, events, now());
    } catch (error) {
      await subgraph.close(); // what was opened would keep the process alive
      throw error;
    }
    subgraph.forgetDaily(firstForgettingMilliseconds);
    return subgraph;
  }

  /**
   * Answers one fetch on behalf of `viewer`; never throws. Reads nothing more once `signal` aborts; what changes something
   * is done to its end.
   */
  async execute(request: SubgraphRequest, viewer: Viewer, signal?: AbortSignal): Promise<ExecutionResult> {
    const document = this.documents.read(request.query);
    if (!('document' in document)) return { errors: document };
    try {
      const isMutation = document.operation(request.operationName)?.operation === 'mutation';
      const context = isMutation ? this.contexts.alone(request, viewer) : this.contexts.shared(request, viewer, signal);
      const run = () => this.run(document, request, context);
      if (!isMutation || !request.retry) return await run();
      const fetch = request.query + JSON.stringify(request.variables ?? {});
      return await once(this.orm.em.fork() as EntityManager, viewer, fetch, request.retry, run);
    } catch (error) {
      return {
        errors: [
          this.masked(
            error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error }),
            request,
          ),
        ],
      };
    }
  }

  /** Whether the database answers; without it nothing can be answered. */
  isReady(): Promise<boolean> {
    const asked = this.orm.em.fork().getConnection().execute('select 1');
    return asked.then(Boolean, () => false);
  }

  /** What one request may use. */
  contextFor(viewer: Viewer, requestId: string, signal?: AbortSignal): Context {
    const audit = new Audit(this.events, this.definition.name, viewer, requestId, this.now);
    return new Context(
      this.orm,
      viewer,
      this.now(),
      requestId,
      this.events,
      audit,
      this.definition.subjectOf ?? nobodys,
      signal,
    );
  }

  /** Forgets what was kept long enough, each type of record once a day over all processes; gives how much of each. */
  forget(): Promise<Record<string, number>> {
    const now = this.now();
    const audit = new Audit(this.events, this.definition.name, platformViewer, 'retention', () => now, 'retention');
    return forgetWhatIsDue(this.definition.retention ?? [], { orm: this.orm, now, audit, log: this.log });
  }

  /** Looks once at all that has to be looked at again and again. */
  goRounds(): Promise<void> {
    return goAll(this.definition, { orm: this.orm, events: this.events, now: this.now(), log: this.log });
  }

  /** Looks every hour: what failed is tried again, and a process that starts late misses no day. */
  private forgetDaily(milliseconds: number): void {
    this.forgetting = setTimeout(() => {
      void this.goRounds()
        .then(() => this.forget())
        .finally(() => this.isClosed || this.forgetDaily(3_600_000));
    }, milliseconds).unref();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.forgetting);
    await this.events.stop();
    await this.orm.close();
  }

  private async run(document: ReadDocument, request: SubgraphRequest, context: Context): Promise<ExecutionResult> {
    const result = await document.execute(context, request.variables ?? {}, request.operationName);
    await context.audit.sendRest(this.orm.em.fork() as EntityManager); // also of what nobody waited for to the end
    const answer = result.errors
      ? { ...result, errors: result.errors.map(error => this.masked(error, request)) }
      : result;
    if (context.answerIsSecret) secretAnswers.add(answer);
    return answer;
  }

  private masked(error: GraphQLError, { requestId, operationName: step }: SubgraphRequest): GraphQLError {
    const masked = maskError(error, hidden => this.log.error({ err: hidden, requestId, step }, 'request failed'));
    return new GraphQLError(masked.message, { path: error.path, extensions: masked.extensions });
  }
}

const nobodys = () => null;
