import { PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { PathwayStep } from './pathway-step.entity.ts';

/** That a step teaches an EPA. A row of its own, so that both ways of asking cost one statement. */
@Entity({ tableName: 'taught_epa' })
export class TaughtEpa {
  [PrimaryKeyProp]?: ['step', 'epa'];

  @ManyToOne({ entity: () => PathwayStep, ref: true, primary: true })
  step!: Ref<PathwayStep>;

  @ManyToOne({ entity: () => EpaDefinition, ref: true, primary: true })
  epa!: Ref<EpaDefinition>;
}
