import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { MemberRegistration } from './member-registration.entity.ts';
import { keepsRegistration, wrongFields } from './registration.rules.ts';

@InputType({ description: 'What invoices say of a member; what is left out is not known.' })
export class RecordMemberRegistrationInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { nullable: true, description: 'Number at the chamber of commerce: 8 digits.' })
  kvkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of a public body ("OIN"): 20 digits.' })
  oin?: string | null;

  @Field(() => String, { nullable: true, description: 'VAT number, such as `NL001234567B01`.' })
  vatNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Bank account, as IBAN; spaces do not matter.' })
  iban?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number: at most 120 characters.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode, such as `9728 NT`.' })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Place: at most 80 characters.' })
  city?: string | null;
}

const RecordMemberRegistrationError = userErrorOf<'INVALID'>('RecordMemberRegistration', {
  INVALID: 'It is not written as such a number is; the field says which.',
});

@ObjectType({ description: 'What became of a recordMemberRegistration.' })
export class RecordMemberRegistrationPayload {
  @Field(() => MemberRegistration, { nullable: true, description: 'As it stands now; null when refused.' })
  memberRegistration!: MemberRegistration | null;

  @Field(() => [RecordMemberRegistrationError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'INVALID'>[];
}

@Resolver()
export class RecordMemberRegistrationMutation {
  @Mutation(() => RecordMemberRegistrationPayload, {
    description: 'Says what invoices say of a member, by its administration or finance.',
  })
  async recordMemberRegistration(
    @Arg('input', () => RecordMemberRegistrationInput, { description: 'What is said.' })
    { memberId, ...input }: RecordMemberRegistrationInput,
    @Ctx() { em, viewer, personId }: Context,
  ): Promise<RecordMemberRegistrationPayload> {
    void personId; // throws when nobody is signed in
    const said = saidBy(input);
    return em.transactional(
      async tx => {
        const member = await tx.findOne(
          Member,
          { id: memberId, region: viewer.tenantId },
          { lockMode: LockMode.PESSIMISTIC_WRITE },
        );
        if (!member || !keepsRegistration(viewer, memberId))
          throw fail('NOT_FOUND', `You administer no member ${memberId}.`);
        const wrong = wrongFields(said);
        if (wrong.length > 0)
          return {
            memberRegistration: null,
            userErrors: wrong.map(field => userError('INVALID' as const, `${field} is not valid.`, [field])),
          };
        const known = await tx.findOne(MemberRegistration, { id: memberId });
        const about = { id: memberId, regionId: viewer.tenantId };
        const memberRegistration = known
          ? Object.assign(known, said)
          : tx.create(MemberRegistration, { ...about, ...said });
        return { memberRegistration, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** As it is kept: nothing around it, an IBAN without spaces, nothing where nothing was said. */
function saidBy(input: Omit<RecordMemberRegistrationInput, 'memberId'>) {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    kvkNumber: text(input.kvkNumber),
    oin: text(input.oin),
    vatNumber: text(input.vatNumber),
    iban: text(input.iban)?.replaceAll(' ', '').toUpperCase() ?? null,
    street: text(input.street),
    postcode: text(input.postcode)?.toUpperCase() ?? null,
    city: text(input.city),
  };
}
