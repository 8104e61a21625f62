// A stand-in for Electron's own default app: `electron [switches] [-r FILE] PATH words…` opens the app at PATH.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const words = process.argv.slice(1);
const preloads = [];
let file;
for (let at = 0; at < words.length && file === undefined; at++) {
  const word = words[at];
  if (word === '-r' || word === '--require') preloads.push(words[++at]);
  else if (!word.startsWith('-')) file = word;
}
const require = createRequire(import.meta.url);
for (const preload of preloads) require(preload);
const root = path.resolve(file);
const { name, productName, version, main } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
app.setAppPath(root);
try {
  await import(pathToFileURL(path.join(root, main)));
} catch (error) {
  console.error(error);
  app.exit(3);
}
