// Scans that nobody has taken yet, in a file: they outlive the process that read them.
import { appendFileSync, closeSync, ftruncateSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isDigit, parseCommand } from '#shared/barcode/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceScan } from './device-scan.ts';

/** Keeps scans until they are taken. Never throws: a scan that cannot be kept is still told. */
export interface ScanKeeper {
  readonly keep: (scan: DeviceScan) => void;
  readonly forget: (ids: readonly string[]) => void;
  readonly close: () => void;
}

export const DeviceScanSchema = z.object({
  id: z.string().min(1).max(64),
  deviceId: z.string().max(80),
  text: z.string().max(8_192),
  symbology: z.string().max(3).nullable(),
  at: z.number(),
});
const Line = z.union([z.object({ kept: DeviceScanSchema }), z.object({ taken: z.array(z.string()) })]);
type Line = z.infer<typeof Line>;

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

/**
 * A code that was scanned longer ago was scanned again since, or the parcel is gone: whoever scans waits for the sound.
 * Told then, it would count for whatever lies on the bench now.
 */
export const SCAN_LIVES_MS = 30_000;
/** An empty file that grew so large is begun anew. */
const BEGIN_ANEW_BYTES = 64 * 1_024;

/** A keeper that keeps nothing, for tests and for scans that cannot outlive their process anyway. */
export const keepNothing: ScanKeeper = { keep: () => undefined, forget: () => undefined, close: () => undefined };

/**
 * Opens the file; `untaken` are the scans in it that are young enough to be told again, in order. Lines are written without
 * a sync: they are safe when a process ends, and after a power cut no scan is young enough anyway.
 */
export function openScanKeeper(
  file: string,
  now: number,
): Result<{ readonly keeper: ScanKeeper; readonly untaken: readonly DeviceScan[] }, string> {
  try {
    const untaken = readUntaken(file).filter(({ at }) => now - at <= SCAN_LIVES_MS);
    // The old file or the new one, never half: a crash right here loses nothing either.
    writeFileSync(`${file}.new`, untaken.map((kept) => lineOf({ kept })).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    const handle = openSync(file, 'a', 0o600);
    const waiting = new Set(untaken.map(({ id }) => id));
    let bytes = 0;
    let open = true;

    function write(line: Line): void {
      if (!open) return;
      try {
        const text = lineOf(line);
        appendFileSync(handle, text);
        bytes += text.length;
      } catch {
        // A full disk: the scan is told all the same, and only a crash right now could lose it.
      }
    }
    function beginAnew(): void {
      ftruncateSync(handle, 0);
      bytes = 0;
    }
    const keeper: ScanKeeper = {
      keep(kept) {
        // A PIN may be typed by codes, and no file of ours holds a PIN.
        const command = parseCommand(kept.text.trim());
        if (command && isDigit(command)) return;
        waiting.add(kept.id);
        write({ kept });
      },
      forget(ids) {
        const known = ids.filter((id) => waiting.delete(id));
        if (known.length === 0) return;
        if (waiting.size === 0 && open && bytes > BEGIN_ANEW_BYTES) beginAnew();
        else write({ taken: known });
      },
      close() {
        if (open) closeSync(handle);
        open = false;
      },
    };
    return ok({ keeper, untaken });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** A line that was cut off or makes no sense is left out: it was never told. */
function readUntaken(file: string): readonly DeviceScan[] {
  const found = new Map<string, DeviceScan>();
  for (const text of linesOf(file)) {
    const line = readLine(text);
    if (!line) continue;
    if ('kept' in line) found.set(line.kept.id, line.kept);
    else for (const id of line.taken) found.delete(id);
  }
  return [...found.values()];
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function readLine(text: string): Line | undefined {
  try {
    return Line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
