import type { StartQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { ShiftPlace, ShiftTime } from '../shift/shift-line.tsx';
import { standingOf } from '../shift/standing.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Status } from '../ui/notice.tsx';

type Agenda = NonNullable<StartQuery['me']>['agenda'];

export function NextShifts({ agenda }: { readonly agenda: Agenda }) {
  if (!agenda || agenda.nodes.length === 0) {
    return (
      <Empty why={t('start.noShifts')}>
        <ButtonLink href="/diensten?past=1">{t('agenda.find')}</ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <ul class="shift-list">
        {agenda.nodes.map(signUp => {
          const standing = standingOf({ viewerSignUp: signUp, eligibility: null });
          return (
            <li class="card shift-card" key={signUp.id}>
              <div class="shift-card__text">
                <a class="shift-card__when" href={`/diensten/${signUp.shift.id}`}>
                  <ShiftTime shift={signUp.shift} />
                </a>
                <p class="shift-card__where">
                  <ShiftPlace shift={{ ...signUp.shift, member: signUp.shift.department?.member ?? null }} />
                </p>
              </div>
              {standing && (
                <div class="shift-card__end">
                  <Status tone={standing.tone}>{t(standing.words, standing.values)}</Status>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <p class="row">
        <a class="utrecht-link utrecht-link--html-a go" href="/agenda">
          {t('start.toAgenda', { count: agenda.totalCount })}
        </a>
        <a class="utrecht-link utrecht-link--html-a go" href="/diensten?past=1">
          {t('agenda.find')}
        </a>
      </p>
    </>
  );
}
