import { randomBytes } from 'node:crypto';
import { ANSWER_TIMEOUT_MS, type Dialect, GONE, PRINT_TIMEOUT_MS, pause, SEND_TIMEOUT_MS } from './dialect.ts';
import type { PrinterTrouble } from './label-printer.ts';
import type { Wire } from './wire.ts';
import {
  CLEAR_COMMAND,
  COUNTER_QUERY,
  IDENTITY_QUERY,
  REPORT_QUERY,
  readCounter,
  readHostReport,
  readHostStatus,
  readIdentity,
  readVerification,
  STATUS_QUERY,
  withVerification,
} from './zpl-answers.ts';

const unsure = (detail: string): PrinterTrouble => ({ type: 'interrupted', detail });

/** A measured label may be that much shorter than the one that is printed before it counts as another one. */
const LENGTH_TOLERANCE = 0.9;

/**
 * ZPL II, with the status questions that its printers answer. `checkLength`: refuse when the printer takes its labels for
 * shorter than ours; for printers whose media is calibrated, since others report the length of the job before.
 * `hostVerification`: the printer reports each label itself (^HV); not every model can.
 */
export function createZplDialect(
  options: {
    readonly answerTimeoutMs?: number;
    readonly printTimeoutMs?: number;
    readonly checkLength?: boolean;
    readonly hostVerification?: boolean;
  } = {},
): Dialect {
  const {
    answerTimeoutMs = ANSWER_TIMEOUT_MS,
    printTimeoutMs = PRINT_TIMEOUT_MS,
    checkLength = false,
    hostVerification = false,
  } = options;
  /** Questions that this printer left without an answer once; it is not asked them again. */
  const unanswered = new Set<string>();

  async function ask<T>(wire: Wire, question: string, read: (answer: string) => T | undefined) {
    if (unanswered.has(question)) return 'silent';
    const answer = await wire.ask(question, read, answerTimeoutMs);
    if (answer === 'silent') unanswered.add(question);
    return answer;
  }

  return {
    language: 'zpl',
    async status(wire) {
      const status = await wire.ask(STATUS_QUERY, readHostStatus, answerTimeoutMs);
      if (status === 'closed') return GONE;
      return status === 'silent' ? 'silent' : status.trouble;
    },

    async check(wire, { dpmm, media }) {
      const identity = await ask(wire, IDENTITY_QUERY, readIdentity);
      if (identity === 'closed') return GONE;
      if (identity !== 'silent' && identity.dpmm !== dpmm)
        return { type: 'mismatch', detail: `${identity.model}: ${identity.dpmm} dots/mm, set up for ${dpmm}` };
      if (!checkLength) return null;
      const report = await wire.ask(REPORT_QUERY, readHostReport, answerTimeoutMs);
      if (report === 'closed') return GONE;
      if (report === 'silent' || report.lengthDots === 0) return null;
      return report.lengthDots >= media.heightMm * dpmm * LENGTH_TOLERANCE
        ? null
        : {
            type: 'mismatch',
            detail: `labels of ${Math.round(report.lengthDots / dpmm)} mm, set up for ${media.heightMm}`,
          };
    },

    async confirm(wire) {
      const deadline = performance.now() + printTimeoutMs;
      let clean = 0;
      // Twice in a row: between the buffer and the print engine a label is in neither count for a moment.
      while (clean < 2) {
        if (performance.now() > deadline) return unsure('the label still waits in the printer');
        const report = await wire.ask(REPORT_QUERY, readHostReport, answerTimeoutMs);
        if (report === 'closed') return unsure(GONE.detail);
        if (report === 'silent') {
          // Silence means a fault that stops the label, or a printer that does not know the question.
          const status = await wire.ask(STATUS_QUERY, readHostStatus, answerTimeoutMs);
          if (status === 'silent' || status === 'closed') return unsure(`no answer after the label: ${status}`);
          if (status.trouble) return unsure(status.trouble.detail);
          clean++;
        } else if (report.trouble) return unsure(report.trouble.detail);
        else if (report.formats === 0 && report.remaining === 0) clean++;
        else clean = 0;
        if (clean < 2) await pause();
      }
      return null;
    },

    ...(hostVerification && {
      async sendVerified(wire: Wire, label: string) {
        const token = randomBytes(6).toString('hex');
        const said = await wire.ask(
          withVerification(label, token),
          (answer) => readVerification(answer, token),
          printTimeoutMs,
        );
        if (said === true) return null;
        const status = await wire.ask(STATUS_QUERY, readHostStatus, answerTimeoutMs);
        return unsure(typeof status === 'object' && status.trouble ? status.trouble.detail : `not confirmed: ${said}`);
      },
    }),

    async counter(wire) {
      const counter = await ask(wire, COUNTER_QUERY, readCounter);
      if (typeof counter !== 'number') return null;
      const report = await wire.ask(REPORT_QUERY, readHostReport, answerTimeoutMs);
      // While something waits or is wrong, a label may still come, and the count says nothing.
      if (typeof report !== 'object' || report.trouble || report.formats + report.remaining > 0) return null;
      return counter;
    },

    async clear(wire) {
      const sent = await wire.send(CLEAR_COMMAND, SEND_TIMEOUT_MS);
      if (sent !== 'done') return { type: 'offline', detail: sent };
      const report = await wire.ask(REPORT_QUERY, readHostReport, answerTimeoutMs);
      if (report === 'closed') return GONE;
      const left = report === 'silent' ? 0 : report.formats + report.remaining;
      return left === 0 ? null : { type: 'fault', detail: `${left} labels still wait in the printer` };
    },
  };
}
