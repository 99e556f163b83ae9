import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { HourBand } from './hour-band.rules.ts';

/** Every row of the bands, of all caos and days; there are some tens. */
export const hourBands = (em: EntityManager): Promise<HourBand[]> =>
  rows<HourBand>(
    em,
    `select cao, code, valid_from::text as "validFrom", valid_until::text as "validUntil",
       weight_percent::float as "weightPercent", spans, holidays from hour_band order by cao, code, valid_from`,
  );
