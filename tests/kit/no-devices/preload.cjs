// Loaded before every program that the e2e tests start: whatever is plugged into the computer, and its spooler, is no part of them.
// A test brings devices of its own: those of fake-hid.ts (FAKEHID_DIR), virtual ones, and printers at addresses of their own.
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const net = require('node:net');
const path = require('node:path');

const WHY = 'kept out of the tests';
const failure = (code) => Object.assign(new Error(`${code}: ${WHY}`), { code });

// HID devices: the binding of node-hid finds none and opens none.
const noHid = {
  devices: () => [],
  devicesAsync: async () => [],
  openAsyncHIDDevice: async () => Promise.reject(failure('ENOENT')),
  HIDAsync: class {},
};
const load = Module._extensions['.node'];
Module._extensions['.node'] = (module, file) => {
  const parts = file.split(path.sep);
  if (parts.includes('node-hid') && !process.env.FAKEHID_DIR) {
    module.exports = noHid;
    return;
  }
  load(module, file);
  // Where the system's list of serial ports comes from the binding; on Linux it comes from udevadm, see the file beside this one.
  if (parts.includes('bindings-cpp') && module.exports.list)
    module.exports = { ...module.exports, list: (done) => done(null, []) };
};

// Printers: the nodes of USB printers, the sockets of CUPS, and the port of any spooler on this computer.
const PRINTERS = ['/dev/usb', '/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
for (const name of ['access', 'readdir']) {
  const real = fs.promises[name];
  fs.promises[name] = async (where, ...more) => {
    if (PRINTERS.includes(where)) throw failure('ENOENT');
    return real(where, ...more);
  };
}
Module.syncBuiltinESMExports();

const SPOOLER_PORT = 631;
const HERE = new Set(['', 'localhost', '127.0.0.1', '::1']);
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function connectElsewhere(...given) {
  const [to] = Array.isArray(given[0]) ? given[0] : given;
  const isSpooler = Number(to?.port) === SPOOLER_PORT && HERE.has(to.host ?? '');
  if (!isSpooler && !PRINTERS.includes(to?.path)) return connect.apply(this, given);
  process.nextTick(() => this.destroy(failure('ECONNREFUSED')));
  return this;
};
