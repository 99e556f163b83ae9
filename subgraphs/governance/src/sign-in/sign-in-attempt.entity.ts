import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { rowsOf } from '@naober/kit/row-security';
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@ObjectType({ description: 'Somebody on her way to her sign-in service and back; taken once.' })
@Entity({ tableName: 'sign_in_attempt', policies: rowsOf(() => 'false') })
export class SignInAttempt {
  /** Of the cookie by which the browser that went is known again. */
  @PrimaryKey({ type: 'text' })
  secretDigest!: string;

  @Field(() => String, { description: 'Name of the sign-in service that she went to.' })
  @Property({ type: 'text' })
  issuer!: string;

  @Field(() => String, { description: 'What must come back with the code.' })
  @Property({ type: 'text' })
  state!: string;

  @Field(() => String, { description: 'What must stand in the ID token.' })
  @Property({ type: 'text' })
  nonce!: string;

  @Field(() => String, { description: 'PKCE: what the code is exchanged with.' })
  @Property({ type: 'text' })
  codeVerifier!: string;

  @Field(() => String, { description: 'The page of the portal that she came from: a path.' })
  @Property({ type: 'text' })
  returnTo!: string;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;
}
