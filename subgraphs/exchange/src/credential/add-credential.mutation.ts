import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { registerAddress } from '../big-register/register-address.ts';
import { addRefusals, kept, type AddRefusal, type ToldCredential } from './add-credential.rules.ts';
import { professionGroupHint } from './big-number.rules.ts';
import { checkRegistrationJob } from './check-registration.job.ts';
import { aboutCode, kindsOfCredential } from './credential-kind.rules.ts';
import { isGone } from './credential-status.rules.ts';
import { Credential } from './credential.entity.ts';
import { CredentialKind, CredentialStatus } from './credential.enums.ts';
import { lockPerson } from './lock-person.ts';

@InputType({ description: 'What somebody says of a credential of hers; what its kind does not keep is dropped.' })
export class AddCredentialInput {
  @Field(() => CredentialKind, { description: 'What kind of proof it is.' })
  kind!: CredentialKind;

  @Field(() => String, { nullable: true, description: 'What it is about, as a code; null where the kind says it all.' })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'The BIG number, 11 digits; null for every other kind.' })
  number?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of issue; null where none is kept.' })
  datedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it counts; null when it has none.' })
  validUntil?: string | null;
}

const AddCredentialError = userErrorOf<AddRefusal>('AddCredential', {
  OF_EMPLOYER: 'Only HR of an employer records this, by the word of the occupational health service.',
  NUMBER_NOT_VALID: 'A BIG number has 11 digits.',
  ABOUT_NOT_VALID: 'It does not say what it is about in the way of its kind.',
  DATE_REQUIRED: 'The day of issue is missing.',
  DATE_IN_FUTURE: 'The day of issue has not come yet.',
  END_REQUIRED: 'The last day on which it counts is missing.',
  ENDS_BEFORE_IT_BEGINS: 'Its last day is before its first.',
  OVER_ALREADY: 'Its last day is over.',
  ALREADY_ADDED: 'She handed in the same one before: it is shown to another host instead.',
  NUMBER_TAKEN: 'Somebody else handed in this number.',
  TOO_MANY: 'She has as many as are kept of one person.',
});

@ObjectType({ description: 'What became of an addCredential.' })
export class AddCredentialPayload {
  @Field(() => Credential, { nullable: true, description: 'The credential; null when refused.' })
  credential!: Credential | null;

  @Field(() => [AddCredentialError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<AddRefusal>[];
}

@Resolver()
export class AddCredentialMutation {
  @Mutation(() => AddCredentialPayload, {
    description: 'Hands in a credential of the professional who asks, once for all hosts; somebody looks at it next.',
  })
  async addCredential(
    @Arg('input', () => AddCredentialInput, { description: 'What it is.' }) input: AddCredentialInput,
    @Ctx() { platform, personId, now, events }: Context,
  ): Promise<AddCredentialPayload> {
    const { kind, about, number, datedOn = null, validUntil = null } = input;
    const told = kept({
      kind,
      about: aboutCode(about),
      number: number?.replaceAll(/[\s.]/g, '') || null,
      datedOn,
      validUntil,
    });
    return platform.transactional(
      async tx => {
        const { regionId } = await lockPerson(tx, personId);
        const refusals = await refusalsOf(tx, told, personId, localDateOf(now));
        if (refusals.length > 0) return refused(refusals);
        const hint = told.number ? professionGroupHint(told.number) : told.about;
        const whose = { regionId, professionalId: personId, submittedAt: now, statusSince: now };
        const credential = tx.create(Credential, {
          ...told,
          ...whose,
          about: hint,
          status: CredentialStatus.SUBMITTED,
        });
        if (told.number && registerAddress())
          await events.enqueue(tx, checkRegistrationJob, { credentialId: credential.id });
        return { credential, userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function refusalsOf(
  tx: EntityManager,
  told: ToldCredential,
  personId: string,
  today: string,
): Promise<AddRefusal[]> {
  const own = (await tx.find(Credential, { professionalId: personId })).filter(one => !isGone(one.status));
  const sameNumber = told.number ? await tx.find(Credential, { number: told.number }) : [];
  return addRefusals({
    told,
    today,
    isThereAlready: own.some(one => isSame(one, told)),
    isNumberOfAnother: sameNumber.some(one => one.professionalId !== personId && !isGone(one.status)),
    count: own.length,
  });
}

function isSame(one: Credential, told: ToldCredential): boolean {
  if (one.kind !== told.kind) return false;
  if (told.number !== null) return one.number === told.number;
  // What is seen anew is a new one; while the last waits to be seen, it is that one.
  if (kindsOfCredential[told.kind].day === 'SEEN') return one.status === CredentialStatus.SUBMITTED;
  return one.about === told.about && one.datedOn === told.datedOn && one.validUntil === told.validUntil;
}

const refused = (codes: readonly AddRefusal[]): AddCredentialPayload => ({
  credential: null,
  userErrors: codes.map(code => userError(code, `Not kept: ${code}.`, fieldOf[code] ? [fieldOf[code]] : null)),
});

const fieldOf: Partial<Record<AddRefusal, string>> = {
  OF_EMPLOYER: 'kind',
  NUMBER_NOT_VALID: 'number',
  NUMBER_TAKEN: 'number',
  ABOUT_NOT_VALID: 'about',
  DATE_REQUIRED: 'datedOn',
  DATE_IN_FUTURE: 'datedOn',
  END_REQUIRED: 'validUntil',
  ENDS_BEFORE_IT_BEGINS: 'validUntil',
  OVER_ALREADY: 'validUntil',
};
