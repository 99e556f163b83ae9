import { registerEnumType } from 'type-graphql';

export enum QuestionnaireKind {
  RUNNER = 'RUNNER',
  MANAGER = 'MANAGER',
}

registerEnumType(QuestionnaireKind, {
  name: 'PlacementQuestionnaireKind',
  description: 'Who is asked how a placement was.',
  valuesConfig: {
    RUNNER: { description: 'Who was placed ("RUNner").' },
    MANAGER: { description: 'Who led: her team lead at home, and who leads or plans at the host.' },
  },
});
