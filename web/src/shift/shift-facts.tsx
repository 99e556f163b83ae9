import type { ComponentChildren } from 'preact';
import { t } from '../language/language.ts';
import { hoursText, longDayText, spanText } from '../language/time.ts';
import { professionName } from './profession-name.ts';
import type { Shift } from './shift-page.tsx';

/** Where, when, and what is asked, as a list of facts. */
export function ShiftFacts({ shift }: { readonly shift: Shift }) {
  const location = shift.department?.location;
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
      {shift.otherRequirements.length > 0 && (
        <Fact name={t('facts.other')}>
          {shift.otherRequirements.join(', ')}
          <br />
          <span class="muted">{t('facts.otherUnchecked')}</span>
        </Fact>
      )}
      {shift.remarks && <Fact name={t('facts.remarks')}>{shift.remarks}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
