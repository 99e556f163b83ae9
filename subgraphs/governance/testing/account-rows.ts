import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { AccessKey } from '../src/access-key/access-key.entity.ts';
import { AccessKeyKind } from '../src/access-key/access-key.enums.ts';
import { Identity } from '../src/identity/identity.entity.ts';
import type { Professional } from '../src/professional/professional.entity.ts';
import { Session } from '../src/session/session.entity.ts';

type Over<T> = Partial<RequiredEntityData<T>>;
export const since = new Date('2026-03-10T09:00:00Z');

export const anIdentity = (em: EntityManager, professional: Professional, over: Over<Identity> = {}): Identity =>
  em.create(Identity, {
    region: professional.region,
    professional,
    issuer: 'martini',
    subject: uuidv7(),
    linkedAt: since,
    ...over,
  });

/** A browser in which somebody is signed in. */
export const aSession = (em: EntityManager, professional: Professional, over: Over<Session> = {}): Session =>
  em.create(Session, {
    region: professional.region,
    professional,
    secretDigest: uuidv7(),
    issuer: 'martini',
    browser: 'Firefox, Android',
    startedAt: since,
    lastUsedAt: since,
    ...over,
  });

/** A personal token; say what differs. */
export const aToken = (em: EntityManager, professional: Professional, over: Over<AccessKey> = {}): AccessKey =>
  em.create(AccessKey, {
    region: professional.region,
    kind: AccessKeyKind.PERSONAL,
    professional,
    name: 'rooster naar agenda',
    secretDigest: uuidv7(),
    hint: 'nbp_ab',
    createdAt: since,
    expiresAt: new Date('2026-06-08T09:00:00Z'),
    ...over,
  });
