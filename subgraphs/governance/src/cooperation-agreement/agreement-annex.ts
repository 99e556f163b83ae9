import { Field, InputType, ObjectType } from 'type-graphql';
import { longestTitle } from './cooperation-agreement.rules.ts';
import { longestAnnex, type AnnexText } from './draft.rules.ts';

@ObjectType({ description: 'What belongs to an agreement: a document that is kept elsewhere, or a text ("bijlage").' })
export class AgreementAnnex implements AnnexText {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it is kept; null when its text is here.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Its text; null when it is kept elsewhere.' })
  text!: string | null;
}

@InputType({ description: 'An annex: with a reference or with a text, not both.' })
export class AgreementAnnexInput {
  @Field(() => String, { description: `What it is called; 1 to ${longestTitle} characters.` })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it is kept; null when its text is here.' })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Its text, at most ${longestAnnex} characters; null when it is kept elsewhere.`,
  })
  text?: string | null;
}

/** As it is stored: trimmed, and null for what is not there. */
export const annexOf = ({ title, reference, text }: AgreementAnnexInput): AnnexText => ({
  title: title.trim(),
  reference: reference?.trim() || null,
  text: text?.trim() || null,
});
