import { useState } from 'preact/hooks';
import { AgreementPlacesDocument, AgreementsDocument } from '../generated/agreements.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { isDay, localDate } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { departmentKinds } from '../shift/department-kinds.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AgreementTabs } from './agreement-tabs.tsx';
import { kindsText } from './agreement-words.ts';
import { coverageOf, coveringOn } from './coverage.ts';
import type { Covering } from './coverage.ts';
import { isMemberOn } from './still-member.ts';
import './agreements.css';

/** Who may lend to whom, where, on a day: a table that is a picture too. */
export function CoveragePage() {
  const { viewer } = useSession();
  const agreements = useQuery(AgreementsDocument, {});
  const places = useQuery(AgreementPlacesDocument, {});
  const [told, setTold] = useState(localDate(new Date()));
  const day = isDay(told) ? told : localDate(new Date());
  const members = (places.data?.members ?? []).filter(one => isMemberOn(one, day));
  const [home, setHome] = useState('');
  if (!viewer)
    return (
      <div class="stack">
        <PageTitle tab={t('agreement.coverage')}>{t('agreement.coverage')}</PageTitle>
        <NotYours why={t('agreement.notYours')} />
      </div>
    );
  return (
    <div class="stack">
      <PageTitle tab={t('agreement.coverage')}>{t('agreement.coverage')}</PageTitle>
      <AgreementTabs />
      <p class="measure">{t('agreement.coverage.why')}</p>
      <div class="row">
        <TextField id="dekking-dag" type="date" label={t('agreement.coverage.day')} value={told} change={setTold} />
        <SelectField
          id="dekking-van"
          label={t('agreement.coverage.home')}
          chosen={home}
          options={[['', t('agreement.coverage.anyHome')], ...members.map(({ id, name }) => [id, name] as const)]}
          choose={setHome}
        />
      </div>
      <Answer of={places} part="members" cards={2}>
        {() => (
          <Answer of={agreements} part="cooperationAgreements" cards={2}>
            {({ cooperationAgreements }) => (
              <Coverage
                agreements={coveringOn(cooperationAgreements ?? [], day)}
                members={members}
                home={home || null}
              />
            )}
          </Answer>
        )}
      </Answer>
    </div>
  );
}

interface Props {
  readonly agreements: readonly (Covering & { readonly letter: string })[];
  readonly members: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly home: string | null;
}

function Coverage({ agreements, members, home }: Props) {
  if (agreements.length === 0) return <Empty why={t('agreement.coverage.none')} />;
  const kinds = departmentKinds.filter(kind =>
    agreements.some(({ departmentKinds: covered }) => covered.length === 0 || covered.includes(kind)),
  );
  return (
    <>
      <div class="coverage" role="region" aria-label={t('agreement.coverage')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('agreement.coverage.host')}</th>
              {kinds.map(kind => (
                <th key={kind} scope="col">
                  <abbr title={t(`department.${kind}`)}>{kind}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, shortName }) => (
              <tr key={id}>
                <th scope="row">{shortName}</th>
                {kinds.map(kind => {
                  const letters = coverageOf(agreements, id, kind, home).map(({ letter }) => letter);
                  return (
                    <td key={kind} data-covered={letters.length > 0}>
                      {letters.join(' ') || <span class="for-listeners">{t('agreement.coverage.not')}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul>
        {agreements.map(({ id, letter, title, departmentKinds: covered }) => (
          <li key={id}>
            <strong>{letter}</strong>{' '}
            <a class="utrecht-link utrecht-link--html-a" href={`/overeenkomsten/${id}`} lang="nl">
              {title}
            </a>{' '}
            <span class="muted small">{kindsText(covered)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
