import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventArgs, EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from './events.ts';
import { uuidv7 } from './ids.ts';
import type { Viewer } from './viewer.ts';

/** What somebody did to one record, or tried to. */
export interface AuditEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly kind: 'WRITE' | 'READ' | 'REFUSED';
  /** What was asked: `<subgraph>.<mutation>`, `<subgraph>.read`, or a job's name after that of its subgraph. */
  readonly action: string;
  /** Type and id; null when the attempt named none. */
  readonly recordType: string | null;
  readonly recordId: string | null;
  /** Whose record it is; null when nobody's. */
  readonly subjectId: string | null;
  /** Of which tenant the record is; null when it is that of who asked, or of none. */
  readonly tenantId: string | null;
}

/** Who was at it, the same for all entries of one request. */
export interface AuditActor {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly client: string;
  readonly clientId: string | null;
  /** At which organisations; what a key was made for, or where a person holds roles. */
  readonly organisationIds: readonly string[];
  readonly requestId: string;
}

export const auditTopicOf = (subgraph: string) => `${subgraph}.audit`;

type What = Pick<AuditEntry, 'recordType' | 'recordId' | 'subjectId' | 'tenantId'>;

/** Collects what one request, or one job, leaves in the audit log, and hands it to whoever keeps the log. */
export class Audit {
  private readonly waiting: AuditEntry[] = [];
  private readonly written: What[] = [];
  private sent: Promise<void> = Promise.resolve();

  constructor(
    private readonly events: Events,
    private readonly subgraph: string,
    private readonly viewer: Viewer,
    private readonly requestId: string,
    private readonly now: () => Date,
    private action = 'read',
  ) {}

  /** Says what is being done from here on: a mutation's field. */
  begin(action: string): void {
    this.action = action;
  }

  /** Somebody's record was shown to another; where and to whom that matters, the noun's rule knows. */
  read(recordType: string, recordId: string, subjectId: string | null): void {
    const isKnown = this.waiting.some(
      one =>
        one.kind === 'READ' &&
        one.recordType === recordType &&
        one.recordId === recordId &&
        one.subjectId === subjectId,
    );
    if (!isKnown) this.add('READ', { recordType, recordId, subjectId, tenantId: null });
  }

  /** A rule said no; of one record it is noted once, by who knows it best first: as EpaEntrustment, then Entrustment. */
  refused(
    recordType: string | null = null,
    recordId: string | null = null,
    subjectId: string | null = null,
    tenantId: string | null = null,
  ): void {
    const isSame = (one: AuditEntry) => one.recordId === recordId && one.recordType?.endsWith(recordType ?? '');
    const isKnown = recordId !== null && this.waiting.some(one => one.kind === 'REFUSED' && isSame(one));
    if (!isKnown) this.add('REFUSED', { recordType, recordId, subjectId, tenantId });
  }

  /** A record was changed by SQL; what changes through entities is noted by itself. */
  wrote(recordType: string, recordId: string, subjectId: string | null, tenantId: string | null = null): void {
    this.written.push({ recordType, recordId, subjectId, tenantId });
  }

  /** Sends what was written, in the transaction that wrote it. */
  async sendWrites(tx: EntityManager): Promise<void> {
    const written = this.written.splice(0);
    const byRecord = new Map(written.map(one => [`${one.recordType} ${one.recordId}`, one]));
    await this.send(
      tx,
      [...byRecord.values()].map(one => this.entryOf('WRITE', one)),
    );
  }

  /** What was rolled back was not written. */
  forgetWrites(): void {
    this.written.length = 0;
  }

  /** Sends what was read and refused: before the answer leaves, so that none leaves without a trace. */
  async sendRest(em: EntityManager): Promise<void> {
    // One after the other: who finds nothing left to send waits for who sends it, and fails when that fails.
    this.sent = this.sent.then(() => this.send(em, this.waiting.splice(0)));
    await this.sent;
  }

  private add(kind: AuditEntry['kind'], what: What): void {
    this.waiting.push(this.entryOf(kind, what));
  }

  private entryOf(kind: AuditEntry['kind'], what: What): AuditEntry {
    const whose = `${this.subgraph}.`;
    const action = this.action.startsWith(whose) ? this.action : whose + this.action;
    return { id: uuidv7(), at: this.now().toISOString(), kind, action, ...what };
  }

  private async send(em: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const { tenantId, personId, client, clientId, roles } = this.viewer;
    const organisationIds = [...new Set(roles.flatMap(({ organisationId }) => organisationId ?? []))];
    const actor: AuditActor = { tenantId, personId, client, clientId, organisationIds, requestId: this.requestId };
    const fact = { id: entries[0]!.id, version: 1, state: { actor, entries } };
    await this.events.send(em, auditTopicOf(this.subgraph), fact);
  }
}

const auditInForce = new AsyncLocalStorage<Audit>();

/** Runs work whose writes are noted in `audit`. */
export const withAudit = <T>(audit: Audit, work: () => Promise<T>): Promise<T> => auditInForce.run(audit, work);

/** Notes in the log that is in force, if any, what was changed by SQL. */
export const noteWrite = (recordType: string, recordId: string, subjectId: string | null): void =>
  auditInForce.getStore()?.wrote(recordType, recordId, subjectId);

/** Whose a record is; null when nobody's. Each subgraph says so of its own entities. */
export type SubjectOf = (entity: object) => string | null;

/** Of which tenant a record is; null when it does not say. What the platform does has no other. */
export type TenantOf = (entity: object) => string | null;

/** Notes every record that is created, changed or removed through the ORM, in the transaction that does it. */
export class NoteWrites implements EventSubscriber {
  constructor(
    private readonly subjectOf: SubjectOf,
    private readonly tenantOf: TenantOf,
  ) {}

  afterCreate(change: EventArgs<object>): void {
    this.note(change);
  }

  afterUpdate(change: EventArgs<object>): void {
    this.note(change);
  }

  afterDelete(change: EventArgs<object>): void {
    this.note(change);
  }

  async beforeTransactionCommit({ em, transaction }: TransactionEventArgs): Promise<void> {
    if (!transaction?.savepointName) await auditInForce.getStore()?.sendWrites(em as EntityManager);
  }

  afterTransactionRollback({ transaction }: TransactionEventArgs): void {
    if (!transaction?.savepointName) auditInForce.getStore()?.forgetWrites();
  }

  private note({ entity, meta }: EventArgs<object>): void {
    const { id } = entity as { id?: unknown };
    if (typeof id !== 'string') return;
    auditInForce.getStore()?.wrote(meta.className, id, this.subjectOf(entity), this.tenantOf(entity));
  }
}
