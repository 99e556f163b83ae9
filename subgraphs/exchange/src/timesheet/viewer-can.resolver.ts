import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { sidesOf, type Side } from './asked-timesheet.ts';
import { Timesheet } from './timesheet.entity.ts';
import { correctionsOf } from './timesheet.batches.ts';
import {
  canBeAnswered,
  canBeCorrected,
  canBeReturned,
  canBeSubmitted,
  canBeVerified,
  isAgreed,
  type SheetState,
} from './timesheet.rules.ts';

/** What who asks may do with hours, by the rules that the mutations ask. */
@Resolver(() => Timesheet)
export class ViewerCanTimesheetResolver {
  @FieldResolver(() => Boolean, { description: 'Whether `submitHours` would be accepted from who asks.' })
  viewerCanSubmit(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<boolean> {
    return may(sheet, 'hers', canBeSubmitted, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether `verifyTimesheets` would be accepted from who asks.' })
  viewerCanVerify(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<boolean> {
    return may(sheet, 'host', canBeVerified, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether `returnTimesheet` would be accepted from who asks.' })
  viewerCanReturn(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<boolean> {
    return may(sheet, 'host', canBeReturned, context);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `confirmTimesheet` and `disputeTimesheet` would be accepted from who asks.',
  })
  viewerCanAnswer(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<boolean> {
    return may(sheet, 'hers', canBeAnswered, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether `correctTimesheet` would be accepted from who asks.' })
  async viewerCanCorrect(@Root() sheet: Timesheet, @Ctx() context: Context): Promise<boolean> {
    if (!canBeCorrected(sheet) || (await sidesOf(sheet, context)).length === 0) return false;
    const corrections = await correctionsOf(context).load(sheet.id);
    return corrections.every(isAgreed);
  }
}

const may = async (
  sheet: Timesheet,
  side: Side,
  isItsTurn: (sheet: SheetState) => boolean,
  context: Context,
): Promise<boolean> => isItsTurn(sheet) && (await sidesOf(sheet, context)).includes(side);
