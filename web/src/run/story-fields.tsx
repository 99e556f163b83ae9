import { PersonFinder } from '../administration/person-finder.tsx';
import { t } from '../language/language.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { atMember, ofPerson } from './story-draft.ts';
import type { StoryDraft } from './story-draft.ts';
import type { StoryMember, StoryMistake } from './write-story.tsx';

interface Props {
  readonly draft: StoryDraft;
  readonly written: readonly StoryMember[];
  readonly members: readonly StoryMember[];
  readonly change: (draft: StoryDraft) => void;
  readonly mistakes: readonly StoryMistake[];
}

const optionsOf = (members: readonly StoryMember[]) => members.map(({ id, name }) => [id, name] as const);

/** Whose story it is, about which neighbour, and its words. */
export function StoryFields({ draft, written, members, change, mistakes }: Props) {
  const { memberId, hostId, person } = draft;
  const member = written.find(({ id }) => id === memberId);
  const neighbours = members.filter(({ id }) => id !== memberId);
  const personMistake = mistakes.includes('PERSON_NEEDED') ? t('runStories.personNeeded') : null;
  return (
    <>
      {written.length > 1 && (
        <SelectField
          id="verhaal-lid"
          label={t('runStories.member')}
          chosen={memberId}
          options={[['', t('runStories.choose')], ...optionsOf(written)]}
          choose={id => change(atMember(draft, id))}
          error={member ? null : personMistake}
        />
      )}
      {member && (
        <PersonFinder
          key={member.id}
          place={{ slug: member.slug, memberId: member.id }}
          fewestLetters={3}
          chosen={person}
          choose={one => change(ofPerson(draft, one))}
          error={personMistake}
        />
      )}
      <SelectField
        id="verhaal-buur"
        label={t('runStories.host')}
        chosen={hostId}
        options={[['', t('runStories.noHost')], ...optionsOf(neighbours)]}
        choose={id => change({ ...draft, hostId: id })}
      />
      <StoryTexts draft={draft} change={change} mistakes={mistakes} />
    </>
  );
}

function StoryTexts({ draft, change, mistakes }: Pick<Props, 'draft' | 'change' | 'mistakes'>) {
  const { name, title, titleEn } = draft;
  const errorOf = (code: Exclude<StoryMistake, 'PERSON_NEEDED'>) =>
    mistakes.includes(code) ? t(`draftStory.${code}`) : null;
  const set = (part: Partial<StoryDraft>) => change({ ...draft, ...part });
  return (
    <>
      <TextField
        id="verhaal-naam"
        label={t('runStories.name')}
        hint={t('runStories.nameHint')}
        value={name}
        change={value => set({ name: value })}
        error={errorOf('NAME_NOT_VALID')}
      />
      <TextField
        id="verhaal-titel"
        label={t('runStories.storyTitle')}
        value={title}
        change={value => set({ title: value })}
        error={errorOf('TITLE_NOT_VALID')}
      />
      <Words id="verhaal-tekst" of="text" {...{ draft, set }} error={errorOf('TEXT_NOT_VALID')} />
      <details class="run__folded" open={mistakes.includes('HALF_TRANSLATED')}>
        <summary>{t('runStories.english')}</summary>
        <TextField
          id="verhaal-titel-en"
          label={t('runStories.titleEn')}
          value={titleEn}
          change={value => set({ titleEn: value })}
          error={errorOf('HALF_TRANSLATED')}
        />
        <Words id="verhaal-tekst-en" of="textEn" {...{ draft, set }} error={null} />
      </details>
    </>
  );
}

interface WordsProps {
  readonly id: string;
  readonly of: 'text' | 'textEn';
  readonly draft: StoryDraft;
  readonly set: (part: Partial<StoryDraft>) => void;
  readonly error: string | null;
}

function Words({ id, of, draft, set, error }: WordsProps) {
  return (
    <Field id={id} label={t(`runStories.${of}`)} error={error}>
      {attributes => (
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          rows={8}
          value={draft[of]}
          {...attributes}
          onInput={event => set({ [of]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
