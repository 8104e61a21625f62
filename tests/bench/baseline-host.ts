// `node baseline-host.ts FOLDER`: a page that changes one text, and a journal behind a WebSocket, in a process of its own: each message is
// appended to a file and on the disk before it is answered.
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { WebSocketServer } from 'ws';

const folder = process.argv[2] ?? '';
mkdirSync(folder, { recursive: true });
const journal = await open(path.join(folder, 'journal.ndjson'), 'a');
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><p id="banner">ready</p><script>performance.mark("ready")</script>');
});
new WebSocketServer({ server }).on('connection', (socket) => {
  socket.on('message', async (text) => {
    await journal.appendFile(`${String(text)}\n`);
    await journal.datasync();
    socket.send('ok');
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/` }));
});
process.once('SIGTERM', () => process.exit(0));
