import type { RegisterProfessional } from './big-register.contract.ts';

export type RegisterOutcome = 'VERIFIED' | 'RESTRICTED' | 'SUSPENDED' | 'STRUCK_OFF' | 'NOT_FOUND';

/** What the register says of one number; never the text of a measure. */
export interface RegisterFound {
  readonly outcome: RegisterOutcome;
  /** The code of the profession; null when the number is not known there. */
  readonly professionGroup: string | null;
  /** Those in force, by code such as `01.047`, in order. */
  readonly specialisms: readonly string[];
  /** The last day of the registration; null when none is said. */
  readonly validUntil: string | null;
}

const nowhere: RegisterFound = { outcome: 'NOT_FOUND', professionGroup: null, specialisms: [], validUntil: null };

/** PR-5: what stands about that number today. Whatever is not known to leave the right to work whole, a person looks at. */
export function foundOf(professionals: readonly RegisterProfessional[], number: string, today: string): RegisterFound {
  for (const { ArticleRegistration, Specialism, JudgmentProvision, Limitation } of professionals) {
    const registration = ArticleRegistration.find(one => one.ArticleRegistrationNumber === number);
    if (!registration) continue;
    const { ProfessionalGroupCode: professionGroup, ArticleRegistrationEndDate: validUntil } = registration;
    const measures = JudgmentProvision.filter(one => one.ArticleNumber === number && isInForce(one, today));
    const limits = Limitation.filter(one => one.ArticleRegistrationNumber === number && isLimitInForce(one, today));
    const outcomes = [
      ...(validUntil !== null && validUntil < today ? ['STRUCK_OFF' as const] : []),
      ...measures.map(({ PublicDescription }) => outcomeOfMeasure(PublicDescription)),
      ...limits.map(() => 'RESTRICTED' as const),
    ];
    const specialisms = Specialism.filter(one => one.ArticleRegistrationNumber === number && isInForce(one, today))
      .map(one => `${professionGroup}.${one.TypeOfSpecialismId.padStart(3, '0')}`)
      .sort();
    return { outcome: gravest(outcomes), professionGroup, specialisms, validUntil };
  }
  return nowhere;
}

interface Span {
  readonly StartDate: string | null;
  readonly EndDate: string | null;
}

const isInForce = ({ StartDate, EndDate }: Span, today: string): boolean =>
  (StartDate === null || StartDate <= today) && (EndDate === null || today <= EndDate);

const isLimitInForce = (one: Span & { readonly ExpirationEndDate: string | null }, today: string): boolean =>
  isInForce(one, today) && (one.ExpirationEndDate === null || today <= one.ExpirationEndDate);

/** Wet BIG art. 48: a warning, a reprimand and a fine take nothing of the right to work; the rest does. */
function outcomeOfMeasure(text: string): RegisterOutcome {
  if (/doorhal|doorgehaald|ontzegging van het recht/i.test(text)) return 'STRUCK_OFF';
  if (/schors/i.test(text) && !/voorwaardelijke schorsing/i.test(text)) return 'SUSPENDED';
  if (/berisping|waarschuwing|geldboete/i.test(text)) return 'VERIFIED';
  return 'RESTRICTED';
}

const order: readonly RegisterOutcome[] = ['VERIFIED', 'RESTRICTED', 'SUSPENDED', 'STRUCK_OFF'];

const gravest = (all: readonly RegisterOutcome[]): RegisterOutcome =>
  all.reduce<RegisterOutcome>((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), 'VERIFIED');
