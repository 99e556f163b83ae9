import { useState } from 'preact/hooks';
import type { KeptFilterFragment } from '../generated/operations.ts';
import {
  DeleteFilterDocument,
  RenameFilterDocument,
  SavedFiltersDocument,
  SaveFilterDocument,
} from '../generated/board.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { addressOf } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { NameForm } from './name-form.tsx';

/** Filters that she kept: one press uses them. */
export function SavedFilters({ filter }: { readonly filter: BoardFilter }) {
  const kept = useQuery(SavedFiltersDocument, {});
  const saving = useMutation(SaveFilterDocument);
  const [isNaming, setNaming] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const opener = useOpener(isNaming);
  const filters = kept.data?.me?.savedFilters ?? [];
  const query = addressOf(filter).split('?')[1] ?? '';
  const save = async (name: string) => {
    const payload = (await saving.act({ input: { name, query } }))?.saveFilter;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`saveFilter.${code}`) : null);
    announce(code ? t(`saveFilter.${code}`) : t('saved.saved', { name }));
    if (code) return;
    setNaming(false);
    kept.askAgain();
  };
  return (
    <section class="stack saved" aria-labelledby="bewaard">
      <h2 class="rows__title" id="bewaard">
        {t('saved.title')}
      </h2>
      {filters.length > 0 && (
        <ul class="stack">
          {filters.map(one => (
            <KeptFilter key={one.id} kept={one} changed={kept.askAgain} />
          ))}
        </ul>
      )}
      {filters.length === 0 && <p class="small muted">{t('saved.none')}</p>}
      {isNaming ? (
        <NameForm
          id="filter-naam"
          first=""
          doWords={t('saved.doSave')}
          mistake={mistake}
          isPending={saving.isPending}
          send={save}
          cancel={() => setNaming(false)}
        />
      ) : (
        query !== '' && (
          <p>
            <Button kind="secondary-action" opener={opener} onPress={() => setNaming(true)}>
              {t('saved.save')}
            </Button>
          </p>
        )
      )}
      {saving.trouble && <TroubleNotice trouble={saving.trouble} />}
    </section>
  );
}

function KeptFilter({ kept, changed }: { readonly kept: KeptFilterFragment; readonly changed: () => void }) {
  const renaming = useMutation(RenameFilterDocument);
  const deleting = useMutation(DeleteFilterDocument);
  const [isNaming, setNaming] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const opener = useOpener(isNaming);
  const rename = async (name: string) => {
    const payload = (await renaming.act({ input: { savedFilterId: kept.id, name } }))?.renameFilter;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`renameFilter.${code}`) : null);
    if (code) return;
    setNaming(false);
    changed();
  };
  const remove = async () => {
    if (!(await deleting.act({ input: { savedFilterId: kept.id } }))) return;
    announce(t('saved.deleted', { name: kept.name }));
    changed();
  };
  const trouble = renaming.trouble ?? deleting.trouble;
  return (
    <li>
      <a class="utrecht-link utrecht-link--html-a go" href={`/diensten?${kept.query}`}>
        {kept.name}
      </a>
      {isNaming ? (
        <NameForm
          id={`filter-${kept.id}`}
          first={kept.name}
          doWords={t('saved.doRename')}
          mistake={mistake}
          isPending={renaming.isPending}
          send={rename}
          cancel={() => setNaming(false)}
        />
      ) : (
        <p class="row">
          <Button kind="subtle" opener={opener} onPress={() => setNaming(true)}>
            {t('saved.rename')}
            <span class="for-listeners"> {kept.name}</span>
          </Button>
          <Button kind="subtle" isPending={deleting.isPending} onPress={() => void remove()}>
            {t('saved.delete')}
            <span class="for-listeners"> {kept.name}</span>
          </Button>
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </li>
  );
}
