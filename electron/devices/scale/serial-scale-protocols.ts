// How scales on a serial line are asked, and what they answer. Each protocol is a question, an end, and a reading.
import { type Refusal, type ScaleSignal, unitOf, type WeightUnit, weightOfText, weightSignal } from './scale-signal.ts';

/** A language of serial scales. */
export interface ScaleProtocol {
  /** What to send for a weight; null when the scale sends by itself. */
  readonly question: string | null;
  /** The characters that end an answer, each by itself. */
  readonly ends: string;
  /** Reads one answer, without its end. */
  readonly read: (answer: string) => ScaleSignal;
}

/** What a regex profile takes from a line: the group `weight`, and where the scale gives them `unit` and `status`. */
export interface RegexProfile {
  readonly pattern: string;
  /** What `status` holds when the scale stands still. Without a group `status` only agreement counts. */
  readonly stable: string;
  /** What `status` holds when there is more on the scale than it can weigh. */
  readonly over?: string | undefined;
  /** For scales that give no unit. */
  readonly unit?: WeightUnit | undefined;
  /** What to send for a weight. Left out, the scale sends by itself. */
  readonly question?: string | undefined;
}

const IGNORED: ScaleSignal = { type: 'ignored' };
const refused = (why: Refusal): ScaleSignal => ({ type: 'refused', why });

/** MT-SICS, level 0: `S S     1.234 kg`. Source: Mettler Toledo, Reference Manual MT-SICS. */
export const SICS: ScaleProtocol = {
  question: 'SI\r\n',
  ends: '\r\n',
  read(answer) {
    const line = answer.trim();
    // ES: unknown command, ET: transmission error, EL: wrong parameter.
    if (/^E[STL]$/.test(line)) return refused('not-possible');
    const [, status = '', text = '', unit = ''] = /^S ([SDI+-])(?:\s+([+-]?[\d. ]+?)\s*([A-Za-z]+))?$/.exec(line) ?? [];
    if (status === '+') return refused('over');
    if (status === '-') return refused('under');
    if (status === 'I') return refused('not-possible');
    return status === '' || text === '' ? IGNORED : weightIn(text, unit, status === 'S');
  },
};

/**
 * NCI, as on Avery Weigh-Tronix scales: `<LF>xxxx.xxuu<CR><LF>hh<CR><ETX>`, and only the status while it moves. `hh`: bit 0 of
 * the first byte is motion, 2 and 3 memory errors; of the second bit 0 under and 1 over its range, 2 and 3 faults.
 */
export const NCI: ScaleProtocol = {
  question: 'W\r',
  ends: '\u0003',
  read(answer) {
    const lines = answer.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    // It does not know the question.
    if (lines.length === 1 && lines[0]?.trim() === '?') return refused('not-possible');
    const status = lines.at(-1)?.replace(/^S/, '') ?? '';
    if (status.length < 2) return IGNORED;
    const [first, second] = [status.charCodeAt(0), status.charCodeAt(1)];
    if (first & 0b1100 || second & 0b1100) return refused('fault');
    if (second & 0b10) return refused('over');
    if (second & 0b01) return refused('under');
    if (first & 0b01) return { type: 'moving' };
    const line = lines.length > 1 ? (lines[0]?.trim() ?? '') : '';
    const [, pounds = '', ounces = ''] = /^(\d+)\s*lb\s*([\d.]+)\s*oz$/i.exec(line) ?? [];
    if (pounds !== '') {
      const decimals = (ounces.split('.')[1] ?? '').length;
      return weightSignal(Number(pounds) * 16 + Number(ounces), 'oz', -decimals, true);
    }
    const [, text = '', unit = ''] = /^(-?\s*[\d.]+)\s*([A-Za-z]+)$/.exec(line) ?? [];
    return text === '' ? IGNORED : weightIn(text, unit, true);
  },
};

/**
 * Toledo 8213: `<STX>xxx.xx<CR>`, or `<STX>?s<CR>` when there is no weight. It never says the unit, so that is set up here. Bits of
 * `s`: 0 motion, 1 over, 2 under zero, 6 unknown command.
 */
export const toledo8213 = (unit: WeightUnit): ScaleProtocol => ({
  question: 'W',
  ends: '\r',
  read(answer) {
    const statusAt = answer.lastIndexOf('\u0002?');
    if (statusAt < 0) {
      const text = answer.slice(answer.lastIndexOf('\u0002') + 1);
      return weightOfText(text.replace(/N$/, '').trim(), unit, true) ?? IGNORED;
    }
    // Cut off right here it was the CR that also ends an answer.
    const status = (answer[statusAt + 2] ?? '\r').charCodeAt(0);
    if (status & 0b10) return refused('over');
    if (status & 0b100) return refused('under');
    if (status & 0b0100_0000) return refused('not-possible');
    return status & 0b1 ? { type: 'moving' } : refused('needs-zero');
  },
});

/** Scales of which a line is all that is known, such as `ST,GS,+  1.234kg`. */
export function regexProtocol({ pattern, stable, over, unit, question }: RegexProfile): ScaleProtocol {
  const expression = new RegExp(pattern);
  return {
    question: question ?? null,
    ends: '\r\n\u0003',
    read(answer) {
      const groups = expression.exec(answer)?.groups;
      if (over !== undefined && groups?.status === over) return refused('over');
      if (groups?.weight === undefined) return IGNORED;
      const stands = groups.status === undefined || groups.status === stable;
      return groups.unit === undefined && unit
        ? (weightOfText(groups.weight, unit, stands) ?? IGNORED)
        : weightIn(groups.weight, groups.unit ?? '', stands);
    },
  };
}

function weightIn(text: string, unitWord: string, stable: boolean): ScaleSignal {
  const unit = unitOf(unitWord);
  return unit ? (weightOfText(text, unit, stable) ?? IGNORED) : refused('unknown-unit');
}
