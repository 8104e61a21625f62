// What happened to the devices of this station, for whoever is asked for help: a text file, one event a line.
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** One thing that happened. `about` is for people, in English; it names no customer and holds nothing that was scanned. */
export interface DeviceEvent {
  readonly at: number;
  readonly what: DeviceEventType;
  readonly role: 'scanner' | 'printer' | 'scale' | 'station';
  /** The device's id in the settings; empty for the station. */
  readonly id: string;
  readonly about: string;
}

const TYPES = [
  'started',
  'changed',
  'found',
  'lost',
  'trouble',
  'driver-ended',
  'print-begun',
  'printed',
  'print-failed',
  'print-unclear',
] as const;
export type DeviceEventType = (typeof TYPES)[number];

export interface DeviceLog {
  readonly note: (event: Omit<DeviceEvent, 'at'>) => void;
  /** The newest ones, oldest first. */
  readonly events: () => readonly DeviceEvent[];
}

const KEPT = 500;
const MOST_CHARACTERS = 300;

/** Opens the log. The file holds at most twice as many lines as are kept; a disk that takes nothing keeps nobody from work. */
export function openDeviceLog(file: string, now: () => number, kept = KEPT): DeviceLog {
  let lines = readLines(file).slice(-kept);
  let inFile = begin();

  /** Writes the file anew: the old one or the new one, never half. */
  function begin(): number {
    try {
      writeFileSync(`${file}.new`, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch {
      return lines.length;
    }
    return lines.length;
  }
  return {
    note({ what, role, id, about }) {
      const cells = [new Date(now()).toISOString(), what, role, id, about];
      const line = cells.map((cell) => cell.replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS)).join('\t');
      lines = [...lines.slice(1 - kept), line];
      try {
        appendFileSync(file, `${line}\n`, { mode: 0o600 });
      } catch {
        return;
      }
      inFile++;
      if (inFile > 2 * kept) inFile = begin();
    },
    events: () => lines.flatMap((line) => eventOf(line) ?? []),
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => eventOf(line) !== undefined);
  } catch {
    return [];
  }
}

function eventOf(line: string): DeviceEvent | undefined {
  const [time = '', type, role, id = '', about = ''] = line.split('\t');
  const at = Date.parse(time);
  const what = TYPES.find((known) => known === type);
  if (Number.isNaN(at) || !what) return undefined;
  if (role !== 'scanner' && role !== 'printer' && role !== 'scale' && role !== 'station') return undefined;
  return { at, what, role, id, about };
}
