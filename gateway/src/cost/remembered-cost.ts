import type { DocumentNode } from 'graphql';
import { refusal } from '../graph-refusal.ts';
import type { CostTable } from './cost-table.ts';
import { costOf, type Question } from './cost.rules.ts';

/** What a question may cost at most. The dearest page of the portal, a planner's desk, costs about 9,000 points. */
const dearest = 200_000;

/** Documents are parsed once; the same question is reckoned once. */
const remembered = new WeakMap<DocumentNode, Map<string, number>>();
const mostRemembered = 100;
const longestRemembered = 2_000;

/** What the question costs; throws COST_TOO_HIGH for one that is dearer than any may be, and what `costOf` throws. */
export function rememberedCost(question: Question, table: CostTable): number {
  const known = reckonedOf(question.document);
  const asked = JSON.stringify([question.operationName, question.variables]);
  const cost = known.get(asked) ?? affordable(costOf(question, table));
  if (known.size >= mostRemembered) known.clear();
  if (asked.length <= longestRemembered) known.set(asked, cost);
  return cost;
}

function reckonedOf(document: DocumentNode): Map<string, number> {
  const known = remembered.get(document) ?? new Map<string, number>();
  remembered.set(document, known);
  return known;
}

function affordable(cost: number): number {
  if (cost <= dearest) return cost;
  throw refusal('COST_TOO_HIGH', `This question costs ${cost} points, more than ${dearest}: ask for smaller pages.`);
}
