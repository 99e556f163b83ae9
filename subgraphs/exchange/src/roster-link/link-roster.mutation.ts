import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { cleanName } from '../roster/decode.rules.ts';
import { handlesRosters } from '../roster/roster-access.ts';
import { isListed, secretNames } from './remote-of.ts';
import { RosterLink } from './roster-link.entity.ts';
import { RosterLinkKind } from './roster-link.enums.ts';
import { planRun } from './sync-link.job.ts';

@InputType({ description: "A link to a member's roster." })
export class LinkRosterInput {
  @Field(() => ID, { description: 'The member whose roster it is.' })
  memberId!: string;

  @Field(() => String, { description: 'What planners call it, at most 200 characters; once per member.' })
  name!: string;

  @Field(() => RosterLinkKind, { description: 'How it is reached.' })
  kind!: RosterLinkKind;

  @Field(() => String, { description: 'Where it is; its origin is one that the operator lists.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Under which name the operator keeps the secret: capitals, digits and single underscores; null when none is needed.',
  })
  secretName?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether open shifts come in.' })
  pullsShifts!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the work of the member's own people comes in; not for a calendar.",
  })
  pullsHomeRoster!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it hears who was confirmed; not for a calendar.' })
  pushesConfirmed!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it hears which hours were worked; not for a calendar.',
  })
  pushesHours!: boolean;

  @Field(() => Int, { defaultValue: 15, description: 'Minutes between two runs, 5 to 1,440.' })
  everyMinutes!: number;
}

type Code =
  | 'NOT_ALLOWED'
  | 'NAME_TAKEN'
  | 'NO_NAME'
  | 'ADDRESS_NOT_ALLOWED'
  | 'INVALID_SECRET_NAME'
  | 'CANNOT_BE_TOLD'
  | 'TOO_MANY'
  | 'INVALID_INTERVAL';
const LinkRosterError = userErrorOf<Code>('LinkRoster', {
  NOT_ALLOWED: 'Who asks neither plans for all of this member nor is its key for rosters.',
  NAME_TAKEN: 'The member has a link of this name.',
  NO_NAME: 'The name is empty.',
  ADDRESS_NOT_ALLOWED: 'The operator of the platform does not list this address.',
  INVALID_SECRET_NAME: 'The name of a secret is capitals, digits and single underscores, at most 40.',
  CANNOT_BE_TOLD: 'A calendar is read only, and names nobody who works.',
  TOO_MANY: 'A member has at most 20 links.',
  INVALID_INTERVAL: 'Runs are 5 to 1,440 minutes apart.',
});

@ObjectType({ description: 'What became of a linkRoster.' })
export class LinkRosterPayload {
  @Field(() => RosterLink, {
    nullable: true,
    description: 'The link; its first run begins at once. Null when refused.',
  })
  rosterLink!: RosterLink | null;

  @Field(() => [LinkRosterError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

const mostLinks = 20;

@Resolver()
export class LinkRosterMutation {
  @Mutation(() => LinkRosterPayload, {
    description:
      "Links a member's roster system: what is open there comes in by itself, and who is confirmed goes back.",
  })
  async linkRoster(
    @Arg('input', () => LinkRosterInput, { description: 'The link.' }) input: LinkRosterInput,
    @Ctx() context: Context,
  ): Promise<LinkRosterPayload> {
    const { memberId } = input;
    if (!(await handlesRosters(context, memberId))) return refused('NOT_ALLOWED', 'memberId');
    const wrong = mistakeIn(input);
    if (wrong) return refused(...wrong);
    return context.em.transactional(
      async tx => {
        const known = await tx.find(RosterLink, { memberId, isActive: true });
        const name = cleanName(input.name.trim());
        if (known.length >= mostLinks) return refused('TOO_MANY', 'memberId');
        if (known.some(one => one.name === name)) return refused('NAME_TAKEN', 'name');
        const made = { regionId: context.viewer.tenantId, madeAt: context.now, madeBy: context.viewer.personId };
        const rosterLink = tx.create(RosterLink, { ...input, secretName: input.secretName ?? null, name, ...made });
        await planRun(tx, rosterLink, context.now, context.events);
        return { rosterLink, userErrors: [] };
      },
      { clear: true },
    );
  }
}

function mistakeIn(input: LinkRosterInput): [Code, string] | null {
  if (input.name.trim() === '') return ['NO_NAME', 'name'];
  if (!isListed(input.address, process.env)) return ['ADDRESS_NOT_ALLOWED', 'address'];
  if (input.secretName != null && !secretNames.test(input.secretName)) return ['INVALID_SECRET_NAME', 'secretName'];
  if (input.everyMinutes < 5 || input.everyMinutes > 1_440) return ['INVALID_INTERVAL', 'everyMinutes'];
  const isTold = input.pushesConfirmed || input.pushesHours || input.pullsHomeRoster;
  return input.kind === RosterLinkKind.ICAL && isTold ? ['CANNOT_BE_TOLD', 'kind'] : null;
}

const refused = (code: Code, field: string): LinkRosterPayload => ({
  rosterLink: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
