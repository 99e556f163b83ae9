import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleBook } from '@naober/exchange/eligibility/rule-book.rules';

/** A rule as it would be without one part of it. */
export interface Mutant {
  readonly file: string;
  readonly what: string;
  readonly source: string;
  /** The rule of the rule book that would be gone; null where it is a part of one. */
  readonly ruleId: string | null;
}

/** Where rules about who may work where stand. */
export const ruleFolders = ['eligibility', 'working-time', 'labour-dispute', 'credential'];

/** Every file of rules that gives findings. */
function ruleFiles(root: string): string[] {
  return ruleFolders
    .map(folder => path.join(root, 'subgraphs/exchange/src', folder))
    .flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)))
    .filter(file => file.endsWith('.rules.ts'));
}

const ruleHead = /^(?:export )?function (\w+)\((?:(?!^(?:export )?function )[^])*?\): Finding\[\] \{\n/gm;

/** Each rule that is a function: with nothing to say. */
function silenced(file: string, source: string): Mutant[] {
  return [...source.matchAll(ruleHead)].map(({ 0: head, 1: name, index }) => {
    const body = index + head.length;
    return {
      file,
      what: `${name} says nothing`,
      ruleId: null,
      source: `${source.slice(0, body)}  return [];\n${source.slice(body)}`,
    };
  });
}

/** Each reason of the rule book that a file gives: another in its place. */
function misnamed(file: string, source: string): Mutant[] {
  if (file.endsWith('rule-book.rules.ts') || file.endsWith('finding.rules.ts')) return [];
  return Object.entries(ruleBook)
    .filter(([code]) => source.includes(`'${code}'`))
    .map(([code, { ruleId }]) => {
      const other = code === 'SHIFT_NOT_OPEN' ? 'SHIFT_STARTED' : 'SHIFT_NOT_OPEN';
      const mutated = source.replaceAll(`'${code}'`, `'${other}'`);
      return { file, what: `${code} is never said`, source: mutated, ruleId };
    });
}

const comparison = / (<=|>=|<|>) /g;
const otherSide: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** Each comparison, its boundary on the other side; types and arrows are none. */
function shifted(file: string, source: string): Mutant[] {
  return [...source.matchAll(comparison)].map(({ 1: sign, index }) => {
    const line = source.slice(0, index).split('\n').length;
    const text = source.split('\n')[line - 1]!.trim();
    const changed = ` ${otherSide[sign!]} `;
    const mutated = source.slice(0, index) + changed + source.slice(index + sign!.length + 2);
    const what = `line ${line}: ${sign} becomes${changed.trimEnd()} in ${text}`;
    return { file, what, source: mutated, ruleId: null };
  });
}

/** What must turn a test red: every rule gone, every reason misnamed, and with `boundaries` every comparison moved as well. */
export function mutantsOf(root: string, withBoundaries: boolean): Mutant[] {
  return ruleFiles(root).flatMap(file => {
    const source = readFileSync(file, 'utf8');
    return [...silenced(file, source), ...misnamed(file, source), ...(withBoundaries ? shifted(file, source) : [])];
  });
}
