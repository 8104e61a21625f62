// Words on the command line that are not meant for the station: the system, Chromium, Node, Electron, packagers and
// updaters add their own, and a station that does not start because of them stands still for nothing.

/** The station's own options. */
const OWN = ['host', 'open', 'no-open', 'port', 'data', 'config', 'demo', 'devices', 'help'] as const;

/** Switches of others without a hyphen, or too much like one of ours to be told by the rule below. */
const THEIRS =
  /^(?:inspect(?:-.*)?|lang|v|vmodule|type|test|kiosk|headless|incognito|hidden|updated|verbose|trace|prof|title|import|require|single|sandbox|mojo|zygote|psn_\d+_\d+|host-(?:resolver-)?rules|data-path|expose[-_].*|squirrel-\w+)$/i;
/** Switches of others whose value is the next word. */
const WITH_VALUE = /^(?:-r|--require|--import|-(?:NS|Apple)\w+)$/;

const nameOf = (word: string): string => /^--?([^=]*)/.exec(word)?.[1] ?? '';

/** How many letters have to be added, left out or exchanged to make one word of another, as people mistype them. */
function letters(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to++)
      next.push(
        Math.min((next[to - 1] ?? 0) + 1, (row[to] ?? 0) + 1, (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A word that somebody meant for the station: `--prot`, `--data-dir`, `--configFile`, `-demo`. */
const isLikeOurs = (name: string): boolean =>
  OWN.some((own) => letters(name.toLowerCase(), own) <= (own.length > 4 ? 2 : 1)) ||
  /^(?:data|port|config|demo|devices?|host|(?:no-)?open)(?:[-_A-Z0-9]|$)/.test(name);

/** True for a switch of somebody else. A word that nobody knows and that has no hyphen is taken for a mistake of ours. */
export function isForeign(word: string): boolean {
  const name = nameOf(word);
  if (/^[a-z][\w+.-]+:\/\//i.test(word) || /^\/prefetch:\d+$/.test(word) || WITH_VALUE.test(word)) return true;
  if (!word.startsWith('-') || name === '') return false;
  if ((OWN as readonly string[]).includes(name)) return false;
  if (THEIRS.test(name)) return true;
  return name.includes('-') && !isLikeOurs(name);
}

/** What is left of a command line without the words of others. */
export function withoutForeign(argv: readonly string[]): readonly string[] {
  const own: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    const before = argv[at - 1] ?? '';
    // The value of one of our options may look like anything.
    if (/^--(?:host|port|data|config|devices)$/.test(before) && own.at(-1) === before) own.push(word);
    else if (!isForeign(word)) own.push(word);
    else if (WITH_VALUE.test(word) || (/^--squirrel-/.test(word) && /^\d+\.\d/.test(argv[at + 1] ?? ''))) at++;
  }
  return own;
}

/** The words after Electron's own: what stands before the app's path is Electron's, and a packed program has no path. */
export function stationWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(1);
  if (isPackaged) return words;
  const path = words.findIndex((word, at) => !word.startsWith('-') && !WITH_VALUE.test(words[at - 1] ?? ''));
  return path === -1 ? [] : words.slice(path + 1);
}
