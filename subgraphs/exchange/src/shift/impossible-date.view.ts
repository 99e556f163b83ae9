import { LocalDate } from '@naober/kit/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { DatedSpan } from './series.rules.ts';
import { shiftProblems, type ShiftProblem, type ShiftProblemCode } from './shift-problem.rules.ts';

const codes = Object.fromEntries(Object.keys(shiftProblems).map(code => [code, code]));
registerEnumType(codes, {
  name: 'ShiftProblem',
  description: 'What can be wrong with what a shift says.',
  valuesConfig: Object.fromEntries(Object.entries(shiftProblems).map(([code, description]) => [code, { description }])),
});

@ObjectType({ description: 'A day on which a shift of a series or a copied week cannot be.' })
export class ImpossibleDate {
  @Field(() => LocalDate, { description: 'The day on which it would start; naming it in `skipDates` leaves it out.' })
  date!: string;

  @Field(() => codes, { description: 'Why not.' })
  problem!: ShiftProblemCode;
}

export const impossibleDates = (spans: readonly DatedSpan[]): ImpossibleDate[] =>
  spans.flatMap(({ date, span }) =>
    Array.isArray(span) ? [{ date, problem: (span as ShiftProblem[])[0]!.code }] : [],
  );
