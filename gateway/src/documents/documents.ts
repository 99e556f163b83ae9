import type { Viewer } from '@naober/kit/viewer';
import { createHash } from 'node:crypto';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { refusal } from '../graph-refusal.ts';
import { excessOf, usualLimits } from './document-limits.rules.ts';
import { mayAskAnything } from './who-may-ask-anything.rules.ts';

/** What visitors and widgets may run: the documents of the manifest, or any that they send. */
export type WhatVisitorsRun = 'trusted' | 'any';

/** What a request says about its document. */
export interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

/** Which text a request has executed, before the graph reads it. */
export class Documents {
  /** Digests of texts that are no longer than they may be. */
  private readonly checked = new Set<string>();

  constructor(
    /** By id, the documents that anybody may run. */
    private readonly trusted: ReadonlyMap<string, string>,
    private readonly visitorsRun: WhatVisitorsRun,
  ) {}

  /**
   * The text to execute; undefined when the request names none, or one that cannot be read, which the graph says. Throws
   * PERSISTED_DOCUMENT_NOT_FOUND, PERSISTED_DOCUMENT_REQUIRED, or by which code the document is too much.
   */
  textOf({ query, documentId }: Asked, viewer: Viewer): string | undefined {
    if (documentId !== undefined && documentId !== null) return this.trustedText(query, documentId);
    if (typeof query !== 'string') return undefined;
    if (this.visitorsRun === 'trusted' && !mayAskAnything(viewer))
      throw refusal('PERSISTED_DOCUMENT_REQUIRED', 'Say by `documentId` which trusted document is to run.');
    this.check(query);
    return query;
  }

  private trustedText(query: unknown, documentId: unknown): string {
    if (query !== undefined && query !== null) throw refusal('BAD_REQUEST', 'Send either `documentId` or `query`.');
    const text = typeof documentId === 'string' ? this.trusted.get(documentId) : undefined;
    if (text === undefined) throw refusal('PERSISTED_DOCUMENT_NOT_FOUND', 'There is no trusted document of this id.');
    return text;
  }

  private check(text: string): void {
    const digest = createHash('sha256').update(text).digest('base64');
    if (this.checked.has(digest)) return;
    const document = parsed(text);
    const excess = document && excessOf(document, usualLimits);
    if (excess) throw refusal(...excess);
    if (this.checked.size >= mostRemembered) this.checked.clear();
    this.checked.add(digest);
  }
}

const mostRemembered = 10_000;

/** Undefined when it cannot be read. */
function parsed(text: string): DocumentNode | undefined {
  const { tokens: maxTokens } = usualLimits;
  try {
    return parse(text, { maxTokens, noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (!error.message.includes('tokens. Parsing aborted')) return undefined;
    throw refusal('TOO_MANY_TOKENS', `This document has more than ${maxTokens} words and signs.`);
  }
}
