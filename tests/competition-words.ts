import { type DefinitionNode, parse } from 'graphql';

/** What the graph could say of competition between employers, and may not. */
export interface Suspicion {
  /** `Type`, `Type.field`, `Type.field(argument)` or `Enum.VALUE`. */
  readonly at: string;
  readonly rule: string;
  readonly words: string;
}

/** By rule of the competition law (domain: ACM-1 to ACM-7), words that a schema needs to break it. */
const rules: readonly (readonly [rule: string, words: RegExp])[] = [
  ['ACM-1, ACM-7: a quota or a share', /\bquotas?\b|\bquotum\b|\bfair share\b/],
  [
    'ACM-1: a minimum of work',
    /\b(min|minimum|least|required|obliged|mandatory|committed)\b.{0,24}\b(hours|shifts|nights|weekends|availability|days)\b/,
  ],
  [
    'ACM-1: an obligation to work',
    /\b(duty to (work|accept)|must (work|accept|sign up)|oblig(e|es|ation) to (work|accept))\b/,
  ],
  ['ACM-3, ACM-6, ACM-10: a rate', /\b(rates?|tarif|tariffs?|tarieven|hourly|wages?|salary|price|fee)\b/],
  [
    'ACM-6: a ceiling or a statistic of amounts',
    /\b(ceilings?|benchmarks?|median|percentiles?)\b|\b(average|avg|mean|lowest|highest|min|minimum|max|maximum|usual|typical|capped)\b.{0,24}\b(cents|amounts?|euros?|rates?|prices?|tariffs?|fees?)\b|\b(cents|amounts?|euros?|rates?|prices?|tariffs?|fees?)\b.{0,12}\b(average|avg|mean|min|minimum|max|maximum|limit|cap)\b/,
  ],
  [
    'ACM-5: a ranking',
    /\b(rank|ranks|ranking|rankings|score|scores|rating|ratings|blacklist|preferred worker|last resort)\b/,
  ],
  [
    'ACM-4, ACM-5: self-employed told apart',
    /\b(self employed|zzp|freelance|freelancers?|worker (type|kind)|contract type)\b/,
  ],
];

/** Every place in the schema whose name or description says such a thing. */
export function suspicions(sdl: string): Suspicion[] {
  return parse(sdl).definitions.flatMap(definition =>
    [...spoken(definition)].flatMap(([at, text]) => suspected(at, text)),
  );
}

function suspected(at: string, text: string): Suspicion[] {
  return rules.flatMap(([rule, words]) => {
    const found = words.exec(text);
    return found ? [{ at, rule, words: found[0] }] : [];
  });
}

type Named = {
  readonly name: { readonly value: string };
  readonly description?: { readonly value: string } | undefined;
};

/** Names as words and descriptions, each with its place; what federation adds says nothing. */
function* spoken(definition: DefinitionNode): Generator<[at: string, text: string]> {
  if (!('name' in definition) || !definition.name || definition.kind === 'DirectiveDefinition') return;
  const type = definition as Named & { fields?: readonly Named[]; values?: readonly Named[] };
  const typeName = type.name.value;
  if (/^(join__|link__|core__)/.test(typeName)) return;
  yield* saying(typeName, type);
  for (const part of [...(type.fields ?? []), ...(type.values ?? [])]) {
    const at = `${typeName}.${part.name.value}`;
    yield* saying(at, part);
    for (const argument of (part as { arguments?: readonly Named[] }).arguments ?? [])
      yield* saying(`${at}(${argument.name.value})`, argument);
  }
}

function* saying(at: string, { name, description }: Named): Generator<[string, string]> {
  yield [at, asWords(name.value)];
  if (description) yield [at, description.value.toLowerCase().replaceAll(/[-\s]+/g, ' ')];
}

/** `minimumHoursPerWeek` as `minimum hours per week`, `LAST_RESORT` as `last resort`. */
const asWords = (name: string): string =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
