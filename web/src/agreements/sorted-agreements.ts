import type { CooperationAgreementStatus } from '../generated/operations.ts';

const making = new Set<CooperationAgreementStatus>(['DRAFT', 'CONSULTATION', 'COMPLIANCE_REVIEW']);
const holding = new Set<CooperationAgreementStatus>(['ADOPTED', 'IN_FORCE', 'EXPIRING']);

interface Sortable {
  readonly status: CooperationAgreementStatus;
  readonly title: string;
  readonly holdsUntil: string | null;
  readonly number: number;
}

/** What is being made, what holds or will (what ends first comes first), and what is over. */
export function sortedAgreements<Agreement extends Sortable>(agreements: readonly Agreement[]) {
  const last = ({ holdsUntil }: Sortable) => holdsUntil ?? '9999-12-31';
  const byEnd = (one: Agreement, other: Agreement) =>
    last(one).localeCompare(last(other)) || one.title.localeCompare(other.title, 'nl') || one.number - other.number;
  return {
    making: agreements.filter(({ status }) => making.has(status)).toSorted(byEnd),
    holding: agreements.filter(({ status }) => holding.has(status)).toSorted(byEnd),
    over: agreements
      .filter(({ status }) => !making.has(status) && !holding.has(status))
      .toSorted((one, other) => byEnd(other, one)),
  };
}
