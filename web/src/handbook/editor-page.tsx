import { HandbookDraftDocument } from '../generated/handbook-editor.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { HandbookEditor } from './handbook-editor.tsx';
import { PublishForm } from './publish-form.tsx';

/** For the office: the next version of the handbook. */
export function EditorPage() {
  const { viewer } = useSession();
  const query = useQuery(HandbookDraftDocument, {});
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/handboek">
        {t('handbook.back')}
      </a>
      <PageTitle tab={t('handbook.write')}>{t('handbook.write')}</PageTitle>
      {runsPools(viewer) ? (
        <Answer of={query} part="handbook" cards={3}>
          {({ handbook }) => {
            const draft = handbook?.draft ?? null;
            const clauses = draft?.clauses ?? handbook?.current?.clauses ?? [];
            return (
              <>
                <p class="measure">{t('handbook.write.why')}</p>
                {draft && <PublishForm key={draft.revision} draft={draft} published={query.askAgain} />}
                <HandbookEditor
                  key={`${draft?.id} ${draft?.revision}`}
                  clauses={clauses}
                  revision={draft?.revision ?? null}
                  saved={query.askAgain}
                />
              </>
            );
          }}
        </Answer>
      ) : (
        <NotYours why={t('handbook.officeOnly')} />
      )}
    </div>
  );
}
