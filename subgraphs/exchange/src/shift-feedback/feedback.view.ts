import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { ProfessionalFeedback } from './professional-feedback.entity.ts';

export enum FeedbackQuestion {
  BRIEFING_COMPLETE = 'BRIEFING_COMPLETE',
  WAS_RECEIVED = 'WAS_RECEIVED',
  WOULD_RETURN = 'WOULD_RETURN',
}

registerEnumType(FeedbackQuestion, {
  name: 'FeedbackQuestion',
  description: 'What is asked of who worked a shift: yes or no.',
  valuesConfig: {
    BRIEFING_COMPLETE: { description: 'Whether the briefing was complete.' },
    WAS_RECEIVED: { description: 'Whether somebody was there to receive her.' },
    WOULD_RETURN: { description: 'Whether she would work there again.' },
  },
});

@ObjectType({ description: 'How many of those who worked at a department said yes.' })
export class FeedbackFigure {
  @Field(() => FeedbackQuestion, { description: 'To what.' })
  question!: FeedbackQuestion;

  @Field(() => Int, { description: 'How many people said yes.' })
  yes!: number;

  @Field(() => Int, { description: 'How many people were counted, five at least.' })
  answered!: number;
}

@ObjectType({ description: 'Words of somebody who worked there.' })
export class FeedbackText {
  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => ProfessionalRef, {
    nullable: true,
    description: 'Who wrote them; null for who did not want her name with them.',
  })
  professional!: ProfessionalRef | null;
}

@ObjectType({ description: 'What those who worked at a department in the last year say of it, for the department.' })
export class DepartmentFeedbackSummary {
  @Field(() => [FeedbackFigure], {
    nullable: true,
    description: 'By question, counted in whole groups of five people, each once; null below five.',
  })
  figures!: FeedbackFigure[] | null;

  @Field(() => [FeedbackText], {
    description: 'Words with a name at once; words without one from five such people on, in no order of time.',
  })
  texts!: FeedbackText[];
}

@ObjectType({ description: 'Somebody who worked a shift, and what who asks wrote to her.' })
export class WorkedPlace {
  @Field(() => ProfessionalRef, { nullable: true, description: 'Who worked; null while governance does not answer.' })
  professional!: ProfessionalRef | null;

  @Field(() => ProfessionalFeedback, {
    nullable: true,
    description: 'What who asks wrote to her about it; null when nothing.',
  })
  ownFeedback!: ProfessionalFeedback | null;
}
