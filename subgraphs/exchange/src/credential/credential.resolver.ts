import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { isOfAnotherOrganisation } from '../shift/shift-access.rules.ts';
import { employersOf } from '../sign-up/note-reading.ts';
import { isSyntheticNumber } from './big-number.rules.ts';
import { CredentialShare } from './credential-share.entity.ts';
import { credentialStatus } from './credential-status.rules.ts';
import { CredentialVerification } from './credential-verification.entity.ts';
import { Credential } from './credential.entity.ts';
import { CredentialStatus } from './credential.enums.ts';
import { withdrawRefusal } from './withdraw-credential.mutation.ts';

@Resolver(() => Credential)
export class CredentialResolver {
  @FieldResolver(() => CredentialStatus, { description: 'Where it stands today.' })
  status(@Root() { status, validUntil }: Credential, @Ctx() { now }: Context): CredentialStatus {
    return credentialStatus(status, validUntil, localDateOf(now));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the number is one of the demo or of a test: no register gives it out.',
  })
  isSynthetic(@Root() { number }: Credential): boolean {
    return number !== null && isSyntheticNumber(number);
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Whose it is; null while governance does not answer.',
  })
  async professional(@Root() { id, professionalId }: Credential, @Ctx() context: Context): Promise<ProfessionalRef> {
    const { viewer, audit } = context;
    const isOther = viewer.personId !== professionalId;
    if (isOther && isOfAnotherOrganisation(viewer, await employersOf(context, professionalId)))
      audit.read('Credential', id, professionalId);
    return { id: professionalId };
  }

  @FieldResolver(() => [CredentialVerification], { description: 'Who looked at it and what it came to, newest first.' })
  verifications(@Root() { id }: Credential, @Ctx() context: Context): Promise<CredentialVerification[]> {
    return looksOf(context).load(id);
  }

  @FieldResolver(() => [MemberRef], { description: 'The hosts to whose HR it was shown, first first.' })
  async shownTo(@Root() { id }: Credential, @Ctx() context: Context): Promise<MemberRef[]> {
    return (await sharesOf(context).load(id)).map(({ memberId }) => ({ id: memberId }));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `withdrawCredential` would be accepted from the person who asks.',
  })
  viewerCanWithdraw(@Root() credential: Credential, @Ctx() { viewer }: Context): boolean {
    return credential.professionalId === viewer.personId && withdrawRefusal(credential) === null;
  }
}

const looksOf = (context: Context) =>
  context.batched(looksOf, async ids => {
    const where = { credential: { $in: [...ids] } };
    const found = await context.guarded.find(CredentialVerification, where, { orderBy: { at: 'desc', id: 'desc' } });
    return ids.map(id => found.filter(({ credential }) => credential.id === id));
  });

const sharesOf = (context: Context) =>
  context.batched(sharesOf, async ids => {
    const where = { credential: { $in: [...ids] } };
    const found = await context.guarded.find(CredentialShare, where, { orderBy: { sharedAt: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ credential }) => credential.id === id));
  });

@Resolver(() => CredentialVerification)
export class CredentialVerificationResolver {
  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'For which member somebody looked; null for the register, and while governance does not answer.',
  })
  member(@Root() { memberId }: CredentialVerification): MemberRef | null {
    return memberId === null ? null : { id: memberId };
  }
}

@Resolver(() => ProfessionalRef)
export class PersonCredentialsResolver {
  @FieldResolver(() => [Credential], {
    nullable: true,
    description:
      'What she can show, what she took back left out, by kind and newest first; for HR of a host what she showed it. Null for all but herself and HR of who employs her or was shown something.',
  })
  async credentials(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<Credential[] | null> {
    const found = await credentialsOf(context).load(id);
    return found.length > 0 || context.viewer.personId === id ? found : null;
  }
}

const credentialsOf = (context: Context) =>
  context.batched(credentialsOf, async ids => {
    const where = { professionalId: { $in: [...ids] }, status: { $ne: CredentialStatus.WITHDRAWN } } as const;
    const orderBy = { kind: 'asc', submittedAt: 'desc', id: 'asc' } as const;
    const found = await context.guarded.find(Credential, where, { orderBy });
    return ids.map(id => found.filter(({ professionalId }) => professionalId === id));
  });
