export type { BridgeFailure, Channel, Reply, Wire } from './channel.ts';
export {
  type ChannelName,
  channels,
  type InOf,
  type OutOf,
  type PayloadOf,
  type PushName,
  pushes,
} from './channels.ts';
export {
  DeviceHealth,
  DeviceTroubleType,
  PrinterFaultButton,
  ScaleFaultButton,
  ScaleReading,
  ScannedCode,
  ScannerFaultButton,
} from './device-channels.ts';
export { DeviceLogEntry, FoundDevice } from './device-setup-channels.ts';
export { DrawnText, LabelTroubleType, type PaperMade } from './label-channels.ts';
export { LabelJob, MAX_CARRIER_BYTES } from './label-job-channels.ts';
export { Session } from './session-channels.ts';
export { ConfigureRefusal } from './station-channels.ts';
export { StoreFault } from './store-channels.ts';
