import { useState } from 'preact/hooks';
import type { HeldRoleFragment, Role } from '../generated/operations.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { roleName } from '../shell/role-name.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { GrantForm } from './grant-form.tsx';
import type { Place } from './place.ts';
import { RoleRow } from './role-row.tsx';
import '../ui/rows.css';

export interface Department {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly place: Place;
  readonly departments: readonly Department[];
  readonly pages: Pages<unknown, HeldRoleFragment>;
  /** Part of a name, as it is typed. */
  readonly words: string;
  readonly find: (words: string) => void;
}

export function Roles({ place, departments, pages, words, find }: Props) {
  const [isGranting, setGranting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const finish = (sentence: string) => {
    setGranting(false);
    setDone(sentence);
    pages.first.askAgain();
  };
  return (
    <>
      <p class="measure">{t('roles.why')}</p>
      {done && (
        <Notice tone="good">
          <p>{done}</p>
        </Notice>
      )}
      {isGranting ? (
        <GrantForm place={place} departments={departments} granted={finish} cancel={() => setGranting(false)} />
      ) : (
        <p>
          <Button
            onPress={() => {
              setDone(null);
              setGranting(true);
            }}
          >
            {t('roles.grant')}
          </Button>
        </p>
      )}
      <div class="narrow" role="search">
        <TextField id="zoek" type="search" label={t('roles.find')} value={words} change={find} />
      </div>
      <Held place={place} pages={pages} isFiltered={words.trim() !== ''} />
    </>
  );
}

function Held({ place, pages, isFiltered }: Pick<Props, 'place' | 'pages'> & { readonly isFiltered: boolean }) {
  const { nodes, first } = pages;
  const byRole = [...Map.groupBy(nodes, ({ role }) => role)];
  return (
    <div class="stack" aria-busy={first.isWaiting}>
      {nodes.length === 0 && !first.isWaiting && <Empty why={t(isFiltered ? 'roles.noneFound' : 'roles.none')} />}
      {byRole.map(([role, grants]) => (
        <RoleGroup key={role} role={role} grants={grants} place={place} changed={first.askAgain} />
      ))}
      {pages.moreTrouble && <TroubleNotice trouble={pages.moreTrouble} />}
      {pages.hasMore && (
        <p>
          <Button kind="secondary-action" isPending={pages.isLoadingMore} onPress={() => void pages.loadMore()}>
            {t('roles.more')}
          </Button>
        </p>
      )}
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
