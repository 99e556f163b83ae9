import { useState } from 'preact/hooks';
import type {
  CreateShiftErrorCode,
  CreateShiftSeriesErrorCode,
  CreateShiftSeriesMutation,
  EditShiftErrorCode,
  PlanShiftFragment,
} from '../generated/operations.ts';
import { CreateShiftDocument, CreateShiftSeriesDocument, EditShiftDocument } from '../generated/plan.ts';
import type { Trouble } from '../graph/trouble.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { detailsOf, type PlanWish } from './plan-wish.ts';

export type PlanCode = CreateShiftErrorCode | CreateShiftSeriesErrorCode | EditShiftErrorCode;

interface Mistake {
  readonly code: PlanCode;
  readonly field: readonly string[] | null;
}

/** What came of sending it, where it was refused. */
export interface Refusal {
  readonly mistakes: readonly Mistake[];
  readonly possibleTimes: readonly string[];
  readonly impossibleDates: CreateShiftSeriesMutation['createShiftSeries'] extends (infer Payload) | null
    ? Payload extends { impossibleDates: infer Dates }
      ? Dates
      : never
    : never;
  /** The shift as another planner left it. */
  readonly now: PlanShiftFragment | null;
  readonly askedAgain: number;
  /** Of them, to whom another time is told within the notice of their rosters. */
  readonly shortNotice: number;
}

export const accepted: Refusal = {
  mistakes: [],
  possibleTimes: [],
  impossibleDates: [],
  now: null,
  askedAgain: 0,
  shortNotice: 0,
};

/** How it comes back: until which day, on which days of the week. */
export interface RepeatWish {
  readonly weekdays: readonly number[];
  readonly until: string;
  readonly skipDates: readonly string[];
}

export interface Planning {
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  readonly refusal: Refusal;
  /** What is wrong with one field, in words; null when nothing is. */
  readonly mistakeOf: (field: string) => string | null;
  readonly create: (wish: PlanWish, isPublished: boolean, repeat: RepeatWish | null) => Promise<boolean>;
  readonly edit: (shift: PlanShiftFragment, wish: PlanWish, mayAskAgain: boolean) => Promise<boolean>;
}

/** Making and changing shifts; each tells whether it was done. */
export function usePlanning(): Planning {
  const creating = useMutation(CreateShiftDocument);
  const repeating = useMutation(CreateShiftSeriesDocument);
  const editing = useMutation(EditShiftDocument);
  const [refusal, setRefusal] = useState(accepted);
  const conclude = (payload: { userErrors: readonly Mistake[] } & Partial<Omit<Refusal, 'mistakes'>>) => {
    const { userErrors, ...more } = payload;
    setRefusal({ ...accepted, ...more, mistakes: userErrors });
    return userErrors.length === 0;
  };
  return {
    isPending: creating.isPending || repeating.isPending || editing.isPending,
    trouble: creating.trouble ?? repeating.trouble ?? editing.trouble,
    refusal,
    mistakeOf(field) {
      const found = refusal.mistakes.find(mistake => mistake.field?.includes(field));
      return found ? t(`planMistake.${found.code}`) : null;
    },
    async create(wish, isPublished, repeat) {
      const input = { departmentId: wish.departmentId, isPublished, shift: detailsOf(wish) };
      if (!repeat) {
        const payload = (await creating.act({ input }))?.createShift;
        return payload ? conclude({ userErrors: payload.userErrors, possibleTimes: payload.possibleTimes }) : false;
      }
      const { weekdays, until, skipDates } = repeat;
      const series = { ...input, weekdays: [...weekdays], until: until || null, skipDates: [...skipDates] };
      const payload = (await repeating.act({ input: series }))?.createShiftSeries;
      return payload ? conclude({ userErrors: payload.userErrors, impossibleDates: payload.impossibleDates }) : false;
    },
    async edit({ id: shiftId, revision }, wish, mayAskAgain) {
      const what = { departmentId: wish.departmentId || null, shift: detailsOf(wish) };
      const payload = (await editing.act({ input: { shiftId, expectedRevision: revision, mayAskAgain, ...what } }))
        ?.editShift;
      if (!payload) return false;
      const { userErrors, possibleTimes, askedAgain, shortNotice, shift } = payload;
      return conclude({ userErrors, possibleTimes, askedAgain, shortNotice, now: shift });
    },
  };
}
