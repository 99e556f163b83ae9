import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';

/** That somebody read a version as what she is. Never changed; what others learn of it is that somebody has not, and how many have. */
@Entity({
  tableName: 'handbook_acknowledgement',
  policies: rowsOf<HandbookAcknowledgement>(({ professional }) => `${professional} = viewer_person()`),
})
export class HandbookAcknowledgement {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => HandbookVersion, ref: true })
  handbookVersion!: Ref<HandbookVersion>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Enum({ items: () => Role })
  role!: Role;

  @Property({ type: 'timestamptz' })
  acknowledgedAt!: Date;
}
