import { useRoute } from 'preact-iso';
import { HandbookReadersDocument } from '../generated/handbook-readers.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';

/** For team leads: who of those whom she leads has not read the handbook yet. */
export function ReadersPage() {
  const slug = useRoute().params['slug'] ?? '';
  const pages = usePages(
    HandbookReadersDocument,
    { slug, after: null },
    data => data.member?.handbookReaders?.unread ?? null,
    false,
  );
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/handboek">
        {t('handbook.back')}
      </a>
      <PageTitle tab={t('handbook.readers')}>{t('handbook.readers')}</PageTitle>
      <Answer of={pages.first} part="member" cards={2}>
        {({ member }) => {
          const readers = member?.handbookReaders;
          if (!member || !readers) return <NotYours why={t('handbook.readers.notYours')} />;
          return (
            <>
              <p>
                {t('handbook.readers.count', {
                  member: member.name,
                  number: readers.number,
                  read: readers.readCount,
                  must: readers.mustCount,
                })}
              </p>
              {pages.nodes.length === 0 ? (
                <Empty why={t('handbook.readers.all')} />
              ) : (
                <>
                  <h2 class="utrecht-heading-2">{t('handbook.unread')}</h2>
                  <ul>
                    {pages.nodes.map(({ id, name }) => (
                      <li key={id}>{name}</li>
                    ))}
                  </ul>
                </>
              )}
              <More pages={pages} words={t('handbook.more')} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}
