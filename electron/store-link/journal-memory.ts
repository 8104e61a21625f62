import {
  headAfter,
  keyOf,
  type LogEntry,
  type LogHead,
  readBody,
  type StationEvent,
  type Subject,
  subjectsOf,
} from '#shared/log/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';

/** An event with the id of the operation that it says: the same on every re-send. */
export interface LoggedEvent {
  readonly opId: string;
  readonly event: StationEvent;
}

/** What the journal's files hold, ready to be asked. */
export interface JournalMemory {
  readonly add: (segment: number, entry: LogEntry) => void;
  readonly head: () => LogHead | null;
  readonly headOf: (incarnation: string) => LogHead | undefined;
  readonly hashAt: (incarnation: string, seq: number) => string | undefined;
  readonly readAfter: (incarnation: string, seq: number) => readonly LogEntry[];
  /** Every event about a subject, oldest first. */
  readonly eventsOf: (subject: Subject) => readonly LoggedEvent[];
  /** Notes an acknowledgement; gives the segments that are acknowledged whole and older than `before`, never the last. */
  readonly acked: (incarnation: string, seq: number, before: EpochMs) => readonly number[];
  readonly forget: (segment: number) => void;
}

interface Incarnation {
  readonly entries: Map<number, LogEntry>;
  head: LogHead;
  acked: number;
}

interface Segment {
  readonly entries: LogEntry[];
  newest: EpochMs;
}

const READ_CHUNK = 200;

export function createJournalMemory(): JournalMemory {
  const incarnations = new Map<string, Incarnation>();
  const segments = new Map<number, Segment>();
  const bySubject = new Map<string, LoggedEvent[]>();
  let newest: LogHead | null = null;

  function isAcked({ incarnation, seq }: LogEntry): boolean {
    return seq <= (incarnations.get(incarnation)?.acked ?? 0);
  }

  return {
    add(number, entry) {
      const head = headAfter(entry);
      const incarnation = incarnations.get(entry.incarnation) ?? { entries: new Map(), head, acked: 0 };
      incarnations.set(entry.incarnation, incarnation);
      incarnation.entries.set(entry.seq, entry);
      incarnation.head = head;
      newest = head;
      const segment = segments.get(number) ?? { entries: [], newest: 0 };
      segments.set(number, segment);
      segment.entries.push(entry);
      const body = readBody(entry);
      if (!body) return;
      segment.newest = Math.max(segment.newest, body.at);
      for (const subject of subjectsOf(body.event)) {
        const events = bySubject.get(keyOf(subject)) ?? [];
        bySubject.set(keyOf(subject), events);
        // A later incarnation says again, under their old ids, what an earlier one could not hand over.
        if (!events.some(({ opId }) => opId === body.opId)) events.push({ opId: body.opId, event: body.event });
      }
    },
    head: () => newest,
    headOf: (incarnation) => incarnations.get(incarnation)?.head,
    hashAt: (incarnation, seq) => incarnations.get(incarnation)?.entries.get(seq)?.hash,
    readAfter(incarnation, seq) {
      const { entries, head } = incarnations.get(incarnation) ?? {};
      const found: LogEntry[] = [];
      for (let at = seq + 1; head && at <= head.seq && found.length < READ_CHUNK; at++) {
        const entry = entries?.get(at);
        if (entry) found.push(entry);
      }
      return found;
    },
    eventsOf: (subject) => bySubject.get(keyOf(subject)) ?? [],
    acked(name, seq, before) {
      const incarnation = incarnations.get(name);
      if (incarnation) incarnation.acked = Math.max(incarnation.acked, seq);
      const last = Math.max(...segments.keys());
      return Array.from(segments)
        .filter(([number, segment]) => number < last && segment.newest < before && segment.entries.every(isAcked))
        .map(([number]) => number);
    },
    forget(number) {
      const gone = segments.get(number)?.entries ?? [];
      segments.delete(number);
      for (const entry of gone) {
        incarnations.get(entry.incarnation)?.entries.delete(entry.seq);
        const body = readBody(entry);
        if (!body) continue;
        for (const subject of subjectsOf(body.event)) {
          const left = (bySubject.get(keyOf(subject)) ?? []).filter(({ opId }) => opId !== body.opId);
          if (left.length > 0) bySubject.set(keyOf(subject), left);
          else bySubject.delete(keyOf(subject));
        }
      }
    },
  };
}
