import type { KeyRefusal } from '../access-key/access-key.rules.ts';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@ObjectType({ description: 'As what an account acts today: a role of a person, or what a key was made for.' })
export class AccountRole {
  @Field(() => String, { description: 'The role, or the scope of a key.' })
  role!: string;

  @Field(() => ID, { nullable: true, description: 'The member at which it holds; null for the whole region.' })
  memberId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The department for which it holds; null for the whole member.' })
  departmentId!: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'How a session was opened.' })
export class AccountSignIn {
  @Field(() => String, { description: 'Name of the sign-in service.' })
  service!: string;

  @Field(() => DateTime, { description: 'When she signed in.' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'How surely the service knew her, in its own word; null when it said nothing.',
  })
  assurance!: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What the gateway must know of who asks.' })
export class Account {
  @Field(() => ID, { nullable: true, description: 'The person; null for keys of organisations and for widgets.' })
  professionalId!: string | null;

  @Field(() => ID, { description: 'The region whose records can be seen.' })
  regionId!: string;

  @Field(() => String, { description: 'What asks: `portal`, `widget`, `key` or `token`.' })
  client!: 'portal' | 'widget' | 'key' | 'token';

  @Field(() => ID, { description: 'The session or key.' })
  clientId!: string;

  @Field(() => Boolean, { description: 'Whether it may change anything.' })
  mayWrite!: boolean;

  @Field(() => [AccountRole], { description: 'As what it acts today.' })
  roles!: AccountRole[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment from which it counts no more; null when none is set.',
  })
  endsAt!: Date | null;

  @Field(() => AccountSignIn, { nullable: true, description: 'How the session was opened; null for what is none.' })
  signIn!: AccountSignIn | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What a key may do, or why it may do nothing.' })
export class KeyAccount {
  @Field(() => ID, { description: 'The key.' })
  keyId!: string;

  @Field(() => Account, { nullable: true, description: 'As what it acts; null when it is refused.' })
  account!: Account | null;

  @Field(() => String, {
    nullable: true,
    description: '`EXPIRED`, `REVOKED` or `WRONG_ORIGIN`; null when it is good.',
  })
  refusal!: KeyRefusal | null;
}
