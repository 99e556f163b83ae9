import type { ComponentChildren } from 'preact';
import { t, tIfKnown } from '../language/language.ts';
import { hoursText, longDayText, spanText } from '../language/time.ts';
import { professionName } from './profession-name.ts';
import type { Shift } from './shift-page.tsx';

const briefing = ['reportAt', 'askFor', 'bring', 'contact', 'remarks'] as const;

/** Where, when, and what is asked, as a list of facts. */
export function ShiftFacts({ shift }: { readonly shift: Shift }) {
  const location = shift.department?.location;
  const terms = shift.viewerSignUp ? shift.viewerSignUp.lateCancellationTerms : shift.lateCancellationTerms;
  return (
    <dl class="facts">
      <Fact name={t('facts.when')}>
        {longDayText(shift.startsAt)}, {spanText(shift.startsAt, shift.endsAt)} (
        {t('shift.hours', { hours: hoursText(shift.workMinutes) })})<br />
        <span class="muted">{t('facts.break', { minutes: shift.breakMinutes })}</span>
      </Fact>
      {location && (
        <Fact name={t('facts.where')}>
          {shift.member?.name}
          <br />
          {location.name}, {location.street}, {location.place}
        </Fact>
      )}
      <Fact name={t('facts.places')}>{t('shift.taken', { taken: shift.placesTaken, places: shift.places })}</Fact>
      {shift.kind !== 'REGULAR' && <Fact name={t('facts.kind')}>{t(`shiftKind.${shift.kind}`)}</Fact>}
      {shift.isLearning && <Fact name={t('shiftFacts.learning')}>{supervision(shift)}</Fact>}
      {shift.profession && <Fact name={t('facts.profession')}>{professionName(shift.profession)}</Fact>}
      {shift.requiredEpas.length > 0 && (
        <Fact name={t('facts.epas')}>
          <ul class="facts__list">
            {shift.requiredEpas.map(({ epa, minimumLevel }, index) => (
              <li key={epa?.id ?? index}>
                {epa ? `${epa.code} ${epa.title}` : t('epa.unknown')}
                <span class="muted"> · {t('epa.level', { level: minimumLevel.slice(1) })}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {shift.requiredEpaSet && <Fact name={t('shiftFacts.epaSet')}>{shift.requiredEpaSet.name}</Fact>}
      {shift.requiredCredentials.length > 0 && (
        <Fact name={t('shiftFacts.credentials')}>
          {shift.requiredCredentials.map(kind => tIfKnown(`credentialKind.${kind}`, kind)).join(', ')}
        </Fact>
      )}
      {shift.requirementSet && <Fact name={t('shiftFacts.requirementSet')}>{shift.requirementSet.name}</Fact>}
      {shift.otherRequirements.length > 0 && (
        <Fact name={t('facts.other')}>
          {shift.otherRequirements.join(', ')}
          <br />
          <span class="muted">{t('facts.otherUnchecked')}</span>
        </Fact>
      )}
      {briefing.map(field => shift[field] && <Fact name={t(`briefing.${field}`)}>{shift[field]}</Fact>)}
      {terms && (
        <Fact name={t('shiftFacts.terms', { member: shift.member?.shortName ?? '' })}>
          {terms.text}
          <br />
          <span class="muted">{t(shift.viewerSignUp ? 'shiftFacts.termsOfYours' : 'shiftFacts.termsWhy')}</span>
        </Fact>
      )}
    </dl>
  );
}

/** By name for who plans it; for all others that it is arranged, or not yet. */
function supervision({ supervisor, isSupervised }: Shift): string {
  if (supervisor?.name) return t('shiftFacts.supervisedBy', { name: supervisor.name });
  return t(isSupervised ? 'shiftFacts.supervised' : 'shiftFacts.notSupervised');
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
