import { Migration0042Settlement } from '../../migrations/0042-settlement.ts';
import { Migration0043TravelCosts } from '../../migrations/0043-travel-costs.ts';
import { Migration0044Contributions } from '../../migrations/0044-contributions.ts';
import { BorrowedRegistration } from '../borrowed/registration.entity.ts';
import { ContributionTotal } from './contribution-total.entity.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementDifference } from './settlement-difference.entity.ts';
import { SettlementHold } from './settlement-hold.entity.ts';
import { SettlementLine } from './settlement-line.entity.ts';
import { SettlementRun } from './settlement-run.entity.ts';
import { SettlementTerms } from './settlement-terms.entity.ts';
import { TravelCost } from './travel-cost.entity.ts';
import { VatExemption } from './vat-exemption.entity.ts';

/** What is stored of settlement; `orm.ts` lists it with all else. */
export const settlementEntities = [
  SettlementBatch,
  SettlementLine,
  SettlementDifference,
  SettlementHold,
  SettlementRun,
  SettlementTerms,
  VatExemption,
  TravelCost,
  ContributionTotal,
  BorrowedRegistration,
];

export const settlementMigrations = [
  { name: '0042-settlement', class: Migration0042Settlement },
  { name: '0043-travel-costs', class: Migration0043TravelCosts },
  { name: '0044-contributions', class: Migration0044Contributions },
];
