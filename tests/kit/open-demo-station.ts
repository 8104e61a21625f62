import path from 'node:path';
import { forkProcess } from '#electron/shell/fork-process.ts';
import { openStation, type StationOptions } from '#electron/station/station.ts';

/** The trusted side of a station of its own: the demo warehouse in this folder, its devices virtual where `more` says nothing else. */
export const openDemoStation = (dataFolder: string, more: Partial<Pick<StationOptions, 'devices'>> = {}) =>
  openStation({
    host: 'browser',
    open: false,
    port: 0,
    dataFolder,
    configFile: path.join(dataFolder, 'station.json'),
    demo: true,
    devices: 'virtual',
    version: 'test',
    out: path.resolve(import.meta.dirname, '../../out/electron'),
    startProcess: forkProcess,
    ...more,
  });
