import type { EntityManager } from '@mikro-orm/postgresql';
import { AccessKey } from './access-key.entity.ts';
import type { AccessKeyKind, AccessScope } from './access-key.enums.ts';
import { mayWriteBy } from './access-key.rules.ts';
import { newSecret } from './secret.ts';

/** Whose the key is and what it may do; what is left out it is not or may not. */
export interface KeyWish {
  readonly kind: AccessKeyKind;
  readonly regionId: string;
  readonly memberId?: string | null;
  readonly professionalId?: string;
  readonly name: string;
  /** Null: no end is set. */
  readonly days: number | null;
  readonly scopes?: AccessScope[];
  readonly origins?: string[];
  readonly roleGrantIds?: string[];
  readonly mayWrite?: boolean;
  readonly supersedes?: AccessKey;
}

export interface IssuedKey {
  readonly accessKey: AccessKey;
  /** The only time that it can be seen. */
  readonly secret: string;
}

/** Makes a key; its secret is known to the caller alone. `createdById` null: an operator makes it. */
export function issueKey(tx: EntityManager, wish: KeyWish, createdById: string | null, now: Date): IssuedKey {
  const { kind, regionId, memberId = null, professionalId = null, name, days, scopes = [], origins = [] } = wish;
  const { secret, secretDigest, hint } = newSecret(kind);
  const accessKey = tx.create(AccessKey, {
    region: regionId,
    kind,
    member: memberId,
    professional: professionalId,
    name: name.trim(),
    secretDigest,
    hint,
    scopes: [...new Set(scopes)],
    origins: [...new Set(origins)],
    roleGrantIds: wish.roleGrantIds ?? [],
    mayWrite: wish.mayWrite ?? mayWriteBy(scopes),
    createdAt: now,
    createdBy: createdById,
    expiresAt: days === null ? null : new Date(now.getTime() + days * 86_400_000),
    supersedes: wish.supersedes ?? null,
  });
  return { accessKey, secret };
}
