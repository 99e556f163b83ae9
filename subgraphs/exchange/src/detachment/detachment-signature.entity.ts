import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { DetachmentPartyKind, SignInStrength } from './detachment.enums.ts';

/** Never changed: the running subgraph may add to the table and read it. */
@ObjectType({ description: 'An electronic signature: who, when, how identified, and of which text.' })
@Entity({
  tableName: 'detachment_signature',
  policies: seenBy<DetachmentSignature>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentSignature {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Property({ type: 'integer' })
  round!: number;

  @Field(() => DetachmentPartyKind, { description: 'For which party.' })
  @Enum({ items: () => DetachmentPartyKind })
  party!: DetachmentPartyKind;

  @Property({ type: 'uuid' })
  signedBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  @Property({ type: 'timestamptz' })
  signedAt!: Date;

  @Field(() => String, { description: 'By which sign-in service who signed was identified, such as `martini`.' })
  @Property({ type: 'text' })
  signInService!: string;

  @Field(() => DateTime, { description: 'When she had signed in with it.' })
  @Property({ type: 'timestamptz' })
  signedInAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'How surely that service knew her, in its own word: its `acr` claim, or the methods of its `amr`; null when it said nothing.',
  })
  @Property({ type: 'text', nullable: true })
  assurance: string | null = null;

  @Field(() => SignInStrength, { description: 'How sure it is who signed.' })
  @Enum({ items: () => SignInStrength })
  strength!: SignInStrength;

  @Field(() => String, { description: 'SHA-256 of the text that was signed, hexadecimal.' })
  @Property({ type: 'text' })
  textHash!: string;
}
