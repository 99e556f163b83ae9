import { useState } from 'preact/hooks';
import type { HeldRoleFragment, Role } from '../generated/operations.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { roleName } from '../shell/role-name.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { More } from '../ui/more.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { GrantForm } from './grant-form.tsx';
import { LinkForm } from './link-form.tsx';
import type { Place } from './place.ts';
import { RoleRow } from './role-row.tsx';
import '../ui/rows.css';

interface Props {
  readonly place: Place;
  readonly pages: Pages<unknown, HeldRoleFragment>;
  /** Part of a name, as it is typed. */
  readonly words: string;
  readonly find: (words: string) => void;
}

export function Roles({ place, pages, words, find }: Props) {
  return (
    <>
      <p class="measure">{t('roles.why')}</p>
      <Deeds place={place} changed={pages.first.askAgain} />
      <div class="narrow" role="search">
        <TextField id="zoek" type="search" label={t('roles.find')} value={words} change={find} />
      </div>
      <Answer of={pages.first} cards={3}>
        {() => <Held place={place} pages={pages} isFiltered={words.trim() !== ''} />}
      </Answer>
    </>
  );
}

type Deed = 'grant' | 'link';

/** What an administrator does for somebody: one thing at a time, and then what was done. */
function Deeds({ place, changed }: { readonly place: Place; readonly changed: () => void }) {
  const [open, setOpen] = useState<Deed | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const openers = { grant: useOpener(open === 'grant'), link: useOpener(open === 'link') };
  const begin = (deed: Deed) => () => {
    setDone(null);
    setOpen(deed);
  };
  const cancel = () => setOpen(null);
  const finish = (sentence: string) => {
    setOpen(null);
    setDone(sentence);
    changed();
  };
  if (open === 'grant') return <GrantForm place={place} granted={finish} cancel={cancel} />;
  if (open === 'link') return <LinkForm place={place} linked={finish} cancel={cancel} />;
  return (
    <>
      {done && (
        <Notice tone="good">
          <p>{done}</p>
        </Notice>
      )}
      <p class="row">
        <Button opener={openers.grant} onPress={begin('grant')}>
          {t('roles.grant')}
        </Button>
        <Button kind="secondary-action" opener={openers.link} onPress={begin('link')}>
          {t('roles.link')}
        </Button>
      </p>
    </>
  );
}

function Held({ place, pages, isFiltered }: Pick<Props, 'place' | 'pages'> & { readonly isFiltered: boolean }) {
  const { nodes, first, isMissing } = pages;
  const byRole = [...Map.groupBy(nodes, ({ role }) => role)];
  return (
    <div class="stack" aria-busy={first.isWaiting}>
      {nodes.length === 0 && !first.isWaiting && !isMissing && (
        <Empty why={t(isFiltered ? 'roles.noneFound' : 'roles.none')} />
      )}
      {byRole.map(([role, grants]) => (
        <RoleGroup key={role} role={role} grants={grants} place={place} changed={first.askAgain} />
      ))}
      <More pages={pages} words={t('roles.more')} />
    </div>
  );
}

interface GroupProps {
  readonly role: Role;
  readonly grants: readonly HeldRoleFragment[];
  readonly place: Place;
  readonly changed: () => void;
}

function RoleGroup({ role, grants, place, changed }: GroupProps) {
  return (
    <section class="stack stack--tight" aria-labelledby={`rol-${role}`}>
      <h2 class="utrecht-heading-3" id={`rol-${role}`}>
        {roleName(role, place.memberId === null)}
      </h2>
      <ul class="rows">
        {grants.map(grant => (
          <RoleRow key={grant.id} grant={grant} place={place} changed={changed} />
        ))}
      </ul>
    </section>
  );
}
