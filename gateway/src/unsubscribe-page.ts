const words = {
  nl: {
    title: 'Nieuws per mail',
    ask: 'Wil je dit nieuws niet meer per mail?',
    button: 'Stop dit nieuws per mail',
    done: 'Dit nieuws komt niet meer per mail. In Naober blijft het staan.',
    wrong: 'Deze link klopt niet. Kies in Naober zelf hoe je berichten krijgt.',
    settings: 'Kies hoe je berichten krijgt',
  },
  en: {
    title: 'News by mail',
    ask: 'Do you want this news by mail no longer?',
    button: 'Stop this news by mail',
    done: 'This news comes by mail no longer. In Naober it stays.',
    wrong: 'This link is not right. Choose in Naober how messages reach you.',
    settings: 'Choose how messages reach you',
  },
} as const;

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

/** Plain on purpose: it must work in the browser inside a mail program, without scripts and without signing in. */
export function unsubscribePage(what: 'ask' | 'done' | 'wrong', language: 'nl' | 'en', action: string | null): string {
  const { title, button, settings, ...says } = words[language];
  const form = action && `<form method="post" action="${escaped(action)}"><button>${button}</button></form>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title} · Naober</title></head><body><main><h1>${title}</h1>
<p>${says[what]}</p>${form ?? ''}<p><a href="/account/berichten">${settings}</a></p></main></body></html>`;
}
