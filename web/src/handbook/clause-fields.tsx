import { useState } from 'preact/hooks';
import type { ClauseFragment, Role } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { roleName } from '../shell/role-name.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/check-group.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly index: number;
  readonly clause: ClauseFragment;
  readonly put: (over: Partial<ClauseFragment>) => void;
  readonly remove: () => void;
}

const roles: readonly Role[] = ['PROFESSIONAL', 'RUNNER', 'PLANNER', 'TEAM_LEAD', 'HR_ADVISOR', 'PRACTICE_EDUCATOR'];

/** One clause: closed it shows its title, open all of it. */
export function ClauseFields({ index, clause, put, remove }: Props) {
  const [isNew] = useState(clause.code === ''); // it stays open while its first words are written
  const field = (name: 'code' | 'titleNl' | 'titleEn' | 'textNl' | 'textEn') => ({
    id: `artikel-${index}-${name}`,
    label: t(`handbookField.${name}`),
    value: clause[name],
    change: (value: string) => put({ [name]: value }),
  });
  return (
    <details class="card" open={isNew}>
      <summary>{clause.titleNl || t('handbook.newClause')}</summary>
      <div class="stack">
        <TextField {...field('code')} hint={t('handbook.code.why')} />
        <TextField {...field('titleNl')} />
        <TextArea {...field('textNl')} rows={6} />
        <TextField {...field('titleEn')} />
        <TextArea {...field('textEn')} rows={6} />
        <CheckGroup
          id={`artikel-${index}-rollen`}
          legend={t('handbook.roles')}
          choices={roles.map(role => [role, roleName(role, false)] as const)}
          chosen={clause.roles}
          choose={chosen => put({ roles: chosen })}
          error={null}
        />
        <p>
          <Button kind="subtle" onPress={remove}>
            {t('handbook.removeClause')}
            <span class="for-listeners"> {clause.titleNl}</span>
          </Button>
        </p>
      </div>
    </details>
  );
}
