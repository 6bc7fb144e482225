import jsep from 'jsep';
import { isDecimalText, ok, type Result, refused } from '../kernel/index.ts';
import type { Formula } from './formula.rules.ts';

const operators = ['+', '-', '*', '/'] as const;
const lists = ['sum', 'min', 'max'] as const;
const longest = 500;
const deepest = 20;

class Unreadable extends Error {}
const stop = (problem: string): never => {
  throw new Unreadable(problem);
};

/**
 * Reads a formula over other indicators. Only numbers, + − × ÷, parentheses and the functions below are understood, so
 * nothing of it can reach the program that evaluates it.
 *
 *   value("T04")      the figure of an indicator for the same period, place and part; a reference of letters and digits may stand alone: T04
 *   previous("T04")   the same for the period before, of the same length
 *   sum(a, b) min(a, b) max(a, b)
 *
 * refuses  'formula.unreadable' with what is wrong and where
 * example  parseFormula('100 * (T04 - previous("T04")) / previous("T04")')
 */
export function parseFormula(text: string): Result<Formula> {
  if (text.length > longest) return refused('formula.unreadable', { formula: text, problem: `> ${longest}` });
  try {
    return ok(formulaOf(jsep(text), 0));
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Error)
      return refused('formula.unreadable', { formula: text, problem: error.message });
    throw error;
  }
}

function formulaOf(node: jsep.Expression, depth: number): Formula {
  if (depth > deepest) return stop('( ( (');
  const of = (inner: unknown) => formulaOf(inner as jsep.Expression, depth + 1);
  switch (node.type) {
    case 'Literal': {
      const written = String(node.raw);
      return typeof node.value === 'number' && isDecimalText(written)
        ? { kind: 'number', value: written }
        : stop(written);
    }
    case 'Identifier':
      return { kind: 'figure', indicator: String(node.name) };
    case 'UnaryExpression':
      return node.operator === '-' ? { kind: 'negative', of: of(node.argument) } : stop(String(node.operator));
    case 'BinaryExpression': {
      const operator = operators.find((one) => one === node.operator) ?? stop(String(node.operator));
      return { kind: 'operation', operator, left: of(node.left), right: of(node.right) };
    }
    case 'CallExpression':
      return callOf(node as jsep.CallExpression, of);
    default:
      return stop(node.type);
  }
}

function callOf(node: jsep.CallExpression, of: (inner: unknown) => Formula): Formula {
  const name = node.callee.type === 'Identifier' ? String(node.callee.name) : stop(node.callee.type);
  const list = lists.find((one) => one === name);
  if (list) return node.arguments.length > 0 ? { kind: list, of: node.arguments.map(of) } : stop(`${name}()`);
  if (name !== 'value' && name !== 'previous') return stop(`${name}()`);
  const [only] = node.arguments;
  const indicator =
    only?.type === 'Literal' && typeof only.value === 'string'
      ? only.value
      : only?.type === 'Identifier'
        ? String(only.name)
        : stop(`${name}()`);
  return node.arguments.length === 1
    ? { kind: name === 'value' ? 'figure' : 'previous', indicator }
    : stop(`${name}(…, …)`);
}
