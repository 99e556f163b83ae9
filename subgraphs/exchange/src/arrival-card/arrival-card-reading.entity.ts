import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';

/** That somebody read a revision of an arrival card. */
@Entity({
  tableName: 'arrival_card_reading',
  policies: rowsOf<ArrivalCardReading>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class ArrivalCardReading {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  cardId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'timestamptz' })
  acknowledgedAt!: Date;
}
