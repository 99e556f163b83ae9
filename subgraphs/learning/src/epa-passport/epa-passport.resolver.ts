import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { EpaDefinition, EpaKind } from '../epa-definition/epa-definition.entity.ts';
import { EpaEntrustment } from '../epa-entrustment/epa-entrustment.entity.ts';
import { heldBy, standingTo } from '../epa-entrustment/epa-entrustment.resolver.ts';
import { looksFromElsewhere, maySee } from '../epa-entrustment/standing.rules.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { independentEpas, missingEpas, type AskedEpa } from './epa-passport.rules.ts';

@ObjectType({ description: 'What a professional is trusted with today, and what her professions still ask of her.' })
export class EpaPassport {
  @Field(() => [EpaEntrustment], {
    description: 'Her entrustments that count today, at any level, by set and in its order.',
  })
  held!: EpaEntrustment[];

  @Field(() => [EpaDefinition], {
    description:
      'Core EPAs of her professions, in the sets that count today, that she does not yet do independently (level 4), by set and in its order.',
  })
  missing!: EpaDefinition[];
}

@Resolver(() => ProfessionalRef)
export class EpaPassportResolver {
  @FieldResolver(() => EpaPassport, {
    nullable: true,
    description:
      'Her EPA passport; null for everybody but herself, the assessors and practice educators of her employers, and while she agrees (SHARE_EPA_PASSPORT) the practice educators of other members. That it was seen from elsewhere is logged.',
  })
  async epaPassport(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<EpaPassport | null> {
    const standing = await standingTo(context, id);
    if (!maySee(standing)) {
      context.audit.refused('EpaPassport', id, id);
      return null;
    }
    if (looksFromElsewhere(standing)) context.audit.read('EpaPassport', id, id);
    const [held, asked] = await Promise.all([heldBy(context, id), askedOf(context, id)]);
    const independent = independentEpas(held.map(({ epa, level }) => ({ epaId: epa.id, level })));
    const missing = missingEpas(asked, independent, localDateOf(context.now));
    return { held, missing: missing.map(epaId => context.em.getReference(EpaDefinition, epaId)) };
  }
}

/** The EPAs that count for the professional's professions: one statement for all that are asked together, EPAs included. */
function askedOf(context: Context, professionalId: string): Promise<AskedEpa[]> {
  const loader = context.batched(askedOf, async professionalIds => {
    const rows = await context.em.execute<AskedRow[]>(askedSql, [`{${professionalIds.join(',')}}`]);
    const byProfessional = Map.groupBy(rows, ({ asked_of }) => asked_of);
    return professionalIds.map(id => (byProfessional.get(id) ?? []).map(row => readAsked(context, row)));
  });
  return loader.load(professionalId);
}

interface AskedRow {
  asked_of: string;
  starts_on: string;
  ends_on: string | null;
  valid_from: string;
  valid_until: string | null;
  epa: Record<string, unknown>;
}

const askedSql = `
  select employment.professional_id as asked_of, starts_on, ends_on, valid_from, valid_until, to_jsonb(epa) as epa
  from borrowed_employment employment
  join borrowed_profession profession on profession.id = employment.profession_id
  join epa_definition epa on epa.profession_codes @> array[profession.code]
  join epa_set_version of_set on of_set.id = epa.set_id
  where employment.professional_id = any (?)
  order by of_set.name, of_set.id, epa.position`;

function readAsked({ em }: Context, { starts_on, ends_on, valid_from, valid_until, epa }: AskedRow): AskedEpa {
  const { id, kind } = em.map(EpaDefinition, epa as never);
  return {
    epaId: id,
    isCore: kind === EpaKind.CORE,
    employment: { startsOn: starts_on, endsOn: ends_on },
    set: { validFrom: valid_from, validUntil: valid_until },
  };
}
