import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: "How it was to work at a neighbour (RUN), told in a professional's name; public only while she agrees.",
})
@Entity({
  tableName: 'story',
  policies: seenBy<Story>(
    ({ professionalId, regionId, memberId, publishedAt, withdrawnAt }) =>
      `${withdrawnAt} is null and ${regionId} = viewer_tenant() and (${publishedAt} is not null
         or ${professionalId} = viewer_person()
         or viewer_holds('PROGRAMME_MANAGER', null) or viewer_holds('RECRUITER', ${memberId}))`,
  ),
})
export class Story {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  // No @Field: the story says of her what she agreed to, and no more.
  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Where she worked when it was written. */
  @Property({ type: 'uuid' })
  memberId!: string;

  /** The neighbour that it is about; null when about none in particular. */
  @Property({ type: 'uuid', nullable: true })
  hostMemberId: string | null = null;

  @Field(() => String, { description: 'What the story calls her, her first name as a rule; 1 to 60 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Title, in the language of the region; 1 to 120 characters.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'Plain text, in the language of the region; 1 to 2,000 characters.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The title in English; null when it was not translated.' })
  @Property({ type: 'text', nullable: true })
  titleEn: string | null = null;

  @Field(() => String, { nullable: true, description: 'The text in English; null when it was not translated.' })
  @Property({ type: 'text', nullable: true })
  textEn: string | null = null;

  @Field(() => DateTime, { description: 'When it was written and laid before her.' })
  @Property({ type: 'timestamptz' })
  draftedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When she agreed and it became public; null while it waits for her.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null = null;

  /** Since when it is gone for everybody; it stays for a time as proof of what she agreed to, and until when. */
  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null = null;
}
