import { useLocation } from 'preact-iso';
import { AgreementDocument, AgreementPlacesDocument } from '../generated/agreements.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AgreementForm } from './agreement-form.tsx';

/** A new agreement, the next version of one (`?van=`), or a draft written anew (`?concept=`). */
export function AgreementFormPage() {
  const { viewer } = useSession();
  const { query: at } = useLocation();
  const [draftId, fromId] = [at['concept'] ?? null, at['van'] ?? null];
  const id = draftId ?? fromId;
  const places = useQuery(AgreementPlacesDocument, {});
  const found = useQuery(AgreementDocument, { id: id ?? '' }, { isPaused: id === null });
  const title = t(draftId ? 'agreement.revise' : fromId ? 'agreement.amend' : 'agreement.new');
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href={id ? `/overeenkomsten/${id}` : '/overeenkomsten'}>
        {t('agreement.back')}
      </a>
      <PageTitle tab={title}>{title}</PageTitle>
      {runsPools(viewer) ? (
        <Answer of={places} part="members" cards={2}>
          {data => {
            const before = found.data?.cooperationAgreement ?? null;
            if (id !== null && !before)
              return (
                <Answer of={found} part="cooperationAgreement">
                  {() => <NotYours why={t('agreement.unknown')} />}
                </Answer>
              );
            return <AgreementForm key={id ?? 'nieuw'} places={data} {...{ before, draftId }} />;
          }}
        </Answer>
      ) : (
        <NotYours why={t('agreement.officeOnly')} />
      )}
    </div>
  );
}
