import { useState } from 'preact/hooks';
import { EndHoursDeputyDocument } from '../generated/hours.ts';
import type { DeputyFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Row } from '../ui/row.tsx';
import { NameDeputy } from './name-deputy.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly slug: string;
  readonly memberId: string;
  readonly deputies: readonly DeputyFragment[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
}

/** Who verifies in whose stead: named with days, ended by a press. */
export function Deputies({ slug, memberId, deputies, departments, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="stack" aria-labelledby="plaatsvervangers">
      <h2 class="utrecht-heading-2" id="plaatsvervangers">
        {t('hoursDeputy.title')}
      </h2>
      <p class="measure">{t('hoursDeputy.why')}</p>
      {deputies.length > 0 && (
        <ul class="rows">
          {deputies.map(deputy => (
            <Deputy key={deputy.id} deputy={deputy} changed={changed} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <NameDeputy {...{ slug, memberId, departments, changed }} close={() => setOpen(false)} />
      ) : (
        <p>
          <Button kind="secondary-action" onPress={() => setOpen(true)}>
            {t('hoursDeputy.name')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Deputy({ deputy, changed }: { readonly deputy: DeputyFragment; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(EndHoursDeputyDocument);
  const name = deputy.professional?.name ?? t('hours.somebody');
  const end = async () => {
    if (!(await act({ input: { hoursDeputyId: deputy.id } }))) return;
    announce(t('hoursDeputy.ended', { name }));
    changed();
  };
  return (
    <Row>
      <h3 class="rows__title">{name}</h3>
      <p class="muted small">
        {deputy.department?.name ?? t('hoursVerify.allDepartments')} · {daysText(deputy)}
      </p>
      <div class="rows__end">
        <Button kind="secondary-action" isPending={isPending} onPress={() => void end()}>
          {t('hoursDeputy.end')}
          <span class="for-listeners"> {name}</span>
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}
