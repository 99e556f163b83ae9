import { localDateOf } from '@naober/kit/local-time';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { rows } from '@naober/kit/sql';
import { tellFinance, type Telling, type Told } from './tell-finance.ts';

type Ending = Omit<Told, 'type'> & { readonly expiresOn: string };

/** Tells finance of who lends, in time and again, that the evidence of an exemption ends: work of later days is taxed. */
export async function warnOfExemptions(telling: Telling): Promise<void> {
  const { tx, now } = telling;
  const number = await ruleNumbers(tx, now);
  const today = localDateOf(now);
  // The shorter first: of two that are due at once the latter alone is said.
  for (const days of [number('LS-7.warn-again'), number('LS-7.warn')]) {
    const ending = await rows<Ending>(tx, claimSql, [days, today, today, days, days]);
    for (const { expiresOn, ...one } of ending)
      await tellFinance(telling, 'VAT_EXEMPTION_ENDS', { type: 'VatExemption', ...one }, one.homeMemberId, {
        expiresOn,
      });
  }
}

/** Whoever comes second, on whatever process, finds none left. What is followed by another exemption does not end. */
const claimSql = `
  update vat_exemption one set warned_days = ?
  where status = 'APPROVED' and valid_until between ?::date and ?::date + ?::integer
    and coalesce(warned_days > ?::integer, true)
    and not exists (select from vat_exemption next where next.status = 'APPROVED' and next.legal_basis = one.legal_basis
      and next.home_member_id = one.home_member_id and next.host_member_id = one.host_member_id
      and next.valid_from = one.valid_until + 1)
  returning id, region_id as "regionId", home_member_id as "homeMemberId", host_member_id as "hostMemberId",
    valid_until::text as "expiresOn"`;
