import type { RenderedMessage } from '../message/render-message.ts';
import { wordsOf } from '../message/message.words.ts';
import { settingsPath } from '../message/message-address.rules.ts';

export interface MailItem extends RenderedMessage {
  /** Where in the portal it is about. */
  readonly path: string;
}

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailFrame {
  readonly language: 'nl' | 'en';
  readonly portalUrl: string;
  /** Where news of this kind is stopped by one press; null for what cannot be stopped. */
  readonly unsubscribeUrl: string | null;
}

/** One mail with one message, or with all of a day: the same words as plain text and as simple HTML. */
export function composeMail(items: readonly MailItem[], frame: MailFrame): MailContent {
  const { mail } = wordsOf[frame.language];
  const [only] = items;
  const subject = items.length === 1 ? only!.title : `${mail.digest} (${items.length})`;
  const footer = footerOf(frame);
  const text = [
    ...items.map(item => textOf(item, frame)),
    footer.map(({ words, url }) => `${words}\n${url}`).join('\n'),
  ];
  const html = [
    ...items.map(item => htmlOf(item, frame)),
    '<hr>',
    ...footer.map(({ words, url }) => `<p><small>${escaped(words)} ${linkTo(url, url)}</small></p>`),
  ];
  return { subject, text: text.join('\n\n---\n\n'), html: page(frame.language, subject, html.join('\n')) };
}

/** A mail that asks to confirm an address. */
export function composeConfirmation(url: string, language: 'nl' | 'en'): MailContent {
  const { confirmTitle, confirmText, confirm } = wordsOf[language].mail;
  const html = `<h1>${escaped(confirmTitle)}</h1>\n<p>${escaped(confirmText)}</p>\n<p>${linkTo(url, confirm)}</p>`;
  return {
    subject: confirmTitle,
    text: `${confirmText}\n\n${confirm}:\n${url}`,
    html: page(language, confirmTitle, html),
  };
}

function textOf({ title, text, details, path }: MailItem, { language, portalUrl }: MailFrame): string {
  const known = details.map(({ label, value }) => `${label}: ${value}`);
  const open = `${wordsOf[language].mail.open}: ${portalUrl}${path}`;
  return [title, '', text, ...(known.length > 0 ? ['', ...known] : []), '', open].join('\n');
}

function htmlOf({ title, text, details, path }: MailItem, { language, portalUrl }: MailFrame): string {
  const known = details.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('');
  const list = known && `<dl>${known}</dl>\n`;
  const open = linkTo(portalUrl + path, wordsOf[language].mail.open);
  return `<h2>${escaped(title)}</h2>\n<p>${escaped(text)}</p>\n${list}<p>${open}</p>`;
}

function footerOf({ language, portalUrl, unsubscribeUrl }: MailFrame): { words: string; url: string }[] {
  const { why, unsubscribe } = wordsOf[language].mail;
  const settings = { words: why, url: portalUrl + settingsPath };
  return unsubscribeUrl === null ? [settings] : [settings, { words: unsubscribe, url: unsubscribeUrl }];
}

const linkTo = (url: string, words: string) => `<a href="${escaped(url)}">${escaped(words)}</a>`;

const page = (language: string, title: string, body: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n${body}\n</body></html>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
