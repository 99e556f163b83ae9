/** Those whose pages are looked at. */
export const readers = [
  'visitor',
  'femke-hoekstra',
  'esra-yilmaz',
  'annelies-bos',
  'geert-hofstra',
  'aukje-rinsma',
  'durk-halbesma',
  'tineke-bruins',
  'rixt-sikkema',
  'marit-feenstra',
  'tjeerd-kalma',
  'roelien-meijer',
  'jantina-veldkamp',
  'rolf-drenth',
  'bram-oosterhuis',
  'wiebe-de-vries',
] as const;

export interface DemoPage {
  readonly who: (typeof readers)[number];
  readonly name: string;
  readonly path: string;
}

export const of = (who: DemoPage['who'], paths: Record<string, string>): DemoPage[] =>
  Object.entries(paths).map(([name, path]) => ({ who, name, path }));
