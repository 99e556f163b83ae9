import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A rule as it would be without one part of it. */
export interface Mutant {
  readonly file: string;
  readonly what: string;
  readonly source: string;
}

const folders = ['eligibility', 'working-time', 'labour-dispute'];

/** Every file of rules that gives findings. */
function ruleFiles(root: string): string[] {
  return folders
    .map(folder => path.join(root, 'subgraphs/exchange/src', folder))
    .flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)))
    .filter(file => file.endsWith('.rules.ts'));
}

const ruleHead = /^(?:export )?function (\w+)\([^]*?\): Finding\[\] \{\n/gm;

/** Each rule that is a function: with nothing to say. */
function silenced(file: string, source: string): Mutant[] {
  return [...source.matchAll(ruleHead)].map(({ 0: head, 1: name, index }) => {
    const body = index + head.length;
    return {
      file,
      what: `${name} says nothing`,
      source: `${source.slice(0, body)}  return [];\n${source.slice(body)}`,
    };
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
    return { file, what: `line ${line}: ${sign} becomes${changed.trimEnd()} in ${text}`, source: mutated };
  });
}

/** What must turn a test red: every rule gone, and with `boundaries` every comparison moved as well. */
export function mutantsOf(root: string, withBoundaries: boolean): Mutant[] {
  return ruleFiles(root).flatMap(file => {
    const source = readFileSync(file, 'utf8');
    return [...silenced(file, source), ...(withBoundaries ? shifted(file, source) : [])];
  });
}
