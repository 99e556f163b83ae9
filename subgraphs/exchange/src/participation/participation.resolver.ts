import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isHerself } from '../pool/pool-access.rules.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ParticipationPreference } from './participation-preference.entity.ts';
import { isWishReached } from './participation.rules.ts';
import { wishesAtWork } from './wishes.ts';

/** The wishes, or null for unknown and forbidden alike. */
export async function visiblePreference(id: string, context: Context): Promise<ParticipationPreference | null> {
  const preference = await context.byId(ParticipationPreference).load(id);
  if (preference && isHerself(context.viewer, preference.professionalId)) return preference;
  return context.hidden(ParticipationPreference, id);
}

@Resolver(() => ParticipationPreference)
export class ParticipationPreferenceResolver {
  @FieldResolver(() => [MemberRef], { description: 'At these members; empty for everywhere.' })
  members(@Root() { memberIds }: ParticipationPreference): MemberRef[] {
    return memberIds.map(id => ({ id }));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether one shift more today would be more than she wishes in four weeks: a note to herself, and nobody asks her beyond it.',
  })
  async isWishReached(
    @Root() { professionalId, atMostShifts }: ParticipationPreference,
    @Ctx() context: Context,
  ): Promise<boolean> {
    if (atMostShifts === null) return false;
    const loader = context.batched(ParticipationPreferenceResolver, async ids => {
      const found = await wishesAtWork(context.platform, ids, context.now, context.now);
      return ids.map(id => found.get(id)!.starts);
    });
    return isWishReached(atMostShifts, await loader.load(professionalId), context.now);
  }
}

@Resolver(() => ProfessionalRef)
export class OwnPreferenceResolver {
  @FieldResolver(() => ParticipationPreference, {
    nullable: true,
    description: 'Where, when and how often she likes to work; null until she said so, and for all but herself.',
  })
  async participationPreference(
    @Root() { id }: ProfessionalRef,
    @Ctx() context: Context,
  ): Promise<ParticipationPreference | null> {
    if (!isHerself(context.viewer, id)) return null;
    const loader = context.batched(OwnPreferenceResolver, async ids => {
      const found = await context.guarded.find(ParticipationPreference, { professionalId: { $in: [...ids] } });
      return ids.map(one => found.find(({ professionalId }) => professionalId === one) ?? null);
    });
    return loader.load(id);
  }
}
