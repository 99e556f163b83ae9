import { ClauseTitleDocument } from '../generated/clause-link.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { useSession } from '../shell/viewer-context.ts';
import { clauseTitle } from './clause-words.ts';

interface Props {
  /** By which the clause is found over all versions, such as `withdrawing`. */
  readonly code: string;
}

/** Where a clause of the handbook matters: its title, and the way to it; nothing where there is no such clause. */
export function ClauseLink({ code }: Props) {
  const { viewer } = useSession();
  const { data } = useQuery(ClauseTitleDocument, { code }, { isPaused: viewer === null });
  const clause = data?.handbookClause;
  if (!clause) return null;
  return (
    <p class="small">
      <a class="utrecht-link utrecht-link--html-a" href={`/handboek#${clause.code}`}>
        {t('clauseLink.read', { title: clauseTitle(clause) })}
      </a>
    </p>
  );
}
