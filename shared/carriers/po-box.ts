/**
 * Whether street lines name a PO box. `sure`: words that stand for nothing else: a service without PO boxes is dropped · `maybe`: somebody is asked to look.
 * Only street lines are read: a company may be called Casilla. Source: shipping facts, 3.3 (two strengths: gumroad #6339, #6342).
 */
export type PoBox = 'none' | 'maybe' | 'sure';

const SURE: readonly RegExp[] = [
  /\bp\W{0,3}o\W{0,3}box\b/u,
  /\bpost\s?office\s?box\b/u,
  /\bpostfach\b/u,
  /\bpackstation\b/u,
  /\bpostbus\b/u,
  /\bb\.?p\.?\s?\d/u,
  /\bbo[iî]te postale\b/u,
  /\bapartado\b/u,
  /\bcasilla\b/u,
  /\bcaixa postal\b/u,
  /\bcasella postale\b/u,
  /私書箱/u,
  /\blocked bag\b/u,
];
const MAYBE: readonly RegExp[] = [/\bbox\s*#?\s*\d+\b/u, /\bp\W{0,3}o\W{0,3}\d+/u, /\bpmb\s*\d+/u];

/** Reads the street lines of an address. */
export function poBoxIn(lines: readonly string[]): PoBox {
  const text = lines.join('\n').normalize('NFKC').toLowerCase();
  if (SURE.some((pattern) => pattern.test(text))) return 'sure';
  return MAYBE.some((pattern) => pattern.test(text)) ? 'maybe' : 'none';
}
