import type { AgreementTextFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { wordsOf } from './agreement-facts.tsx';
import type { ShownAgreement } from './agreement-page.tsx';
import { periodText, toneOf } from './agreement-words.ts';
import { differencesBetween } from './differences.ts';
import '../ui/rows.css';

/** Every version with what it says otherwise than the one before; the newest first. */
export function AgreementVersions({ agreement }: { readonly agreement: ShownAgreement }) {
  const { versions, id } = agreement;
  if (versions.length < 2) return null;
  return (
    <>
      <h2 class="utrecht-heading-2">{t('agreement.versions')}</h2>
      <ul class="rows">
        {versions
          .map((version, index) => (
            <Version
              key={version.id}
              version={version}
              before={versions[index - 1] ?? null}
              isThis={version.id === id}
            />
          ))
          .toReversed()}
      </ul>
    </>
  );
}

interface VersionProps {
  readonly version: AgreementTextFragment;
  readonly before: AgreementTextFragment | null;
  readonly isThis: boolean;
}

function Version({ version, before, isThis }: VersionProps) {
  const { id, number, status } = version;
  const differences = before ? differencesBetween(wordsOf(before), wordsOf(version)) : [];
  const name = t('agreement.version', { number });
  return (
    <Row>
      <h3 class="rows__title">
        {isThis ? (
          name
        ) : (
          <a class="utrecht-link utrecht-link--html-a" href={`/overeenkomsten/${id}`}>
            {name}
          </a>
        )}
      </h3>
      <p class="small muted">{periodText(version)}</p>
      <div class="rows__end">
        <Status tone={toneOf[status]}>{t(`agreementStatus.${status}`)}</Status>
      </div>
      {differences.length > 0 && (
        <ul class="small rows__whole">
          {differences.map(({ about, before: was, after }) => (
            <li key={about}>
              {about}: {was && <del>{was}</del>} {after && <ins>{after}</ins>}
            </li>
          ))}
        </ul>
      )}
      {before && differences.length === 0 && <p class="small">{t('agreement.same')}</p>}
    </Row>
  );
}
