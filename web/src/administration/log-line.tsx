import { whoText } from '../access-log/access-words.ts';
import type { AuditKind, LogLineFragment } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { logFilterAddress } from './log-filter.ts';
import type { LogFilter } from './log-filter.ts';

const sentences = { READ: 'log.read', WRITE: 'log.wrote', REFUSED: 'log.refused' } as const satisfies Record<
  AuditKind,
  string
>;

interface Props {
  readonly line: LogLineFragment;
  readonly filter: LogFilter;
}

/** One sentence, whose names lead to all that a person did and to all that is about her; and where else to look it up. */
export function LogLine({ line, filter }: Props) {
  const { kind, at, action, client, person, subject, recordId, requestId } = line;
  const links = [
    ...(person ? [{ name: person.name, href: logFilterAddress({ ...filter, wie: person.id }) }] : []),
    ...(subject ? [{ name: subject.name, href: logFilterAddress({ ...filter, over: subject.id }) }] : []),
  ];
  const where = [
    action,
    t(`logClient.${client}`),
    ...(recordId ? [t('log.record', { id: recordId })] : []),
    t('log.request', { id: requestId }),
  ];
  return (
    <li>
      <p>
        <Linked text={t(sentences[kind], { who: whoText(line), record: whatText(line) })} links={links} />
      </p>
      <p class="small muted rows__end">{momentText(at)}</p>
      <p class="small muted log__where">{where.join(' · ')}</p>
    </li>
  );
}

/** Which record, and whose: "een inschrijving van Femke Hoekstra". */
function whatText({ recordType, subject }: LogLineFragment): string {
  const record = recordType ? tIfKnown(`logRecord.${recordType}`, recordType) : t('logRecord.none');
  return subject ? t('log.of', { record, name: subject.name }) : record;
}

interface LinkedProps {
  readonly text: string;
  /** In the order in which the names stand in the text. */
  readonly links: readonly { readonly name: string; readonly href: string }[];
}

function Linked({ text, links: [link, ...others] }: LinkedProps) {
  const at = link ? text.indexOf(link.name) : -1;
  if (!link || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <a class="utrecht-link utrecht-link--html-a" href={link.href}>
        {link.name}
      </a>
      <Linked text={text.slice(at + link.name.length)} links={others} />
    </>
  );
}
