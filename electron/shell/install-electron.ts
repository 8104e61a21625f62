import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

/** Nobody waits longer than this for a place that does not answer, at the beginning and in the middle. */
const FIRST_BYTE_MS = 8_000;
const STALLED_MS = 30_000;
const MB = 1_000_000;

/** Said while a download goes on: `done` of `total` bytes, null where the place does not say how many there are. */
export type OnProgress = (done: number, total: number | null) => void;

/**
 * Downloads Electron's binary as `npx install-electron` does, from where npm's settings say, checks it against the sums
 * that came with the package, and puts it beside the package. Fails with the reason, within seconds where there is no network.
 */
export async function installElectron(onProgress: OnProgress): Promise<Result<undefined, string>> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return fail('ELECTRON_SKIP_BINARY_DOWNLOAD is set');
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('electron/package.json'));
  const { version } = require('electron/package.json') as { version: string };
  const stop = new AbortController();
  let alarm = setTimeout(() => stop.abort(new Error('no answer')), FIRST_BYTE_MS);
  try {
    const { downloadArtifact, initializeProxy } = await import('@electron/get');
    initializeProxy();
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require(path.join(folder, 'checksums.json')) as Record<string, string>,
      downloadOptions: {
        quiet: true,
        signal: stop.signal,
        getProgressCallback: async ({
          transferred,
          total,
        }: {
          readonly transferred: number;
          readonly total: number | null;
        }) => {
          clearTimeout(alarm);
          alarm = setTimeout(() => stop.abort(new Error('the download stopped')), STALLED_MS);
          onProgress(transferred, total);
        },
      },
    });
  } catch (error) {
    return fail(reasonOf(error));
  } finally {
    clearTimeout(alarm);
  }
  // It finds in its cache what was downloaded, checks it again, and unpacks it.
  const unpacked = spawnSync(process.execPath, [path.join(folder, 'install.js')], { encoding: 'utf8' });
  return unpacked.status === 0 ? ok(undefined) : fail(unpacked.stderr.split('\n')[0] ?? 'it cannot be unpacked');
}

/** The innermost reason: fetch's own is always "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : (error.message.split('\n')[0] ?? '');
}

/** Shows a download on a terminal in one line, and in few lines where there is no terminal. */
export function tellProgress(out: NodeJS.WriteStream): OnProgress {
  let told = -1;
  return (done, total) => {
    const percent = total === null || total === 0 ? 0 : Math.floor((100 * done) / total);
    const step = out.isTTY ? 1 : 25;
    if (percent < told + step && percent < 100) return;
    if (percent === told) return;
    told = percent;
    const line = `Downloading Electron, the first time only: ${percent} % of ${Math.round((total ?? done) / MB)} MB`;
    out.write(out.isTTY ? `\r${line}${percent === 100 ? '\n' : ''}` : `${line}\n`);
  };
}
