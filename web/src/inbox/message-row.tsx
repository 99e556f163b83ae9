import { MarkMessagesReadDocument } from '../generated/inbox.ts';
import type { MessageLineFragment } from '../generated/operations.ts';
import { client } from '../graph/client.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { unreadChanged } from './unread-news.ts';

/** One message: what happened, what there is to do, and when; its title leads to what it is about. */
export function MessageRow({ message }: { readonly message: MessageLineFragment }) {
  const { id, createdAt, readAt, path, words } = message;
  const isNew = readAt === null;
  // She goes where it leads; that it was read may be noted a moment later, and if that fails it stays unread.
  const read = () => {
    if (!isNew) return;
    const marking = client.mutation(MarkMessagesReadDocument, { input: { messageIds: [id] } }).toPromise();
    void marking.then(unreadChanged);
  };
  return (
    <Row>
      <h2 class="rows__title">
        <a class="utrecht-link utrecht-link--html-a" href={path} onClick={read}>
          {words.title}
        </a>
      </h2>
      <p class="measure">{words.text}</p>
      {words.details.length > 0 && (
        <dl class="message__details small">
          {words.details.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="rows__end message__state small muted">
        {isNew && <Status tone="info">{t('inbox.new')}</Status>}
        <time dateTime={createdAt}>{momentText(createdAt)}</time>
      </p>
    </Row>
  );
}
