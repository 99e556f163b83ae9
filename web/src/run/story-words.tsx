import type { StoryWordsFragment } from '../generated/operations.ts';
import { currentLocale, t } from '../language/language.ts';

interface Props {
  readonly story: StoryWordsFragment;
}

/** A story in the reader's language where it was translated, with who tells it. */
export function StoryWords({ story }: Props) {
  const { text, lang } = wordsOf(story);
  return (
    <div class="stack stack--tight">
      <StoryTitle story={story} />
      <p class="muted">{whoText(story)}</p>
      <p class="measure run__story" lang={lang}>
        {text}
      </p>
    </div>
  );
}

/** The same, with the text behind a press. */
export function FoldedStory({ story }: Props) {
  const { text, lang } = wordsOf(story);
  return (
    <details class="run__folded">
      <summary>
        <span class="run__summary">
          <StoryTitle story={story} />
          <span class="muted">{whoText(story)}</span>
        </span>
      </summary>
      <p class="measure run__story" lang={lang}>
        {text}
      </p>
    </details>
  );
}

export function StoryTitle({ story }: Props) {
  const { title, lang } = wordsOf(story);
  return (
    <h3 class="utrecht-heading-3" lang={lang}>
      {title}
    </h3>
  );
}

export function wordsOf({ title, text, titleEn, textEn }: StoryWordsFragment) {
  if (currentLocale() !== 'en' || titleEn === null || textEn === null) return { title, text, lang: 'nl' };
  return { title: titleEn, text: textEn, lang: 'en' };
}

/** `Femke van Martini, over werken bij OZG`, as far as it is known. */
function whoText({ name, member, hostMember }: StoryWordsFragment): string {
  if (!member) return name;
  if (!hostMember) return t('run.storyOf', { name, member: member.shortName });
  return t('run.storyAt', { name, member: member.shortName, host: hostMember.shortName });
}
