import { Migration0001EpasAndPathways } from '../migrations/0001-epas-and-pathways.ts';
import { Migration0002Privacy } from '../migrations/0002-privacy.ts';
import { Migration0003ConsentsHeard } from '../migrations/0003-consents-heard.ts';
import { Migration0004KeptForATime } from '../migrations/0004-kept-for-a-time.ts';
import { Migration0005EntrustmentWarnings } from '../migrations/0005-entrustment-warnings.ts';
import { BorrowedConsent } from './borrowed/consent.entity.ts';
import { BorrowedEmployment } from './borrowed/employment.entity.ts';
import { BorrowedProfession } from './borrowed/profession.entity.ts';
import { EpaDefinition } from './epa-definition/epa-definition.entity.ts';
import { EpaEntrustment } from './epa-entrustment/epa-entrustment.entity.ts';
import { EpaSetVersion } from './epa-set-version/epa-set-version.entity.ts';
import { PathwayStep } from './pathway/pathway-step.entity.ts';
import { Pathway } from './pathway/pathway.entity.ts';
import { TaughtEpa } from './pathway/taught-epa.entity.ts';

export const entities = [
  EpaSetVersion,
  EpaDefinition,
  EpaEntrustment,
  Pathway,
  PathwayStep,
  TaughtEpa,
  BorrowedEmployment,
  BorrowedProfession,
  BorrowedConsent,
];

export const migrations = [
  { name: '0001-epas-and-pathways', class: Migration0001EpasAndPathways },
  { name: '0002-privacy', class: Migration0002Privacy },
  { name: '0003-consents-heard', class: Migration0003ConsentsHeard },
  { name: '0004-kept-for-a-time', class: Migration0004KeptForATime },
  { name: '0005-entrustment-warnings', class: Migration0005EntrustmentWarnings },
];
