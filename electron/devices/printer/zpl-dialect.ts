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
  STATUS_QUERY,
} from './zpl-answers.ts';

const unsure = (detail: string): PrinterTrouble => ({ type: 'interrupted', detail });

/** ZPL II, with the status questions that its printers answer. */
export function createZplDialect(): Dialect {
  /** Questions that this printer left without an answer once; it is not asked them again. */
  const unanswered = new Set<string>();

  async function ask<T>(wire: Wire, question: string, read: (answer: string) => T | undefined) {
    if (unanswered.has(question)) return 'silent';
    const answer = await wire.ask(question, read, ANSWER_TIMEOUT_MS);
    if (answer === 'silent') unanswered.add(question);
    return answer;
  }

  return {
    async status(wire) {
      const status = await wire.ask(STATUS_QUERY, readHostStatus, ANSWER_TIMEOUT_MS);
      if (status === 'closed') return GONE;
      return status === 'silent' ? 'silent' : status.trouble;
    },

    async check(wire, { dpmm }) {
      const identity = await ask(wire, IDENTITY_QUERY, readIdentity);
      if (identity === 'silent') return null;
      if (identity === 'closed') return GONE;
      return identity.dpmm === dpmm
        ? null
        : { type: 'mismatch', detail: `${identity.model}: ${identity.dpmm} dots/mm, set up for ${dpmm}` };
    },

    async confirm(wire) {
      const deadline = performance.now() + PRINT_TIMEOUT_MS;
      let clean = 0;
      // Twice in a row: between the buffer and the print engine a label is in neither count for a moment.
      while (clean < 2) {
        if (performance.now() > deadline) return unsure('the label still waits in the printer');
        const report = await wire.ask(REPORT_QUERY, readHostReport, ANSWER_TIMEOUT_MS);
        if (report === 'closed') return unsure(GONE.detail);
        if (report === 'silent') {
          // Silence means a fault that stops the label, or a printer that does not know the question.
          const status = await wire.ask(STATUS_QUERY, readHostStatus, ANSWER_TIMEOUT_MS);
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

    async counter(wire) {
      const counter = await ask(wire, COUNTER_QUERY, readCounter);
      if (typeof counter !== 'number') return null;
      const report = await wire.ask(REPORT_QUERY, readHostReport, ANSWER_TIMEOUT_MS);
      // While something waits or is wrong, a label may still come, and the count says nothing.
      if (typeof report !== 'object' || report.trouble || report.formats + report.remaining > 0) return null;
      return counter;
    },

    async clear(wire) {
      const sent = await wire.send(CLEAR_COMMAND, SEND_TIMEOUT_MS);
      if (sent !== 'done') return { type: 'offline', detail: sent };
      const report = await wire.ask(REPORT_QUERY, readHostReport, ANSWER_TIMEOUT_MS);
      if (report === 'closed') return GONE;
      const left = report === 'silent' ? 0 : report.formats + report.remaining;
      return left === 0 ? null : { type: 'fault', detail: `${left} labels still wait in the printer` };
    },
  };
}
